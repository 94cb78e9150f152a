import { latestLook, strictLevel } from "../../statistics/looks.ts";
import type { Outcome, Snapshot } from "../../trials/request.ts";
import type { OptionFacts } from "../../trials/types.ts";
import { nonZero } from "../columns.ts";
import { differenceAtLevel, pairDowntime, pairsOf } from "../pairs.ts";
import type { OptionDowntime, PairedDowntime } from "../pairs.ts";
import { askedHalfWidth, reachedHalfWidth } from "../precision.ts";
import type { Precision } from "../precision.ts";
import type { OptionResult } from "../schema.ts";
import { precisionWords } from "../words/precision.ts";
import { minutesPerToolYear } from "../downtime.ts";
import { mostDecisive } from "../decisive.ts";
import type { WorldDraws } from "../decisive.ts";
import { independent, spreadOf } from "../worlds.ts";
import { countersOf } from "./counters.ts";
import { isUnplanned } from "./data.ts";
import type { VerdictData, VerdictOption, VerdictPair } from "./data.ts";
import { fitOf } from "./fit.ts";

const doubt = 0.05;

export function readVerdict(
  outcome: Outcome | Snapshot,
  precision: Precision | null,
  downtimes: readonly OptionDowntime[],
  options: readonly OptionResult[],
  draws: WorldDraws,
  marginHours: number | null = null,
): VerdictData {
  const { facts, count } = outcome.runs[0];
  const pairs = pairsOf(downtimes.map((_, index) => index));
  return {
    plain: options.every(({ plain }) => plain),
    horizonHours: facts.horizonHours,
    hoursPerYear: facts.hoursPerYear,
    histories: count,
    ending: outcome.ending,
    asked: outcome.asked,
    precision: precision && {
      reached: precisionWords(precision, reachedHalfWidth(outcome.runs, precision)),
      asked: precisionWords(precision, askedHalfWidth(precision)),
    },
    margin: marginHours === null ? null : marginHours * 60,
    options: downtimes.map(({ facts: own, downtime }, index) => {
      return readOption(own, options[index], nonZero(downtime.overall.ms));
    }),
    pairs: pairs.map(([a, b]) => {
      const paired = pairDowntime(facts, downtimes[a].downtime.overall, downtimes[b].downtime.overall);
      const pair = readPair(a, b, paired, facts, pairs.length, isUnplanned(outcome.ending), draws);
      const doubted = strictDoubt(paired, isUnplanned(outcome.ending)) / pairs.length;
      return { ...pair, counters: countersOf(downtimes[a], downtimes[b], pair.strict, doubted) };
    }),
  };
}

function readOption(facts: OptionFacts, option: OptionResult, affected: number): VerdictOption {
  return {
    ...fitOf(facts, option.worldsWithoutRoom),
    downtime: option.downtimeMinutesPerToolYear,
    availability: option.availability,
    affected,
    objective: option.slo === null ? null : { target: option.slo.target, met: option.slo.histories.mean },
  };
}

/** Several pairs share the doubt (Bonferroni); a run that goes on or was stopped by hand gets that of its look (strictLevel). */
function readPair(
  a: number,
  b: number,
  paired: PairedDowntime,
  facts: OptionFacts,
  pairCount: number,
  unplanned: boolean,
  draws: WorldDraws,
): Omit<VerdictPair, "counters"> {
  return {
    a,
    b,
    difference: differenceAtLevel(facts, paired, 1 - doubt / pairCount),
    strict: differenceAtLevel(facts, paired, 1 - strictDoubt(paired, unplanned) / pairCount),
    differing: nonZero(paired.differences),
    pBetter: paired.pBetter.share,
    pTie: paired.pTie.share,
    ...ignoranceOf(paired.differences, facts, draws),
  };
}

function strictDoubt({ differences }: PairedDowntime, unplanned: boolean): number {
  return unplanned ? 1 - strictLevel(Math.max(1, latestLook(differences.length))) : doubt;
}

function ignoranceOf(
  differences: Float64Array,
  facts: OptionFacts,
  draws: WorldDraws,
): Pick<VerdictPair, "ignorance" | "decidesMost"> {
  const { ignorance } = spreadOf(differences, facts);
  if (ignorance === null) return { ignorance: null, decidesMost: null };
  const unit = minutesPerToolYear(1, facts);
  return {
    ignorance: { low: ignorance.p5 * unit, high: ignorance.p95 * unit },
    decidesMost: mostDecisive(independent(differences, facts), draws),
  };
}
