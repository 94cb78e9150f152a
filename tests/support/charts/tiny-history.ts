/** A history written by hand: 1,000 hours of 40 tools, in which a host fails and a storage server stalls. */
import type { ExplainedEvent, Explanation } from "../../../simulation/index.ts";

const hour = 3_600_000;

const calm: ExplainedEvent = {
  id: 0,
  what: "mode",
  entity: "host-1",
  group: "host",
  mode: "crash",
  cause: "hardware",
  broughtAboutBy: null,
  effect: "kills",
  stuckPart: null,
  atHours: 100,
  endHours: 110,
  drainHours: 0,
  calledOff: false,
  replaced: false,
  phases: [],
  affected: {
    entities: ["host-1"],
    entityCount: 1,
    byGroup: { host: 1 },
    nodes: 1,
    pods: 10,
    tools: 10,
    byClass: { web: 10 },
  },
  onTopOf: [],
  alsoDown: [],
  moves: { pods: 10, firstPodHours: 100.1, foundNoRoom: 0, vms: 0, firstVmHours: null },
  evacuations: [],
  redundancy: [],
  incidents: [{ fromHours: 100, toHours: 102, tools: 10, byClass: { web: 10 } }],
  outageMs: { shortest: 2 * hour, median: 2 * hour, longest: 2 * hour },
  chargedMs: { hardware: 20 * hour },
  passedOn: [],
  takenOver: [],
};

const stall: ExplainedEvent = {
  ...calm,
  id: 1,
  entity: "nfs",
  group: "nfs",
  mode: "stall",
  cause: "storage",
  effect: "freezes",
  atHours: 500,
  endHours: 504,
  affected: {
    entities: ["nfs"],
    entityCount: 1,
    byGroup: { nfs: 1 },
    nodes: 0,
    pods: 40,
    tools: 40,
    byClass: { web: 40 },
  },
  incidents: [{ fromHours: 500, toHours: 504, tools: 40, byClass: { web: 40 } }],
  chargedMs: { storage: 160 * hour },
};

export const onVms: Explanation = {
  format: "headroom-explain/1",
  scenario: "Tiny",
  hash: "0".repeat(64),
  version: "1.2.3",
  seed: 1,
  option: "vms",
  title: "Everything on VMs",
  replication: 17,
  world: null,
  place: { asked: "worst", of: 512 },
  plain: false,
  horizonHours: 1000,
  hoursPerYear: 8766,
  weekOffsetHours: 0,
  startDateHours: null,
  classes: [{ name: "web", tools: 40, downtimeMs: { hardware: 20 * hour, storage: 160 * hour } }],
  totals: { downtimeMs: { hardware: 20 * hour, storage: 160 * hour }, incidents: 2, events: 2 },
  events: [calm, stall],
  lanes: [
    {
      id: "host-1",
      kind: "host",
      bars: [
        { event: 0, state: "down", fromHours: 100, toHours: 110 },
        { event: 0, state: "waiting", fromHours: 100, toHours: 106 },
        { event: 0, state: "fix", fromHours: 106, toHours: 110 },
      ],
    },
    { id: "nfs", kind: "part", bars: [{ event: 1, state: "down", fromHours: 500, toHours: 504 }] },
    { id: "night crew", kind: "crew", bars: [{ event: 0, state: "work", fromHours: 106, toHours: 110 }] },
  ],
  toolsDown: {
    causes: ["hardware", "storage"],
    steps: [
      [100, 10, 0],
      [102, 0, 0],
      [500, 0, 40],
      [504, 0, 0],
    ],
  },
  outages: [],
};

/** The same failures, of which the stall costs half. */
export const onMetal: Explanation = {
  ...onVms,
  option: "metal",
  title: "Kubernetes on metal",
  events: [calm, { ...stall, chargedMs: { storage: 80 * hour } }],
  totals: { downtimeMs: { hardware: 20 * hour, storage: 80 * hour }, incidents: 2, events: 2 },
  toolsDown: {
    causes: ["hardware", "storage"],
    steps: [
      [100, 10, 0],
      [102, 0, 0],
      [500, 0, 20],
      [504, 0, 0],
    ],
  },
};
