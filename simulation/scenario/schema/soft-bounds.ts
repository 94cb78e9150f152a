/**
 * What a field usually lies between, as a file would say it: where a slider ends. What lies outside is as right as what
 * lies inside.
 */
import type { Path } from "../issues.ts";
import type { Scalar } from "./leaf.ts";

export type SoftBounds = readonly [low: Scalar, high: Scalar];

/** By name, or by what it stands in and its name, which goes first; null for what nobody turns by sight. */
const byName: Readonly<Record<string, SoftBounds | null>> = {
  // Of the file as a whole.
  horizon: ["1 year", "30 years"],
  hoursPerYear: null,
  ignoreOutagesBelow: ["0 s", "10 min"],
  margin: ["1 min", "10 h"],
  replications: [64, 65_536],
  seed: null,
  // An objective is told by its nines.
  target: null,

  // How often, and when.
  mttf: ["1 d", "100 years"],
  mtbf: ["1 d", "100 years"],
  "planned.every": ["1 week", "3 years"],
  "schedule.every": ["1 min", "1 week"],
  "detect.every": ["1 h", "1 year"],
  first: ["0 s", "1 year"],
  stagger: ["0 s", "1 week"],

  // How long.
  atMost: ["1 h", "1 year"],
  deadline: ["1 s", "1 h"],
  grace: ["1 s", "10 min"],
  initialAge: ["0 s", "10 years"],
  schedulingDelay: ["0 s", "1 min"],
  survives: ["0 s", "10 min"],
  timeout: ["1 min", "1 week"],
  toleration: ["1 s", "1 h"],

  // How many.
  count: [1, 200],
  "copies.count": [1, 9],
  "crews.count": [1, 20],
  "tools.count": [1, 10_000],
  largeClusterSize: [0, 500],
  maxPods: [10, 500],
  minAvailable: [1, 10],
  need: [1, 10],
  parallelPulls: [1, 20],
  priority: null,
  replicas: [1, 10],
  size: [1, 50],
  weight: [0.1, 100],

  // How large.
  "reserved.cpu": [0, 16],
  "systemReserved.cpu": [0, 16],
  "kubeReserved.cpu": [0, 16],
  "reserved.memory": ["0 GiB", "64 GiB"],
  "systemReserved.memory": ["0 GiB", "64 GiB"],
  "kubeReserved.memory": ["0 GiB", "64 GiB"],
  evictionThreshold: ["50 MiB", "2 GiB"],
  memoryOverhead: ["0 GiB", "8 GiB"],
  "overcommit.cpu": [1, 16],
  "overcommit.memory": [1, 4],

  // Which share.
  beta: ["0 %", "30 %"],
  coverage: ["50 %", "100 %"],
  cpuTax: ["0 %", "20 %"],
  failure: ["0 %", "20 %"],
};

/** By the kind of value, for fields that are not named above. */
const byKind: Readonly<Record<string, SoftBounds>> = {
  time: ["1 s", "1 year"],
  timeAboveZero: ["1 s", "1 year"],
  knownTime: ["1 s", "1 year"],
  cpu: [1, 256],
  memory: ["1 GiB", "2 TiB"],
  share: ["0 %", "100 %"],
  yearlyShare: ["0.1 %", "100 %"],
  rate: ["0.01 / year", "100 / year"],
  pace: ["0.001 / s", "10 / s"],
  probabilityWithin: ["0.1 % within 1 year", "99 % within 1 year"],
  factor: [0.1, 10],
};

/** Of the field at a path of a design; `kind`: the id of its kind of value. */
export function softBoundsOf(path: Path, kind: string | undefined): SoftBounds | null {
  const name = String(path.at(-1));
  const known = [`${path.at(-2)}.${name}`, `${path.at(-3)}.${name}`, name].find((key) => Object.hasOwn(byName, key));
  if (known !== undefined) return byName[known];
  return kind !== undefined && Object.hasOwn(byKind, kind) ? byKind[kind] : null;
}
