/**
 * A small Kubernetes cluster simulated second by second, with nothing but the rules: what the engine's event loop is
 * compared with. All nodes are alike and hold `room` pods, all pods are alike, every tool has one.
 */
import type { Interval } from "./run-option.ts";
import { beginNext, inOrder, isOver, pulledIn } from "./slow-pulls.ts";
import type { Wait } from "./slow-pulls.ts";

export interface Absence {
  readonly from: number;
  readonly to: number;
  readonly effect: "kills" | "cuts" | "freezes";
}

/** Work on a node that drains it first. */
export interface DrainStory {
  readonly at: number;
  readonly lasts: number;
  readonly effect: Absence["effect"];
  readonly skipIfDown: boolean;
  readonly oneByOne: boolean;
  readonly grace: number;
  readonly timeout: number;
  readonly then: "wait" | "force" | "hard-reboot";
}

/** Times in whole seconds. */
export interface ClusterStory {
  readonly nodes: readonly (readonly Absence[])[];
  /** By node; later than its absences where both begin at one instant. */
  readonly drains: readonly (readonly DrainStory[])[];
  /** When nothing is rescheduled, and when nothing starts. */
  readonly controlPlane: readonly Absence[];
  readonly registry: readonly Absence[];
  readonly pods: number;
  /** Pods are not evicted; somebody moves them so long after the loss of their node, or nobody (Infinity). */
  readonly stay: { readonly movedAfter: number } | null;
  /** Each pod pulls its image to a node that it comes to anew, so many of a node at a time; null = they pull nothing. */
  readonly pull: { readonly lasts: number; readonly parallel: number } | null;
  readonly room: number;
  readonly givenUpAfter: number;
  readonly scheduling: number;
  readonly start: number;
  readonly startInPlace: number;
  readonly horizon: number;
}

interface Node {
  readonly causes: { kills: number; cuts: number; freezes: number };
  cordons: number;
  due: number;
  /** In the order of arrival. */
  pods: Pod[];
  /** Evicted, and might come back: the last one first. */
  away: Pod[];
  /** In the order of asking. */
  queue: Wait<Pod>[];
}

interface Drain {
  readonly node: Node;
  readonly plan: DrainStory;
  state: "not yet" | "draining" | "working" | "over";
  /** The pod that was moved last, when all that were moved have ended, and when the work ends. */
  moved: Pod | null;
  endedAt: number;
  workEnds: number;
}

interface Pod {
  node: Node | null;
  moveAt: number;
  needs: "nothing" | "start in place" | "start";
  startLeft: number;
  /** Whether its node has its image, or as much of it as it needs. */
  image: boolean;
  wait: Wait<Pod> | null;
  awayImage: boolean;
  awayFrom: Node | null;
  awayNeedsStart: boolean;
  awayStartLeft: number;
  downSince: number;
}

const alive = ({ causes }: Node): boolean => causes.kills === 0;
const moving = (node: Node): boolean => alive(node) && node.causes.freezes === 0;
const answering = (node: Node): boolean => moving(node) && node.causes.cuts === 0;

/** `waited`: how many seconds pods have waited for others' pulls. */
export function runSlowly(story: ClusterStory): { outages: Interval[]; places: number[]; waited: number } {
  const nodes = story.nodes.map((): Node => ({
    causes: { kills: 0, cuts: 0, freezes: 0 },
    cordons: 0,
    due: Infinity,
    pods: [],
    away: [],
    queue: [],
  }));
  const pods = Array.from({ length: story.pods }, (): Pod => ({
    node: null,
    moveAt: Infinity,
    needs: "nothing",
    startLeft: 0,
    image: true,
    wait: null,
    awayImage: true,
    awayFrom: null,
    awayNeedsStart: false,
    awayStartLeft: 0,
    downSince: -1,
  }));
  const drains = nodes.map((node, i) =>
    (story.drains[i] ?? []).map((plan): Drain => {
      return { node, plan, state: "not yet", moved: null, endedAt: 0, workEnds: Infinity };
    }),
  );
  const outages: Interval[] = [];
  let pending: Pod[] = [];
  let now = 0;
  let planesDown = 0;
  let registriesDown = 0;
  let waited = 0;

  const runsAt = (pod: Pod): number => {
    if (pod.node === null || !answering(pod.node) || pod.needs !== "nothing") return Infinity;
    return now + (pod.wait === null ? 0 : pulled(pod.node.queue, pod.wait)) + pod.startLeft;
  };

  const pulled = (queue: readonly Wait<Pod>[], wait: Wait<Pod>): number =>
    pulledIn(queue, wait, registriesDown > 0 ? 0 : story.pull!.parallel);
  const endPulls = (node: Node): void => {
    for (const wait of node.queue.filter(isOver)) {
      wait.pod.image = true;
      wait.pod.wait = null;
    }
    node.queue = node.queue.filter(({ pod }) => pod.wait !== null);
  };
  const beginPulls = (node: Node): void => {
    if (!answering(node) || registriesDown > 0) return;
    while (story.pull !== null && beginNext(node.queue, story.pull.parallel)) endPulls(node);
  };
  const ask = (pod: Pod, node: Node, asksIn: number): void => {
    pod.wait = { pod, asksIn, pulling: false, left: story.pull!.lasts };
    node.queue = inOrder(node.queue, pod.wait);
    beginPulls(node);
  };
  const giveUpPull = (pod: Pod): void => {
    const node = nodes.find(({ queue }) => queue.some((wait) => wait === pod.wait));
    pod.wait = null;
    if (node === undefined) return;
    node.queue = node.queue.filter(({ pod: waiting }) => waiting !== pod);
    beginPulls(node);
  };
  const losePulls = (node: Node): void => {
    for (const { pod } of node.queue) pod.wait = null;
    node.queue = [];
  };
  /** It leaves its node, and no node has its image any more that it may come to. */
  const uproot = (pod: Pod): void => {
    giveUpPull(pod);
    pod.image = story.pull === null;
    pod.node = null;
    pod.needs = "start";
  };

  /** Notes who came up and who went down; one that runs has no other home any more. */
  const note = (): void => {
    for (const pod of pods) {
      const runs = pod.wait === null && runsAt(pod) === now;
      if (runs) forgetAway(pod);
      if (runs && pod.downSince >= 0) {
        if (now > pod.downSince) outages.push([pod.downSince, now]);
        pod.downSince = -1;
      } else if (!runs && pod.downSince < 0) {
        pod.downSince = now;
      }
    }
  };
  const forgetAway = (pod: Pod): void => {
    // A new list, so that whoever walks the old one is not disturbed.
    if (pod.awayFrom !== null) pod.awayFrom.away = pod.awayFrom.away.filter((other) => other !== pod);
    pod.awayFrom = null;
  };
  const begin = (pod: Pod): void => {
    if (pod.node === null || !answering(pod.node) || pod.needs === "nothing" || registriesDown > 0) return;
    const scheduling = pod.needs === "start" ? story.scheduling : 0;
    pod.startLeft = pod.needs === "start" ? story.start : story.startInPlace;
    pod.needs = "nothing";
    if (pod.image) pod.startLeft += scheduling;
    else ask(pod, pod.node, scheduling);
  };
  const put = (pod: Pod, node: Node): void => {
    pod.node = node;
    node.pods.push(pod);
  };
  const place = (pod: Pod): boolean => {
    const open = nodes.filter((node) => answering(node) && node.cordons === 0 && node.pods.length < story.room);
    if (open.length === 0) return false;
    put(
      pod,
      open.reduce((best, node) => (node.pods.length < best.pods.length ? node : best)),
    );
    begin(pod);
    return true;
  };
  const placePending = (): void => {
    if (planesDown === 0) pending = pending.filter((pod) => !place(pod));
  };
  const welcomeBack = (node: Node): void => {
    for (const pod of node.away) {
      forgetAway(pod);
      let here = pod.awayNeedsStart ? (registriesDown > 0 ? Infinity : story.startInPlace) : pod.awayStartLeft;
      if (!pod.awayImage) {
        const wait = { pod, asksIn: 0, pulling: false, left: story.pull!.lasts };
        here = pulled(inOrder(node.queue, wait), wait) + story.startInPlace;
      }
      if (now + here >= runsAt(pod)) continue;
      giveUpPull(pod);
      if (pod.node === null) pending = pending.filter((other) => other !== pod);
      else pod.node.pods = pod.node.pods.filter((other) => other !== pod);
      put(pod, node);
      pod.needs = "nothing";
      pod.image = pod.awayImage;
      pod.startLeft = pod.image ? here : story.startInPlace;
      if (!pod.image) ask(pod, node, 0);
    }
  };
  const change = (node: Node, effect: Absence["effect"], by: number): void => {
    const before = { alive: alive(node), answering: answering(node) };
    node.causes[effect] += by;
    if (before.alive && !alive(node)) {
      for (const pod of node.pods) if (pod.needs === "nothing") pod.needs = "start in place";
      for (const pod of node.away) pod.awayNeedsStart = true;
      losePulls(node);
    }
    if (before.answering && !answering(node) && node.pods.length > 0) node.due = now + story.givenUpAfter;
    if (before.answering && !answering(node) && story.stay !== null)
      for (const pod of node.pods) pod.moveAt = now + story.stay.movedAfter;
    if (before.answering || !answering(node)) return;
    for (const pod of node.pods) pod.moveAt = Infinity;
    node.due = Infinity;
    beginPulls(node);
    node.pods.forEach(begin);
    welcomeBack(node);
    placePending();
  };
  const evict = (node: Node): void => {
    node.due = Infinity;
    if (planesDown > 0 || story.stay !== null) return;
    const leaving = node.pods;
    node.pods = [];
    for (const pod of leaving) {
      forgetAway(pod);
      pod.awayFrom = node;
      pod.awayNeedsStart = pod.needs !== "nothing";
      pod.awayStartLeft = pod.startLeft;
      pod.awayImage = pod.image;
      node.away.unshift(pod);
      uproot(pod);
      if (!place(pod)) pending.push(pod);
    }
  };
  const move = (pod: Pod): void => {
    uproot(pod);
    if (!place(pod)) pending.push(pod);
  };
  const moveAll = (node: Node, grace: number): void => {
    const leaving = node.pods;
    node.pods = [];
    losePulls(node);
    for (const pod of leaving) endAndMove(pod, grace);
  };
  const endAndMove = (pod: Pod, grace: number): void => {
    move(pod);
    if (story.stay === null || pod.node === null || pod.needs !== "nothing") return;
    if (pod.wait === null) {
      pod.startLeft += grace;
      return;
    }
    const { asksIn } = pod.wait;
    pod.node.queue = pod.node.queue.filter((wait) => wait !== pod.wait);
    ask(pod, pod.node, asksIn + grace);
  };
  const moveByHand = (pod: Pod): void => {
    if (pod.moveAt > now || planesDown > 0 || pod.node === null) return;
    pod.moveAt = Infinity;
    pod.node.pods = pod.node.pods.filter((other) => other !== pod);
    move(pod);
  };
  const beginDrain = (drain: Drain): void => {
    if (planesDown > 0 || (drain.plan.skipIfDown && !answering(drain.node))) {
      drain.state = "over";
      return;
    }
    drain.state = "draining";
    drain.endedAt = now;
    drain.node.cordons++;
    goOnDraining(drain);
  };
  const goOnDraining = (drain: Drain): void => {
    const { node, plan } = drain;
    if (drain.state !== "draining") return;
    if (plan.then !== "wait" && now >= plan.at + plan.timeout) {
      if (plan.then === "force" && answering(node) && node.pods.length > 0) {
        if (planesDown > 0) return;
        moveAll(node, 0);
      }
      endDrain(drain);
      return;
    }
    while (now >= drain.endedAt && (drain.moved === null || runsAt(drain.moved) === now)) {
      if (node.pods.length === 0 || (!answering(node) && story.stay !== null)) {
        endDrain(drain);
        return;
      }
      if (planesDown > 0 || !answering(node)) return;
      drain.endedAt = now + plan.grace;
      if (plan.oneByOne) {
        drain.moved = node.pods[0];
        node.pods = node.pods.slice(1);
        endAndMove(drain.moved, plan.grace);
      } else {
        moveAll(node, plan.grace);
      }
    }
  };
  const endDrain = (drain: Drain): void => {
    const { node, plan } = drain;
    if (plan.skipIfDown && !answering(node)) {
      drain.state = "over";
      node.cordons--;
      return;
    }
    drain.state = "working";
    drain.workEnds = now + plan.lasts;
    change(node, plan.effect, 1);
  };
  const endWork = (drain: Drain): void => {
    drain.state = "over";
    drain.node.cordons--;
    change(drain.node, drain.plan.effect, -1);
  };
  const planeChanges = (by: number): void => {
    planesDown += by;
    if (planesDown > 0 || by > 0) return;
    for (const node of nodes) if (!answering(node) && node.pods.length > 0) node.due = now + story.givenUpAfter;
    placePending();
  };
  const registryChanges = (by: number): void => {
    registriesDown += by;
    if (registriesDown > 0) return;
    nodes.forEach(beginPulls);
    for (const node of nodes) node.pods.forEach(begin);
  };
  const eachAt = (end: "from" | "to", by: number): void => {
    story.nodes.forEach((list, i) => {
      for (const absence of list) if (absence[end] === now) change(nodes[i], absence.effect, by);
      for (const drain of drains[i]) {
        if (end === "from" && drain.plan.at === now) beginDrain(drain);
        if (end === "to" && drain.workEnds === now) endWork(drain);
      }
    });
    for (const absence of story.controlPlane) if (absence[end] === now) planeChanges(by);
    for (const absence of story.registry) if (absence[end] === now) registryChanges(by);
  };

  for (const pod of pods) if (!place(pod)) throw new Error("the story has too little room");
  for (; now < story.horizon; now++) {
    nodes.forEach(endPulls);
    nodes.forEach(beginPulls);
    note();
    eachAt("to", -1);
    note();
    for (const node of nodes) if (node.due === now) evict(node);
    note();
    pods.forEach(moveByHand);
    note();
    drains.flat().forEach(goOnDraining);
    note();
    eachAt("from", 1);
    note();
    for (const pod of pods) {
      const starts = pod.needs === "nothing" && pod.wait === null && pod.startLeft > 0;
      if (starts && pod.node !== null && moving(pod.node)) pod.startLeft--;
      if (pod.awayFrom !== null && moving(pod.awayFrom) && pod.awayStartLeft > 0) pod.awayStartLeft--;
    }
    for (const node of nodes) {
      for (const wait of node.queue) {
        if (wait.pulling && answering(node)) wait.left--;
        if (wait.asksIn > 0 && moving(node)) wait.asksIn--;
        else if (!wait.pulling && answering(node) && registriesDown === 0) waited++;
      }
    }
  }
  note();
  for (const { downSince } of pods) if (downSince >= 0 && downSince < now) outages.push([downSince, Infinity]);
  return { outages, waited, places: pods.map(({ node }) => (node === null ? -1 : nodes.indexOf(node))) };
}
