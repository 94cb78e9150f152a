import type { LossCount, LossSurvey } from "../engine/losses/survey.ts";
import { affordableAtLook, setsOf } from "../engine/losses/sets.ts";
import { headroomSamples, lossLevels } from "../model/layout.ts";
import { wilson } from "../statistics/proportion.ts";
import { lookDate } from "../trials/look-dates.ts";
import type { OptionRuns } from "../trials/types.ts";
import type { LookResult, LossesResult, LossResult } from "./schema.ts";
import { perWorldOf } from "./worlds.ts";

/** What fits when hosts or racks are lost: at t = 0, and over time. Null for plain systems, and where it is not tried yet. */
export function lossesOf(runs: OptionRuns): LossesResult | null {
  const { losses } = runs.facts;
  if (losses === null || losses === "later") return null;
  const { unit, one, two, rack, rolling, units } = losses;
  return {
    unit,
    one: countOf(one),
    two: countOf(two),
    rack: rack && countOf(rack),
    rolling: countOf(rolling),
    units: units.map(countOf),
    overTime: overTime(runs, losses),
  };
}

function countOf({ sets, tested, fit, worst }: LossCount): LossResult {
  return { sets: sets < Infinity ? sets : null, tested, fit, worst: worst && { ...worst } };
}

function overTime(runs: OptionRuns, { one, rack }: LossSurvey): LossesResult["overTime"] {
  const looks = looksOf(runs);
  if (looks.length === 0) return null;
  const { lossMissing, lossAtRandom } = runs.facts.layout;
  const column = (...offsets: readonly number[]): LookResult => columnOf(runs, looks, offsets);
  const levels = Math.min(lossLevels, one.sets + 1);
  /** Of sets that are not all tried the random one may be worse than those that are. */
  const worst = (size: number) => ({
    ...column(lossMissing + size, lossAtRandom + size),
    allTried: size === 0 || setsOf(one.sets, size) <= affordableAtLook(one.sets, size),
  });
  return {
    looks: looks.length,
    hours: Array.from({ length: headroomSamples }, (_, i) => (runs.facts.horizonHours * i) / (headroomSamples - 1)),
    units: Array.from({ length: levels }, (_, size) => worst(size)),
    rack: rack !== null ? column(lossMissing + lossLevels) : null,
    rolling: column(lossMissing + lossLevels + 1),
    random: {
      units: Array.from({ length: levels }, (_, size) => column(lossAtRandom + size)),
      rack: rack !== null ? column(lossAtRandom + lossLevels) : null,
    },
  };
}

interface Look {
  readonly history: number;
  readonly date: number;
}

function looksOf(runs: OptionRuns): Look[] {
  const perWorld = perWorldOf(runs.facts);
  const looks: Look[] = [];
  for (let history = 0; history < runs.count; history += perWorld) {
    const date = lookDate(history, perWorld);
    if (date < 0) break;
    looks.push({ history, date });
  }
  return looks;
}

/** After the worst of several losses, each a column. */
function columnOf({ facts, columns }: OptionRuns, looks: readonly Look[], at: readonly number[]): LookResult {
  const byDate = Array.from({ length: headroomSamples }, () => ({ looks: 0, fit: 0 }));
  let counted = 0;
  let fit = 0;
  let most = 0;
  for (const { history, date } of looks) {
    const missing = Math.max(...at.map((one) => columns[history * facts.layout.width + one]));
    if (missing < 0) continue;
    counted++;
    byDate[date].looks++;
    most = Math.max(most, missing);
    if (missing > 0) continue;
    fit++;
    byDate[date].fit++;
  }
  if (counted === 0) return { fits: null, podsWithoutPlaceMost: 0, byDate };
  const { share, low, high } = wilson(fit, counted);
  return { fits: { mean: share, low, high }, podsWithoutPlaceMost: most, byDate };
}
