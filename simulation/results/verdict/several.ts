/** Sentences about three and more options: the best, and whether it can be told from the rest. */
import { listed } from "../words/numbers.ts";
import { outageWords } from "../words/outages.ts";
import { byDowntime, isTooEarly } from "./data.ts";
import type { Finding, VerdictData } from "./data.ts";
import { settlingOf } from "./settle.ts";
import { amounts, eitherWay, sideOf } from "./sides.ts";
import { tooFewHistories } from "./two.ts";

const mostNamed = 4;

export function severalOptions(data: VerdictData): Finding {
  if (isTooEarly(data)) return tooFewHistories(data);
  const [best, ...others] = byDowntime(data);
  const behind = others.filter((other) => sideOf(data, best, other).wins);
  return behind.length === others.length ? clear(data, best, others) : tied(data, best, others, behind);
}

function clear(data: VerdictData, best: number, [next, ...later]: number[]): Finding {
  const { one, per } = outageWords(data.plain);
  const own = data.options[best].title;
  const { mean, range } = amounts(sideOf(data, best, next).saved, data);
  const rest = later.slice(0, mostNamed - 2).map((other) => {
    return `${data.options[other].title} ${one} ${amounts(sideOf(data, best, other).saved, data).mean} more`;
  });
  const others =
    rest.length > 0 ? ` ${listed(rest)} than ${own}${andMore(later.length - rest.length, data.plain)}.` : "";
  return {
    case: "several, clear",
    strong: `${own} ${one} least: ${mean} less ${per} than ${data.options[next].title}, the next best`,
    rest: ` (${range}).${others}`,
  };
}

function tied(data: VerdictData, best: number, others: readonly number[], behind: readonly number[]): Finding {
  const { one, many } = outageWords(data.plain);
  const titles = (indices: readonly number[]): string[] => indices.map((index) => data.options[index].title);
  const group = [best, ...others.filter((other) => !behind.includes(other))];
  const named = behind.slice(0, Math.max(1, mostNamed - group.length)).map((other) => {
    const { mean, range } = amounts(sideOf(data, best, other).saved, data);
    return ` ${data.options[other].title} ${one} ${mean} more than ${data.options[best].title} (${range})`;
  });
  const rest = named.length > 0 ? `${named.join(",")}${andMore(behind.length - named.length, data.plain)}.` : "";
  const rival = sideOf(data, best, group[1]);
  const { less, more } = eitherWay(rival, data);
  const between = group.length === 2 ? ` (between ${less} less and ${more} more for ${data.options[best].title})` : "";
  const { words, ...settling } = rival.differing > 0 ? settlingOf(rival, data) : { words: "" };
  return {
    case: "several, tied",
    strong: `${listed(titles(group))} ${many} least and cannot be told apart`,
    rest: `${between}.${rest}${words === "" ? "" : ` ${words}`}`,
    ...settling,
  };
}

function andMore(number: number, plain: boolean): string {
  const { one, many } = outageWords(plain);
  if (number === 0) return "";
  return number === 1
    ? `; 1 other option ${one} more than it, too`
    : `; ${number} other options ${many} more than it, too`;
}
