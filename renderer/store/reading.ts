/** What is known of the text: what is wrong with it, and what it is about. */
import type { Reading, Summary } from "../desk/reading.ts";
import type { Slice } from "./state.ts";

export interface ReadingSlice {
  /** Of the text that was read last; null before the first. */
  readonly reading: Reading | null;
  /** The text it is about: the present one is perhaps not read yet. */
  readonly readText: string | null;
  /** Of the last text that could be run. */
  readonly summary: Summary | null;
  readonly tookReading: (text: string, reading: Reading) => void;
  readonly forgetReading: () => void;
}

export const readingSlice: Slice<ReadingSlice> = (set) => ({
  reading: null,
  readText: null,
  summary: null,
  tookReading: (readText, reading) =>
    set(({ reading: before, summary, problem }) => {
      const isSame = sameIssues(before, reading);
      return {
        reading: isSame ? { ...reading, issues: before.issues } : reading,
        readText,
        summary: reading.summary ?? summary,
        // Others are gone through from the first.
        problem: isSame ? problem : -1,
      };
    }),
  forgetReading: () => set({ reading: null, readText: null, summary: null }),
});

/** Most edits change nothing about what is wrong: then no line of the outline has to be drawn for it. */
function sameIssues(before: Reading | null, { issues }: Reading): before is Reading {
  return before !== null && JSON.stringify(before.issues) === JSON.stringify(issues);
}

/** Only what keeps the file from being run. */
export function errorsOf(reading: Reading | null): Reading["issues"] {
  return reading?.issues.filter(({ severity }) => severity === "error") ?? [];
}
