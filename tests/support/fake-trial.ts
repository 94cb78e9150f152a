import { incidentLengthsMs, incidentSizes } from "../../simulation/model/incident-table.ts";
import { layoutOf } from "../../simulation/model/layout.ts";
import type { Scalar } from "../../simulation/model/layout.ts";
import { causes } from "../../simulation/scenario/types.ts";
import type { Cause } from "../../simulation/scenario/types.ts";
import type { Trial } from "../../simulation/trials/serve.ts";
import type { OptionFacts } from "../../simulation/trials/types.ts";

/** Stands in for an option: outages come by a recipe instead of a simulation. */
export interface FakeModel {
  readonly name: string;
  readonly seed?: number;
  /** Chance per history that the class `web` loses time to `hardware`; tools lost are always all of them. */
  readonly outageChance: number;
  readonly outageMinutes: number;
  /** From this replication on, every call throws. */
  readonly failsFrom?: number;
  readonly plain?: boolean;
  readonly facts?: Partial<OptionFacts>;
}

export function fakeFacts(model: FakeModel): OptionFacts {
  const plain = model.plain ?? false;
  const layout = layoutOf(
    plain
      ? { classes: ["quorum"], parts: [], groups: ["quorum", "etcd"], incidentSizes: [1], kinds: [] }
      : { classes: ["web", "batch"], parts: ["nfs"], groups: [], incidentSizes: incidentSizes(40), kinds: [] },
  );
  return {
    name: model.name,
    title: model.name.toUpperCase(),
    plain,
    layout,
    horizonHours: 3 * 8766,
    hoursPerYear: 8766,
    toolCounts: plain ? [1] : [30, 10],
    toolWeights: plain ? [1] : [3, 1],
    scheduled: [],
    podCount: plain ? 0 : 40,
    nodeCount: plain ? 0 : 5,
    allocatableCpu: plain ? 0 : 40_000,
    allocatableMemory: plain ? 0 : 81_920,
    requestedCpu: plain ? 0 : 20_000,
    requestedMemory: plain ? 0 : 61_440,
    physicalCpu: plain ? 0 : 20_000,
    physicalMemory: plain ? 0 : 102_400,
    podSlots: plain ? 0 : 550,
    room: {
      physicalCpu: plain ? 0 : 20_000,
      physicalMemory: plain ? 0 : 81_920,
      freePhysicalCpu: plain ? 0 : 10_000,
      freePhysicalMemory: plain ? 0 : 20_480,
      block: plain ? { cpu: 0, memory: 0 } : { cpu: 4000, memory: 4096 },
      morePods: plain ? [0] : [40, 20],
    },
    objective: { target: 1, windowMs: Infinity, windows: 0, budgetMs: 0, months: null },
    ignoreOutagesBelowMs: 0,
    kindCosts: [],
    losses: null,
    unplacedPods: 0,
    worlds: null,
    streamIds: ["host-1", "host-2", `only-${model.name}`],
    ...model.facts,
  };
}

/** A share in [0, 1) that depends on nothing but its arguments. */
export function fakeShare(seed: number, replication: number, purpose: number): number {
  let bits = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(replication + 1, 0x85ebca6b) ^ Math.imul(purpose, 0xc2b2ae35);
  for (let round = 0; round < 3; round++) bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

export function openFakeTrial(model: FakeModel): Trial {
  const { seed = 7 } = model;
  const surveyed = fakeFacts(model);
  const facts: OptionFacts = { ...surveyed, losses: "later" };
  const { layout } = facts;
  const downtimeAt = (className: string, cause: Cause): number =>
    layout.downtimeMs + layout.classes.indexOf(className) * causes.length + causes.indexOf(cause);
  return {
    facts,
    survey: () => (surveyed.losses === "later" ? null : surveyed.losses),
    // A history between two steps, as listening to messages needs it.
    *steps(replication, row, offset) {
      this.run(replication, row, offset);
      yield;
    },
    run(replication, row, offset) {
      if (replication >= (model.failsFrom ?? Infinity)) throw new Error(`replication ${replication} is cursed`);
      const set = (name: Scalar, value: number): void => {
        row[offset + layout.scalar[name]] = value;
      };
      const tools = facts.toolCounts[0];
      const lasts = Math.round(model.outageMinutes * 60_000 * (0.5 + fakeShare(seed, replication, 2)));
      const happens = fakeShare(seed, replication, 1) < model.outageChance;
      if (happens) {
        row[offset + downtimeAt(layout.classes[0], "hardware")] = lasts * tools;
        row[offset + downtimeAt(layout.classes[0], "storage")] = Math.round(lasts / 3) * tools;
        if (!facts.plain) {
          row[offset + layout.partDownMs] = lasts;
          row[offset + layout.partOutages] = 1;
        } else {
          row[offset + layout.groupDownMs] = lasts;
          row[offset + layout.groupOutages] = 1;
        }
        set("incidents", 2);
        set("incidentsClosed", 1);
        set("incidentsClosedMs", lasts);
        set("toolsHit", 2 * tools);
        set("toolsHitMost", tools);
        set("podsEvicted", tools);
        const { incidentSizes: sizes } = layout;
        incidentLengthsMs.forEach((ms, length) => {
          sizes.forEach((size, i) => {
            if (ms <= lasts && size <= tools) row[offset + layout.incidentsAtLeast + length * sizes.length + i] = 2;
          });
        });
        row[offset + layout.incidentLengthMs] = lasts;
      }
      const headroom = 0.5 - 0.1 * fakeShare(seed, replication, 3);
      set("cpuHeadroomMean", headroom);
      set("memoryHeadroomMean", headroom / 2);
      set("slotHeadroomMean", 0.9);
      set("cpuHeadroomLeast", headroom - 0.1);
      set("memoryHeadroomLeast", headroom / 2 - 0.1);
      set("slotHeadroomLeast", 0.8);
      set("memoryBinding", 1);
      const samples = layout.memoryHeadroomAt - layout.cpuHeadroomAt;
      row.fill(headroom, offset + layout.cpuHeadroomAt, offset + layout.cpuHeadroomAt + samples);
      row.fill(headroom / 2, offset + layout.memoryHeadroomAt, offset + layout.memoryHeadroomAt + samples);
      set("pendingPodHours", happens ? 6 : 0);
      set("pendingMost", happens ? 3 : 0);
      set("events", 100 + replication);
    },
  };
}
