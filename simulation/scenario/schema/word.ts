import { listOf } from "../show.ts";
import { notAWord } from "./forms.ts";
import { leaf } from "./leaf.ts";
import { notYetProblem } from "./not-yet.ts";

/**
 * One of a few words. `later` are words of the format that this version refuses, `advice` what to say to others,
 * `meanings` what each comes to, for those who choose.
 */
export function word<const W extends string>(
  words: readonly W[],
  later: readonly string[] = [],
  advice: Readonly<Record<string, string>> = {},
  meanings: Readonly<Record<W, string>> | null = null,
) {
  const expected = words.join(", ").replace(/, ([^,]*)$/, " or $1");
  return leaf<W>({
    draw: { kind: "word" },
    expected,
    json: { enum: words, ...(meanings === null ? {} : { enumDescriptions: words.map((one) => meanings[one]) }) },
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

/** The same where each word has its meaning. */
export function choiceOfWords<const W extends string>(meanings: Readonly<Record<W, string>>) {
  return word(Object.keys(meanings) as W[], [], {}, meanings);
}
