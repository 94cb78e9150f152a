import { listOf } from "../show.ts";
import { leaf, notAWord } from "./leaf.ts";
import { notYetProblem } from "./not-yet.ts";

/** One of a few words; `later` are words of the format that this version refuses. */
export function word<const W extends string>(words: readonly W[], later: readonly string[] = []) {
  const expected = words.join(", ").replace(/, ([^,]*)$/, " or $1");
  return leaf<W>({
    expected,
    json: { enum: words },
    parse: (value) => {
      const found = words.find((one) => one === value);
      if (found !== undefined) return { ok: found };
      if (later.some((one) => one === value))
        return { problem: notYetProblem(String(value), `write ${listOf(words, "or")} to run`) };
      return { problem: notAWord(value, words) };
    },
  });
}
