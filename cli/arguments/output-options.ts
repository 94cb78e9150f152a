/** What every command that gives an answer understands. */
import { UsageError } from "../usage-error.ts";
import type { OptionKinds, Words } from "./read.ts";

/** How an answer is put out, and what makes it a failure. */
export interface OutputOptions {
  /** Conditions, not yet read: they name options of the file. */
  readonly failOn: readonly string[];
  readonly format: "text" | "json" | "csv";
  readonly out: string | null;
}

export const outputKinds = {
  "fail-on": "values",
  json: "flag",
  csv: "flag",
  out: "value",
  help: "flag",
} satisfies OptionKinds;

export function outputOptions(words: Words): OutputOptions {
  if (words.has("json") && words.has("csv")) throw new UsageError("--json and --csv exclude each other");
  return {
    failOn: words.values("fail-on"),
    format: words.has("json") ? "json" : words.has("csv") ? "csv" : "text",
    out: words.value("out"),
  };
}
