import type { FailureMode } from "../scenario/types.ts";
import { NotExact } from "./because.ts";
import { chainProcess } from "./chain/explore.ts";
import { kills, type Cluster } from "./clusters.ts";
import type { Cone } from "./cone.ts";
import type { Process } from "./process.ts";
import { renewals, twoStates } from "./renewal/processes.ts";
import type { Repair } from "./renewal/repair-law.ts";

/** The simplest description of a cluster that is exact. Throws NotExact where there is none. */
export function processOf(cone: Cone, cluster: Cluster): Process {
  const modes = cluster.flatMap((item) => (item.kind === "mode" ? [item.mode] : []));
  const { thing } = cluster[0];
  const [mode] = modes;
  if (cluster.length === 1 && mode.recovery.length === 1 && noCrew(cone, mode)) {
    const repair = mode.recovery[0].time;
    if (repair.law === "exponential" && repair.mean > 0) return twoStates(thing, 1 / meanOf(mode), 1 / repair.mean);
  }
  if (modes.every(({ recovery }) => recovery.every(({ time }) => time.law === "exponential"))) {
    return chainProcess(cone, cluster);
  }
  if (!takesTurns(cone, cluster)) throw new NotExact("recovery");
  const breakdowns = modes.map((one) => ({ rate: 1 / meanOf(one), repair: repairOf(one) }));
  return renewals(thing, breakdowns);
}

/**
 * Whether no two of its items are ever under way together: there is one, or all stop one and the same thing (which nothing
 * else stops), and with it each other's clocks.
 */
function takesTurns(cone: Cone, cluster: Cluster): boolean {
  return (
    cluster.every((item) => item.kind === "mode" && item.thing === cluster[0].thing && noCrew(cone, item.mode)) &&
    (cluster.length === 1 ||
      cluster.every(
        (item) =>
          item.kind === "mode" &&
          item.mode.clock === "operating" &&
          (kills(item.mode.effect) || item.mode.effect.kind === "freezes"),
      ))
  );
}

function noCrew(cone: Cone, { recovery }: FailureMode): boolean {
  return recovery.every(({ crew }) => cone.crews.every(({ name }) => name !== crew));
}

/** Phases of fixed length, and at most one that varies. */
function repairOf({ recovery }: FailureMode): Repair {
  const varying = recovery.filter(({ time }) => time.law !== "constant");
  if (varying.length > 1) throw new NotExact("recovery");
  const fixed = recovery.reduce((sum, { time }) => sum + (time.law === "constant" ? time.value : 0), 0);
  const repair = { fixed, law: varying[0]?.time ?? ({ law: "constant", value: 0 } as const) };
  return varying.length === 0 ? { fixed: 0, law: { law: "constant", value: fixed } } : repair;
}

function meanOf({ time }: FailureMode): number {
  if (time.law !== "exponential") throw new NotExact("time to failure");
  return time.mean;
}
