/** Hosts, VMs, nodes, parts and tools; worked on paper. */
import { describe, expect, test } from "vitest";
import type { EntitySpec } from "../../../simulation/scenario/types.ts";
import { parseScenario } from "../../../simulation/scenario/parse.ts";
import { option } from "./support.ts";

const platform = `
racks: {rack: {count: 4}}
hosts:
  cloudvirt: {count: 37, on: rack, cpu: 72, physicalCores: 36, memory: 512 GiB, reserved: {cpu: 2, memory: 8 GiB}, overcommit: {cpu: 4}}
vms:
  worker: {count: 60, on: cloudvirt, cpu: 8, memory: 16 GiB, memoryOverhead: 0.75 GiB, antiAffinity: soft, storage: ceph, start: 90 s, onHostLoss: {evacuate: {after: 40 min, success: 99 %}}, returnHome: true}
nodes:
  node: {on: worker, systemReserved: {cpu: 100m, memory: 256 MiB}, kubeReserved: {cpu: 200m, memory: 128 MiB}, cpuTax: 4 %}
parts:
  ceph: {on: cloudvirt, need: 20}
  nfs: {needs: ceph, stops: [serving, starts], twin: files, failures: {f: {mttf: 1 y, recovery: 1 h}}, planned: {p: {every: 1 y, duration: 1 h}}}
tools:
  web: {count: 1000, replicas: 2, requests: {cpu: 100m, memory: 512 MiB}, start: 15 s, needs: nfs, weight: 2, priority: 5, spread: {over: host, hard: true}, nodes: node, kind: web}
  job: {}
`;

function entity(body: string, name: string): EntitySpec {
  return option(body).entities.find((one) => one.name === name)!;
}

test("a host", () => {
  expect(entity(platform, "cloudvirt")).toMatchObject({
    kind: "host",
    count: 37,
    cpu: 72000,
    physicalCpu: 36000,
    memory: 524288,
    reservedCpu: 2000,
    reservedMemory: 8192,
    cpuOvercommit: 4,
    memoryOvercommit: 1,
  });
});

test("a VM", () => {
  expect(entity(platform, "worker")).toMatchObject({
    kind: "vm",
    cpu: 8000,
    memory: 16384,
    memoryOverhead: 768,
    hosts: "cloudvirt",
    on: [{ target: "cloudvirt", spread: "in-turn" }],
    antiAffinity: "soft",
    storage: "ceph",
    onHostLoss: { after: { law: "constant", value: 40 / 60 }, success: 0.99 },
    returnHome: true,
  });
});

describe("what a node offers", () => {
  test("on a VM: size × (1 − tax) − reserved − eviction threshold, and as many as VMs", () => {
    const node = entity(platform, "node");
    // 8000 × 0.96 − 100 − 200 and 16384 − 256 − 128 − 100
    expect(node).toMatchObject({
      kind: "node",
      count: 60,
      allocatableCpu: 7380,
      allocatableMemory: 15900,
      maxPods: 110,
    });
  });

  const metal = "hosts: {h: {count: 14, cpu: 96, memory: 512 GiB, reserved: {memory: 8 GiB}}}\ntools: {t: {}}\n";

  test.each([
    ["on a host: what the host does not keep for itself", "{on: h}", 14, 96000, 512 * 1024 - 8192 - 100],
    ["less of it", "{on: h, cpu: 48, memory: 100 GiB, evictionThreshold: 0}", 14, 48000, 102400],
    ["two on each", "{count: 28, on: h, cpu: 48, memory: 252 GiB}", 28, 48000, 252 * 1024 - 100],
    ["on nothing, with a size", "{count: 3, cpu: 4, memory: 8 GiB}", 3, 4000, 8092],
    ["on nothing, without a size", "{count: 3}", 3, Infinity, Infinity],
  ])("%s", (_, node, count, allocatableCpu, allocatableMemory) => {
    expect(entity(`${metal}nodes: {n: ${node}}\n`, "n")).toMatchObject({ count, allocatableCpu, allocatableMemory });
  });

  test("as many as the instances of the group it stands on", () => {
    expect(
      entity(
        "components: {psu: {count: 8}}\ngroups: {power: {of: psu, need: 1, size: 2}}\nnodes: {n: {on: power}}\ntools: {t: {}}\n",
        "n",
      ).count,
    ).toBe(4);
  });
});

test("parts", () => {
  expect(option(platform).parts).toMatchObject([
    { name: "ceph", twin: null, on: ["cloudvirt"], need: 20, needs: [], stops: ["serving"] },
    { name: "nfs", twin: "files", on: [], need: 0, needs: ["ceph"], stops: ["serving", "starts"] },
  ]);
  const nfs = option(platform).parts[1];
  expect(nfs.failures[0]).toMatchObject({ effect: { kind: "interrupt" }, survivesKill: true });
  expect(nfs.planned[0]).toMatchObject({ effect: "interrupt" });
  expect(option("components: {a: {count: 3}}\nparts: {p: {on: a}}\n").parts[0].need).toBe(3);
});

test("tools", () => {
  const start = { law: "constant", value: 15 / 3600 };
  const nothing = { law: "constant", value: 0 };
  expect(option(platform).tools).toEqual([
    {
      name: "web",
      twin: null,
      count: 1000,
      replicas: 2,
      minAvailable: 1,
      requestCpu: { law: "constant", value: 100 },
      requestMemory: { law: "constant", value: 512 },
      start,
      startInPlace: start,
      needs: ["nfs"],
      weight: 2,
      priority: 5,
      spread: { over: "host", hard: true },
      nodes: ["node"],
      kind: "web",
    },
    {
      name: "job",
      twin: null,
      count: 1,
      replicas: 1,
      minAvailable: 1,
      requestCpu: nothing,
      requestMemory: nothing,
      start: nothing,
      startInPlace: nothing,
      needs: [],
      weight: 1,
      priority: 0,
      spread: { over: "none", hard: false },
      nodes: [],
      kind: "continuous",
    },
  ]);
});

test("pulls of images", () => {
  const body = (pull: string, kubernetes: string) =>
    `hosts: {h: {cpu: 8, memory: 16 GiB}}\nnodes: {n: {on: h}}\ntools: {t: {${pull}}}\n${kubernetes}`;
  const given = option(body("pull: 30 s", "kubernetes: {parallelPulls: 3}\n"));
  expect(given.tools[0].pull).toEqual({ law: "constant", value: 30 / 3600 });
  expect(given.kubernetes.parallelPulls).toBe(3);
  expect(option(body("", "kubernetes: {parallelPulls: unlimited}\n")).kubernetes.parallelPulls).toBe(Infinity);
  expect(option(body("", "")).tools[0]).not.toHaveProperty("pull");
});

test("planned work", () => {
  const body = `hosts: {h: {count: 2, cpu: 8, memory: 16 GiB, planned: {
  kernel: {every: 2 months, stagger: 10 min, duration: 1 h, drain: true, liveMigrate: {stun: 2 s, failure: 1 %}},
  firmware: {rate: 2 / year, first: 1 h, duration: 2 h, effect: cuts, ifDown: proceed, cause: change}}}}
nodes: {n: {on: h}}
tools: {t: {}}
`;
  expect(entity(body, "h").planned).toEqual([
    {
      name: "kernel",
      first: 1460,
      every: 1460,
      stagger: 10 / 60,
      duration: { law: "constant", value: 1 },
      effect: "kills",
      drain: true,
      // Where nodes are concerned, unless the file says otherwise. VMs that move need no room for pods.
      guard: { others: true, fits: false, atMostHours: 1460 },
      liveMigrate: { stun: { law: "constant", value: 2 / 3600 }, failure: 0.01 },
      ifDown: "skip",
      cause: "planned",
    },
    {
      name: "firmware",
      first: 1,
      every: 4380,
      stagger: 0,
      duration: { law: "constant", value: 2 },
      effect: "cuts",
      drain: false,
      guard: { others: true, fits: true, atMostHours: 4380 },
      liveMigrate: null,
      ifDown: "proceed",
      cause: "change",
    },
  ]);
});

test("what becomes of pods on a node that does not answer", () => {
  const tools = (written: string) => option(`nodes: {n: {cpu: 1, memory: 1 GiB}}\ntools: {t: {${written}}}\n`).tools[0];
  expect(tools("")).not.toHaveProperty("onNodeLoss");
  expect(tools("kind: stateful")).toMatchObject({ kind: "stateful", onNodeLoss: "wait" });
  expect(tools("kind: stateful, onNodeLoss: evict")).not.toHaveProperty("onNodeLoss");
  const movedAfter = { law: "constant", value: 1 };
  expect(tools("onNodeLoss: {movedAfter: 1 h}")).toMatchObject({ kind: "continuous", onNodeLoss: { movedAfter } });
});

test("guards of planned work", () => {
  const work = (guard: string) =>
    entity(
      `nodes: {n: {cpu: 1, memory: 1 GiB, planned: {p: {every: 1 d, duration: 1 h${guard}}}}}\ntools: {t: {}}\n`,
      "n",
    ).planned[0];
  expect(work("").guard).toEqual({ others: true, fits: true, atMostHours: 24 });
  expect(work(", guard: {fits: false, atMost: 2 h}").guard).toEqual({ others: true, fits: false, atMostHours: 2 });
  expect(work(", guard: none")).not.toHaveProperty("guard");
  // Nothing that carries nodes: only where it is asked for.
  const plain = (guard: string) =>
    entity(`components: {a: {planned: {p: {every: 1 d, duration: 1 h${guard}}}}}\nsystem: a\n`, "a");
  expect(plain("").planned[0]).not.toHaveProperty("guard");
  expect(plain(", guard: {}").planned[0].guard).toEqual({ others: true, fits: false, atMostHours: 24 });
});

test("drains that take time", () => {
  const drainOf = (drain: string) =>
    entity(
      `nodes: {n: {cpu: 1, memory: 1 GiB, planned: {p: {every: 1 y, duration: 1 h, drain: ${drain}}}}}\ntools: {t: {}}\n`,
      "n",
    ).planned[0].drain;
  const constant = (value: number) => ({ law: "constant", value });
  expect(drainOf("{}")).toEqual({ mode: "all", grace: constant(0), timeoutHours: Infinity, then: "wait" });
  const full = "{mode: one-by-one, grace: 30 s, timeout: 5 min, then: hard-reboot, source: a runbook}";
  const [grace, timeoutHours] = [constant(30 / 3600), 5 / 60];
  expect(drainOf(full)).toEqual({ mode: "one-by-one", grace, timeoutHours, then: "hard-reboot" });
  expect(drainOf("false")).toBe(false);
});

test("stuck nodes that are drained and rebooted", () => {
  const body = `
vms: {v: {on: h, cpu: 1, memory: 1 GiB}}
hosts: {h: {cpu: 8, memory: 16 GiB}}
parts: {nfs: {}}
nodes: {n: {on: v, failures: {stuck: {rate: 1 / 90 d, effect: {stuck: nfs}, recovery: {fix: 45 min, reboot: {time: 2 min, drain: true}}}}}}
tools: {t: {needs: nfs}}
`;
  expect(entity(body, "n").failures[0]).toMatchObject({
    effect: { kind: "stuck", part: "nfs" },
    recovery: [
      { phase: "fix", drain: false },
      { phase: "reboot", drain: true },
    ],
  });
});

test("ages at the start: what the mode says, or its owner, or the scenario; else that of a running platform", () => {
  const age = (design: string, owner = "", mode = "") => {
    const failures = `{f: {time: "weibull(scale 1 y, shape 2)", recovery: 1 h${mode}}}`;
    return option(`${design}nodes: {n: {failures: ${failures}${owner}}}\ntools: {t: {}}\n`).entities[0].failures[0]
      .initialAge;
  };
  expect(age("")).toBe("stationary");
  expect(age("initialAge: new\n")).toBe("new");
  expect(age("initialAge: new\n", ", initialAge: 2 days")).toBe(48);
  expect(age("initialAge: new\n", ", initialAge: 2 days", ", initialAge: uniform")).toBe("uniform");
  expect(
    option("components: {c: {failures: {f: {time: 9 h, recovery: 1 h}}}}\n").entities[0].failures[0],
  ).toMatchObject({
    initialAge: "new",
  });
});

test("scheduled tools, with what need not be said", () => {
  const jobs = `
hosts: {h: {cpu: 8, memory: 16 GiB}}
nodes: {n: {on: h}}
tools:
  web: {}
  hourly: {count: 3, kind: scheduled, schedule: {every: 1 h, duration: 6 min}}
  nightly: {kind: scheduled, schedule: {every: 1 d, first: 3 h, duration: 30 min, deadline: 10 min, survives: 6 s}}
`;
  const six = { law: "constant", value: 0.1 };
  expect(option(jobs).tools.map(({ kind, schedule }) => [kind, schedule])).toEqual([
    ["continuous", undefined],
    ["scheduled", { everyHours: 1, duration: six, deadlineHours: 30 / 3600, survivesHours: 0 }],
    [
      "scheduled",
      {
        everyHours: 24,
        firstHours: 3,
        duration: { law: "constant", value: 0.5 },
        deadlineHours: expect.closeTo(1 / 6, 12),
        survivesHours: expect.closeTo(6 / 3600, 12),
      },
    ],
  ]);
});

test("a weight of scheduled tools does nothing", () => {
  const tools = "tools: {web: {}, job: {kind: scheduled, weight: 5, schedule: {every: 1 h, duration: 1 min}}}";
  const { issues } = parseScenario(
    `format: headroom/1\ntitle: t\nhorizon: 1 y\nhosts: {h: {cpu: 8, memory: 16 GiB}}\nnodes: {n: {on: h}}\n${tools}\n`,
  );
  expect(issues.map(({ severity, path }) => [severity, path])).toEqual([["warning", "tools.job.weight"]]);
});
