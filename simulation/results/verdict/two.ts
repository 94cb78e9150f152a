/** Sentences about two options. */
import { horizonWords } from "../words/durations.ts";
import { counted } from "../words/numbers.ts";
import { onlyIn, outageWords } from "../words/outages.ts";
import { allHistories, hundredths, of100 } from "../words/shares.ts";
import { isTooEarly, isUnplanned } from "./data.ts";
import type { Finding, VerdictData } from "./data.ts";
import { settlingOf } from "./settle.ts";
import { amounts, eitherWay, sideOf } from "./sides.ts";
import type { Side } from "./sides.ts";

const fewDiffering = 10;

export function twoOptions(data: VerdictData): Finding {
  const first = sideOf(data, 0, 1);
  const second = sideOf(data, 1, 0);
  const winner = [first, second].find(({ wins }) => wins);
  if (isUnplanned(data.ending)) return sofar(data, first, second, winner);
  return winner === undefined ? cannotTell(data, first) : better(data, winner);
}

function better(data: VerdictData, side: Side): Finding {
  const { own, other, strong, range } = lossWords(data, side);
  if (side.savedInWorlds !== null && side.savedInWorlds.low <= 0) return betterUnless(data, side, side.savedInWorlds);
  return {
    case: "better",
    strong: `${own} ${strong} than ${other}`,
    rest: ` (95 %: ${range}). It comes out ahead in ${aheadWords(side, data, simulatedHistories(data))}.`,
  };
}

/** On average over what is not known, but not in all worlds. */
function betterUnless(data: VerdictData, side: Side, { low, high }: NonNullable<Side["savedInWorlds"]>): Finding {
  const { own, other, strong, range } = lossWords(data, side);
  const { less, more } = eitherWay({ saved: { mean: side.saved.mean, low, high: Math.max(high, 0) } }, data);
  const decides = side.decidesMost === null ? "" : `; ${side.decidesMost} decides most`;
  return {
    case: "better, unless",
    strong: `${own} ${strong} than ${other}, if the guesses hold`,
    rest: ` (95 %: ${range}). Over what is not known it lies between ${less} less and ${more} more${decides}.`,
  };
}

function cannotTell(data: VerdictData, side: Side): Finding {
  const { one, could, per } = outageWords(data.plain);
  const { less, more } = eitherWay(side, data);
  const [own, other] = [side.own, side.other].map((index) => data.options[index].title);
  const { words, ...settling } = settlingOf(side, data);
  const few = side.differing < fewDiffering ? ` They differ ${onlyIn(side.differing, data.histories)}.` : "";
  return {
    case: "cannot tell",
    strong: `Cannot tell which ${one} less`,
    rest: `: ${own} ${could} ${less} less or ${more} more ${per} than ${other} (95 %).${few} ${words}`,
    ...settling,
  };
}

/** At a moment that nobody planned: a winner is named only as far as that invents none. */
function sofar(data: VerdictData, first: Side, second: Side, winner: Side | undefined): Finding {
  if (isTooEarly(data)) return tooFewHistories(data);
  const running = data.ending === "running";
  if (winner !== undefined) {
    const { own, other, strong, range } = lossWords(data, winner);
    const ahead = aheadWords(winner, data, "histories");
    return {
      case: running ? "running, sure" : "stopped, sure",
      strong: `${running ? "So far " : ""}${own} ${strong} than ${other}`,
      rest: ` (${range}), ahead in ${ahead}.`,
    };
  }
  const leading = [first, second].find(({ saved }) => saved.low > 0);
  if (leading !== undefined) {
    const { own, amount, range } = lossWords(data, leading);
    return {
      case: running ? "running, leaning" : "stopped, leaning",
      strong: `Leaning to ${own}`,
      rest: `: ${amount} less (${range}), not yet sure.`,
    };
  }
  const { less, more } = eitherWay(first, data);
  const own = data.options[first.own].title;
  const [what, strong] = running
    ? (["running, open", "Not decided yet"] as const)
    : (["stopped, open", "Not decided"] as const);
  return { case: what, strong, rest: `: between ${less} less and ${more} more for ${own}.` };
}

export function tooFewHistories(data: VerdictData): Finding {
  const { one, per } = outageWords(data.plain);
  const losses = data.options.map(({ title, downtime }) => {
    const { mean, range } = amounts(downtime, data);
    return ` ${title} ${one} ${mean} ${per} (${range}).`;
  });
  return {
    case: "first moments",
    strong:
      data.ending === "running"
        ? `Working: ${counted(data.histories, "history", "histories")} so far.`
        : `${counted(data.histories, "history is", "histories are")} too few to name a winner.`,
    rest: losses.join(""),
  };
}

function lossWords(data: VerdictData, side: Side) {
  const { one, per } = outageWords(data.plain);
  const { mean, range } = amounts(side.saved, data);
  const [own, other] = [side.own, side.other].map((index) => data.options[index].title);
  return { own, other, amount: mean, range, strong: `${one} ${mean} less ${per}` };
}

function simulatedHistories({ horizonHours, hoursPerYear }: VerdictData): string {
  return `simulated ${horizonWords(horizonHours, hoursPerYear)} histories`;
}

/** "97 of 100 simulated 3-year histories, the same in 2" */
function aheadWords({ ahead, same }: Side, { histories }: VerdictData, noun: string): string {
  if (ahead === 1) return allHistories(histories, noun);
  return `${of100(ahead)} ${noun}${same > 0 ? `, the same in ${hundredths(same)}` : ""}`;
}
