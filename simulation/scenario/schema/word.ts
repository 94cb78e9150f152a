import { listOf } from "../show.ts";
import { notAWord } from "./forms.ts";
import { leaf } from "./leaf.ts";
import { notYetProblem } from "./not-yet.ts";

/** One of a few words. `later` are words of the format that this version refuses, `advice` what to say to others. */
export function word<const W extends string>(
  words: readonly W[],
  later: readonly string[] = [],
  advice: Readonly<Record<string, string>> = {},
) {
  const expected = words.join(", ").replace(/, ([^,]*)$/, " or $1");
  return leaf<W>({
    draw: { kind: "word" },
    expected,
    json: { enum: words },
    parse: (value) => {
      const found = words.find((one) => one === value);
      if (found !== undefined) return { ok: found };
      if (later.some((one) => one === value))
        return { problem: notYetProblem(String(value), `write ${listOf(words, "or")} to run`) };
      if (typeof value === "string" && Object.hasOwn(advice, value))
        return { problem: { message: advice[value], found: value, expected } };
      return { problem: notAWord(value, words) };
    },
  });
}
