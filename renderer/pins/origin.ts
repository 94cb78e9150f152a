import { leading, pairOf } from "../../charts/index.ts";
import { counted, durationWords, unitFor, type Result } from "../../simulation/index.ts";

/**
 * What was found then, and of which file: "Metal 9 min less (4 to 14), seed 1, file 1a2b3c4d, 2 changes from the
 * file". `changes`: from the saved file to what was run.
 */
export function originOf(result: Result | null, changes: number): string {
  if (result === null) return "running again";
  const { options, hoursPerYear, hash, seed } = result;
  const pair = pairOf(result, leading(result));
  const { interval, title } =
    pair === null
      ? { interval: options[0].downtimeMinutesPerToolYear, title: options[0].title }
      : { interval: savedBy(pair.difference), title: (pair.difference.mean > 0 ? pair.a : pair.b).title };
  const words = durationWords(interval, unitFor(Math.max(-interval.low, interval.high), hoursPerYear));
  const edited = changes === 0 ? "" : `, ${counted(changes, "change")} from the file`;
  const less = pair === null ? "" : interval.low > 0 ? " less" : " less, not decided";
  return `${title} ${words.mean}${less} (${words.range}), seed ${seed}, file ${hash.slice(0, 8)}${edited}`;
}

type Difference = NonNullable<ReturnType<typeof pairOf>>["difference"];

/** From the side of whoever loses less. */
function savedBy({ mean, low, high }: Difference) {
  return mean > 0 ? { mean, low, high } : { mean: -mean, low: -high, high: -low };
}
