import { mean } from "../distributions/distribution.ts";
import { causes, type FailureMode } from "../scenario/types.ts";
import { type CommonCause, commonCausesOf, ownTimeOf } from "./common-causes.ts";
import type { Inventory } from "./inventory.ts";
import { modeRows, type ModeRow } from "./triggers.ts";
import type { KindColumns } from "./types.ts";

/**
 * Kinds of outages: a failure mode of a group of alike things (`host.disk`), its strikes of all at once by a beta factor
 * (`host.disk of all`), what a trigger brings about (`rack.power.stall`). How often each is expected says which are too rare
 * for a run.
 */
export function buildKinds(inventory: Inventory, horizonHours: number): KindColumns {
  const rows = modeRows(inventory);
  const names: string[] = [];
  const rowOf = new Map<string, number>();
  const kindOf = (name: string): number => {
    const known = rowOf.get(name);
    if (known !== undefined) return known;
    rowOf.set(name, names.length);
    return names.push(name) - 1;
  };
  const ofMode = Int32Array.from(rows, (row) => kindOf(ownName(row)));
  const ofCommon = Int32Array.from(commonCausesOf(inventory), ({ id, mode }) => kindOf(`${id}.${mode} of all`));
  const cause = new Uint8Array(names.length);
  rows.forEach(({ mode }, i) => (cause[ofMode[i]] = causes.indexOf(mode.cause)));
  commonCausesOf(inventory).forEach((common, i) => (cause[ofCommon[i]] = causeOf(rows, common)));
  const expected = new Float64Array(names.length);
  rows.forEach(({ mode }, i) => (expected[ofMode[i]] += strikesOf(mode, horizonHours)));
  commonCausesOf(inventory).forEach(({ mean: hours }, i) => (expected[ofCommon[i]] += strikes(hours, horizonHours)));
  addConsequences(rows, rowOf, expected, horizonHours);
  return {
    names,
    ofMode,
    ofCommon,
    cause,
    expected,
    recoveryHours: Float64Array.from(rows, ({ mode }) => recoveryOf(mode)),
  };
}

/** Of what strikes all at once: that of the mode it strikes them with. */
function causeOf(rows: readonly ModeRow[], { entities, mode }: CommonCause): number {
  const struck = rows.find((row) => row.mode.name === mode && entities.includes(row.entity));
  return struck === undefined ? 0 : causes.indexOf(struck.mode.cause);
}

/** What triggers bring about begins as often as they fire, however many things they strike then. */
function addConsequences(
  rows: readonly ModeRow[],
  rowOf: ReadonlyMap<string, number>,
  expected: Float64Array,
  horizonHours: number,
): void {
  for (const row of rows) {
    for (const { name, probability } of row.mode.triggers ?? []) {
      const kind = rowOf.get(`${ownName(row)}.${name}`);
      if (kind !== undefined) expected[kind] += probability * strikes(mean(row.mode.time), horizonHours);
    }
  }
}

/** So many that nobody calls them rare; finite, for it is a figure of every history and is added up. */
const plenty = 1e9;

/** Nobody knows beforehand how many pods a node will have: such modes are never called rare. */
function strikesOf(mode: FailureMode, horizonHours: number): number {
  return mode.perPod === true ? plenty : strikes(mean(ownTimeOf(mode)), horizonHours);
}

function strikes(meanHours: number, horizonHours: number): number {
  return meanHours > 0 && meanHours < Infinity ? horizonHours / meanHours : 0;
}

/** Consequences are named after what brings them about, and carry it in their name. */
function ownName({ member: { source }, mode }: ModeRow): string {
  if (source.kind === "group" || !source.spec.failures.includes(mode)) return mode.name;
  return `${source.spec.name}.${mode.name}`;
}

function recoveryOf({ recovery }: FailureMode): number {
  return recovery.reduce((sum, { time }) => sum + mean(time), 0);
}
