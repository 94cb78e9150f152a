import { causes } from "../scenario/types.ts";
import { incidentLengthsMs, lengthSamples } from "./incident-table.ts";

/** How many dates the headroom is sampled at: from t = 0 to the horizon, both included. */
export const headroomSamples = 25;

/** How many hosts may be lost at once for the question what then fits: none, one, … */
export const lossLevels = 7;
/** … and behind them the loss of a rack, and every host in turn. */
export const lossColumns = lossLevels + 2;
/** The same where chance chooses what is lost: so many hosts, and a rack. */
export const randomLossColumns = lossLevels + 1;

/** Scalars of one replication, in the order of their columns. */
export const scalars = [
  /** Outage incidents: maximal intervals with at least one tool down from one root event. */
  "incidents",
  /** … of which ended before the horizon, with the sum of their lengths in ms. */
  "incidentsClosed",
  "incidentsClosedMs",
  /** Sum over incidents of the distinct tools hit, and the most in one incident. */
  "toolsHit",
  "toolsHitMost",
  /** Headroom as a share of the allocatable of all nodes, of CPU, memory and places for pods: mean over time and least. */
  "cpuHeadroomMean",
  "memoryHeadroomMean",
  "slotHeadroomMean",
  "cpuHeadroomLeast",
  "memoryHeadroomLeast",
  "slotHeadroomLeast",
  /** Share of the time in which each has the least headroom of the three. */
  "cpuBinding",
  "memoryBinding",
  "slotsBinding",
  /** Pod-hours pending for want of room, and the most pods pending at once. */
  "pendingPodHours",
  "pendingMost",
  /** Pods moved by eviction, by drains and by a person after the loss of their node; VMs live-migrated and evacuated. */
  "podsEvicted",
  "podsDrained",
  "podsMovedByHand",
  "vmsMigrated",
  "vmsEvacuated",
  /** Planned works that began; dates postponed, and skipped; hours by which works began late, in all. */
  "works",
  "worksPostponed",
  "worksSkipped",
  "postponedHours",
  /** Pods moved by drains of planned work. */
  "podsDrainedByWork",
  /** Rounds of drains through all members of a group: works with a drain, each over the members of its group. */
  "drainRounds",
  /** Events handled by the loop. */
  "events",
] as const;
export type Scalar = (typeof scalars)[number];

/** Names behind the columns of one replication of one option. */
export interface LayoutNames {
  /** Tool classes; a plain system has one, named after the system. */
  readonly classes: readonly string[];
  /** Those whose tools run on fixed dates; left out: none. */
  readonly scheduled?: readonly string[];
  readonly parts: readonly string[];
  /** k-of-n groups and, for plain systems, single components, in the file's order. */
  readonly groups: readonly string[];
  /** Tools that incidents hit at least, rising; the last is all. */
  readonly incidentSizes: readonly number[];
  /** Kinds of outages (model.kinds). */
  readonly kinds: readonly string[];
  /** Whether what they cost is told for each class; left out: unless kinds and classes are too many. */
  readonly kindsByClass?: boolean;
}

/** Figures of a history at most for what each kind costs each class: thousands of both would be millions. */
const mostKindFigures = 2 ** 18;
/** Where they are more: of all classes together, plainly and each tool counted by its weight. */
const sumsOfKind = 2;

/**
 * Where each figure of one replication stands in its row of float64 columns.
 * `downtimeMs + class × causes + cause`: integer ms, summed over the tools of the class.
 * `…DownMs + i`, `…Outages + i`: integer ms not serving and times it fell, of part or group i.
 * `sloMissed + class`, `sloWindowsMissed + class`: (tool, window) pairs that missed the objective, and windows in which at
 * least one tool of the class did. `sloSpent + class`: sum over (tool, window) of the share of the error budget that was
 * spent. `sloOverspent + class`, and behind the classes all together: windows in which its tools spent more than they had.
 * `degradedHours + class`: hours in which its tools were short of CPUs, summed over them, each pod for its share.
 * `runsDue + s`: runs of scheduled class s, over its tools; `runsMissed + s × causes + cause`, `runsFailed + …`: those that did
 * not begin in time, and those that began and were stopped.
 * `cpuHeadroomAt + j`, `memoryHeadroomAt + j`, `slotHeadroomAt + j`: headroom share at date j of `headroomSamples`.
 * `lossMissing + k`: pods without a place after the worst tested loss of k hosts, at the history's date (lookDate); −1 = not
 * looked at. Behind them that of a rack, and of every host in turn. `lossAtRandom + k`: after that of k hosts, and behind them
 * of a rack, that chance chose.
 * `incidentsAtLeast + length × sizes + size`: incidents that last at least incidentLengthsMs[length] and hit at least
 * incidentSizes[size] tools.
 * `incidentLengthMs + i`: lengths of incidents that ended, rising, 0 behind the last; where they are more than
 * `lengthSamples`, a sample of which each stands for equally many.
 * `kindBegun + k`, `kindExpected + k`: how often outages of kind k began, and were expected to.
 * `kindDownMs + k × kindWidth + class`: ms of the tools of the class that they made fall; without `kindsByClass` the sum over
 * all classes, and behind it that with each tool counted by its weight.
 */
export interface Layout extends LayoutNames {
  readonly width: number;
  readonly scheduled: readonly string[];
  readonly kindsByClass: boolean;
  readonly kindWidth: number;
  readonly downtimeMs: number;
  readonly partDownMs: number;
  readonly partOutages: number;
  readonly groupDownMs: number;
  readonly groupOutages: number;
  readonly sloMissed: number;
  readonly sloWindowsMissed: number;
  readonly sloSpent: number;
  readonly sloOverspent: number;
  readonly degradedHours: number;
  readonly runsDue: number;
  readonly runsMissed: number;
  readonly runsFailed: number;
  readonly cpuHeadroomAt: number;
  readonly memoryHeadroomAt: number;
  readonly slotHeadroomAt: number;
  readonly lossMissing: number;
  readonly lossAtRandom: number;
  readonly incidentsAtLeast: number;
  readonly incidentLengthMs: number;
  readonly kindBegun: number;
  readonly kindExpected: number;
  readonly kindDownMs: number;
  readonly scalar: Readonly<Record<Scalar, number>>;
}

export function layoutOf(names: LayoutNames): Layout {
  let width = 0;
  const take = (count: number): number => {
    const offset = width;
    width += count;
    return offset;
  };
  const downtimeMs = take(names.classes.length * causes.length);
  const partDownMs = take(names.parts.length);
  const partOutages = take(names.parts.length);
  const groupDownMs = take(names.groups.length);
  const groupOutages = take(names.groups.length);
  const sloMissed = take(names.classes.length);
  const sloWindowsMissed = take(names.classes.length);
  const sloSpent = take(names.classes.length);
  const sloOverspent = take(names.classes.length + 1);
  const degradedHours = take(names.classes.length);
  const scheduled = names.scheduled ?? [];
  const runsDue = take(scheduled.length);
  const runsMissed = take(scheduled.length * causes.length);
  const runsFailed = take(scheduled.length * causes.length);
  const cpuHeadroomAt = take(headroomSamples);
  const memoryHeadroomAt = take(headroomSamples);
  const slotHeadroomAt = take(headroomSamples);
  const lossMissing = take(lossColumns);
  const lossAtRandom = take(randomLossColumns);
  const scalar = Object.fromEntries(scalars.map((name) => [name, take(1)])) as Record<Scalar, number>;
  const incidentsAtLeast = take(incidentLengthsMs.length * names.incidentSizes.length);
  const incidentLengthMs = take(lengthSamples);
  const kindBegun = take(names.kinds.length);
  const kindExpected = take(names.kinds.length);
  const kindsByClass = names.kindsByClass ?? names.kinds.length * names.classes.length <= mostKindFigures;
  const kindWidth = kindsByClass ? names.classes.length : sumsOfKind;
  const kindDownMs = take(names.kinds.length * kindWidth);
  return {
    ...names,
    width,
    kindsByClass,
    kindWidth,
    scheduled,
    downtimeMs,
    partDownMs,
    partOutages,
    groupDownMs,
    groupOutages,
    sloMissed,
    sloWindowsMissed,
    sloSpent,
    sloOverspent,
    degradedHours,
    runsDue,
    runsMissed,
    runsFailed,
    cpuHeadroomAt,
    memoryHeadroomAt,
    slotHeadroomAt,
    lossMissing,
    lossAtRandom,
    incidentsAtLeast,
    incidentLengthMs,
    kindBegun,
    kindExpected,
    kindDownMs,
    scalar,
  };
}
