/** Stories worked on paper. All times in hours; t = 0 is Monday 00:00 unless said otherwise. */
import { describe, expect, test } from "vitest";
import type { PlannedWork } from "../../../simulation/scenario/types.ts";
import {
  component,
  constant,
  crew,
  host,
  mode,
  node,
  option,
  part,
  phase,
  tool,
  trigger,
  vm,
  work,
} from "../../support/option.ts";
import { storyOf as inWords } from "../../../simulation/explain/words/story.ts";
import { explainOption } from "../../support/explain-option.ts";

const hour = 3_600_000;
const quarters = { ...option({}).kubernetes, graceHours: 0, tolerationHours: 0.25 };
const never = 1e9;

describe("a node is lost", () => {
  // Fails at 100, somebody comes after 1 h and takes 2 h. Its pod is given up at 100.25 and runs elsewhere 0.25 h later.
  const recovery = [phase("respond", 1), phase("fix", 2)];
  const given = option({
    entities: [node("a", { failures: [mode("psu", 100, 0, { recovery })] }), node("b")],
    tools: [tool("web", { start: constant(0.25) })],
    kubernetes: quarters,
  });
  const { story, event } = explainOption(given, 150);

  test("what failed, what came of it, how it was repaired", () => {
    expect(story.events).toHaveLength(1);
    expect(story.events[0]).toMatchObject({
      what: "mode",
      entity: "a-1",
      group: "a",
      mode: "psu",
      cause: "hardware",
      broughtAboutBy: null,
      effect: "kills",
      atHours: 100,
      endHours: 103,
      replaced: false,
      phases: [
        { phase: "respond", crew: null, waitedHours: 0, fromHours: 100, toHours: 101, workHours: 1 },
        { phase: "fix", crew: null, waitedHours: 0, fromHours: 101, toHours: 103, workHours: 2 },
      ],
      affected: {
        entities: ["a-1"],
        entityCount: 1,
        byGroup: { a: 1 },
        nodes: 1,
        pods: 1,
        tools: 1,
        byClass: { web: 1 },
      },
      moves: { pods: 1, firstPodHours: 100.25, foundNoRoom: 0, vms: 0, firstVmHours: null },
      incidents: [{ fromHours: 100, toHours: 100.5, tools: 1, byClass: { web: 1 } }],
      outageMs: { shortest: hour / 2, median: hour / 2, longest: hour / 2 },
      chargedMs: { hardware: hour / 2 },
      passedOn: [],
      takenOver: [],
      onTopOf: [],
      alsoDown: [],
    });
  });

  test("totals, steps, lanes", () => {
    expect(story.totals).toEqual({ downtimeMs: { hardware: hour / 2 }, incidents: 1, events: 1 });
    expect(story.toolsDown).toEqual({
      causes: ["hardware"],
      steps: [
        [100, 1],
        [100.5, 0],
      ],
    });
    expect(story.lanes).toEqual([
      {
        id: "a-1",
        kind: "node",
        bars: [
          { event: 1, state: "respond", fromHours: 100, toHours: 101 },
          { event: 1, state: "down", fromHours: 100, toHours: 103 },
          { event: 1, state: "fix", fromHours: 101, toHours: 103 },
        ],
      },
    ]);
  });

  test("the event in full has each tool", () => {
    expect(event(1).outages).toEqual([
      {
        tool: "web-1",
        class: "web",
        root: 1,
        fromHours: 100,
        toHours: 100.5,
        charges: [{ event: 1, cause: "hardware", fromHours: 100, toHours: 100.5, ms: hour / 2 }],
      },
    ]);
  });
});

describe("a part is out while a pod is down", () => {
  // The pod is away 1–5 (network), its part 3–8 (storage): the pod is charged 4 h, then the part has the rest, 3 h.
  const away = (from: number, to: number, cause: PlannedWork["cause"]): PlannedWork =>
    work(from, to - from, { name: "away", cause, effect: "cuts" });
  const { story, event } = explainOption(
    option({
      entities: [node("n", { planned: [away(1, 5, "network")] })],
      parts: [part("nfs", { planned: [away(3, 8, "storage")] })],
      tools: [tool("web", { needs: ["nfs"] })],
      kubernetes: { ...quarters, tolerationHours: never },
    }),
    10,
  );

  test("the charge passes, the incident stays with its root", () => {
    const [pod, nfs] = story.events;
    expect(pod.incidents).toEqual([{ fromHours: 1, toHours: 8, tools: 1, byClass: { web: 1 } }]);
    expect(pod.chargedMs).toEqual({ network: 4 * hour });
    expect(pod.passedOn).toEqual([{ event: 2, ms: 3 * hour }]);
    expect(nfs.incidents).toEqual([]);
    expect(nfs.chargedMs).toEqual({ storage: 3 * hour });
    expect(nfs.takenOver).toEqual([{ event: 1, ms: 3 * hour }]);
    expect(story.totals.downtimeMs).toEqual({ network: 4 * hour, storage: 3 * hour });
  });

  test("both events in full show the one outage", () => {
    const charges = [
      { event: 1, cause: "network", fromHours: 1, toHours: 5, ms: 4 * hour },
      { event: 2, cause: "storage", fromHours: 5, toHours: 8, ms: 3 * hour },
    ];
    const outages = [{ tool: "web-1", class: "web", root: 1, fromHours: 1, toHours: 8, charges }];
    expect(event(1).outages).toEqual(outages);
    expect(event(2).outages).toEqual(outages);
    expect(event(2).events.map(({ id }) => id)).toEqual([2]);
  });

  test("the steps tell which cause it was", () => {
    expect(story.toolsDown).toEqual({
      causes: ["network", "storage"],
      steps: [
        [1, 1, 0],
        [5, 0, 1],
        [8, 0, 0],
      ],
    });
  });
});

describe("a VM on a host that dies at 10", () => {
  // Two hosts on grounds of their own; the VM is on the first, with a node, and is evacuated 2 h after its loss.
  const storyOf = (grounds: readonly string[]) => {
    const planned = [work(10, never, { cause: "hardware" })];
    const given = option({
      entities: [
        ...grounds.map((name) => component(name, name.startsWith("safe") ? {} : { planned })),
        host("host", { count: 2, on: [{ target: "ground", spread: [1, 2] }] }),
        vm("guest", "host", { onHostLoss: { after: constant(2), success: 1 } }),
        node("n", { on: "guest" }),
      ],
      groups: [{ name: "ground", of: grounds, need: 1, size: 1 }],
      tools: [tool("web")],
      kubernetes: { ...quarters, tolerationHours: never },
    });
    return explainOption(given, 20).story;
  };

  test("moves to the other, and what stood on it follows", () => {
    const [event] = storyOf(["bad", "safe"]).events;
    expect(event).toMatchObject({ entity: "bad-1", endHours: null, moves: { pods: 0, vms: 1, firstVmHours: 12 } });
    expect(event.affected.entities).toEqual(["bad-1", "host-1", "guest-1", "n-1", "ground-1"]);
    expect(event.incidents).toEqual([{ fromHours: 10, toHours: 12, tools: 1, byClass: { web: 1 } }]);
  });

  test("stays where it is if the other died, too", () => {
    const [first, second] = storyOf(["bad", "worse"]).events;
    expect(first.moves).toMatchObject({ vms: 0, firstVmHours: null });
    expect(first.incidents).toEqual([{ fromHours: 10, toHours: null, tools: 1, byClass: { web: 1 } }]);
    expect(second.affected.entities).toEqual(["worse-1", "host-2", "ground-2"]);
  });
});

test("VMs that somebody moves one after another: who, when, and how it ended", () => {
  // Three VMs on the first host, which dies at 10 and is back at 13.75. Found out at 11; each move takes an hour of one who
  // mends something else from 10.5 to 11.5: 11.5–12.5, 12.5–13.5, and a quarter of the third.
  const busy = mode("f", 10.5, 0, { recovery: [phase("fix", 1, { crew: "oncall" })] });
  const moves = { each: constant(1), oneAfterAnother: true, by: "oncall" };
  const given = option({
    crews: [crew("oncall")],
    entities: [
      component("other", { failures: [busy] }),
      component("bad", { planned: [work(10, 3.75, { cause: "hardware" })] }),
      component("safe"),
      host("host", { count: 2, on: [{ target: "ground", spread: [1, 2] }] }),
      vm("guest", "host", {
        count: 3,
        on: [{ target: "host", spread: [1, 1, 1] }],
        onHostLoss: { after: constant(1), success: 1, moves },
      }),
      node("n", { count: 3, on: "guest" }),
    ],
    groups: [{ name: "ground", of: ["bad", "safe"], need: 1, size: 1 }],
    tools: [tool("web")],
    kubernetes: { ...quarters, tolerationHours: never },
  });
  const { story } = explainOption(given, 20);
  const [loss, fault] = story.events;
  const by = { crew: "oncall", waitedFor: [], waitedHours: 0 };
  expect(loss.evacuations).toEqual([
    { ...by, vm: "guest-1", waitedFor: [fault.id], waitedHours: 0.5, fromHours: 11.5, toHours: 12.5, outcome: "moved" },
    { ...by, vm: "guest-2", fromHours: 12.5, toHours: 13.5, outcome: "moved" },
    { ...by, vm: "guest-3", fromHours: 13.5, toHours: 13.75, outcome: "called off" },
  ]);
  expect(loss.moves).toMatchObject({ vms: 2, firstVmHours: 12.5 });
  expect(story.lanes.find(({ id }) => id === "oncall")?.bars.map(({ fromHours }) => fromHours)).toEqual([
    10.5, 11.5, 12.5, 13.5,
  ]);
  const line = inWords(loss, story).lines.find(([label]) => label === "evacuation");
  expect(line?.[1].replaceAll("\u00a0", " ")).toBe(
    `guest-1 from 11:30 to 12:30 (oncall) after 30 min waiting for oncall (at work on #${fault.id}), ` +
      "guest-2 from 12:30 to 13:30 (oncall) and guest-3 from 13:30 to 13:45 (oncall): called off, the host was back",
  );
});

test("replicas that take over: whether that worked, and who serves since", () => {
  // The first is away 10–20 by planned work: the second serves from 10.5 on. It breaks at 15, with none to take over until the
  // first is back at 20; that failover fails and is done by hand from 20 to 22.
  const broken = mode("f", 15, 100);
  const replicas = [
    component("one", { planned: [work(10, 10, { name: "away" })] }),
    component("two", { failures: [broken] }),
  ];
  const redundancy = { kind: "failover", time: constant(0.5), coverage: 0, manual: constant(2) } as const;
  const db = part("db", { on: ["one", "two"], need: 1, redundancy });
  const { story } = explainOption(option({ system: "db", entities: replicas, parts: [db] }), 50);
  const [first, second] = story.events;
  const of = "db";
  expect(first.redundancy).toEqual([
    { of, member: "one-1", step: "failover", atHours: 10, untilHours: 10.5 },
    { of, member: "two-1", step: "taken over", atHours: 10.5, untilHours: null },
  ]);
  expect(second.redundancy).toEqual([
    { of, member: "two-1", step: "failover failed", atHours: 20, untilHours: 22 },
    { of, member: "one-1", step: "taken over", atHours: 22, untilHours: null },
  ]);
  expect(first.chargedMs).toEqual({ planned: hour / 2 });
  expect(second.chargedMs).toEqual({ hardware: 7 * hour });
  const lines = [first, second].map(
    (event) => inWords(event, story).lines.find(([label]) => label === "replicas")?.[1],
  );
  expect(lines).toEqual([
    "db fails over from one-1 until 10:30 and two-1 serves db from 10:30 on",
    "the failover of db from two-1 fails, done by hand until 22:00 and one-1 serves db from 22:00 on",
  ]);
});

test("pods that never had a place are charged to the start", () => {
  const given = option({ entities: [node("n")], tools: [tool("web", { count: 5 })] });
  const [start] = explainOption(given, 10).story.events;
  // 4 GiB hold four pods of 1 GiB.
  expect(start).toMatchObject({
    id: 0,
    what: "start",
    entity: null,
    cause: "capacity",
    chargedMs: { capacity: 10 * hour },
  });
});

test("a consequence names what brought it about; the incident stays with that", () => {
  // The network is out 10 to 12 and then stalls the storage for 3 h: one outage 10 to 15, charged 2 h and 3 h.
  const stalls = trigger("stalls", "storage", { when: "end" });
  const fails = mode("f", 10, 2, { cause: "network", effect: { kind: "interrupt" }, triggers: [stalls] });
  const given = option({
    entities: [node("n")],
    parts: [part("net", { failures: [fails] }), part("storage")],
    tools: [tool("web", { needs: ["net", "storage"] })],
  });
  const [network, storage] = explainOption(given, 21).story.events;
  expect(network).toMatchObject({ entity: "net", broughtAboutBy: null, chargedMs: { network: 2 * hour } });
  expect(network.incidents).toEqual([{ fromHours: 10, toHours: 15, tools: 1, byClass: { web: 1 } }]);
  expect(network.passedOn).toEqual([{ event: storage.id, ms: 3 * hour }]);
  expect(storage).toMatchObject({ entity: "storage", mode: "net.f.stalls", broughtAboutBy: network.id, incidents: [] });
  expect(storage).toMatchObject({ atHours: 12, endHours: 15, chargedMs: { storage: 3 * hour } });
});
