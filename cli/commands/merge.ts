/** `headroom merge FILE...`: all shards of a run → the answer that the run in one piece would have given. */
import { mergeShards, openTrial, surveyedFacts, trialSource } from "../../simulation/index.ts";
import type { OptionFacts, OptionRuns, OptionSpec, Scenario } from "../../simulation/index.ts";
import { mergeOptions } from "../arguments/merge-options.ts";
import type { ExitCode } from "../exit-codes.ts";
import { readCondition } from "../fail-on/condition.ts";
import { loadSource } from "../load.ts";
import { report } from "../print/report.ts";
import { disagreements } from "../shards/agree.ts";
import { readPart } from "../shards/read.ts";
import type { Part } from "../shards/read.ts";
import type { Surroundings } from "../surroundings.ts";
import { UsageError } from "../usage-error.ts";
import { chooseOptions } from "./choose.ts";
import { conclude } from "./conclude.ts";

/** Null: help was asked for. */
export function merge(args: readonly string[], surroundings: Surroundings): ExitCode | null {
  const asked = mergeOptions(args);
  if (asked === null) return null;
  const parts = readParts(asked.files, surroundings);
  const [{ file, shard, options }] = parts;
  const names = options.map(({ name }) => name);
  const conditions = asked.failOn.map((text) => readCondition(text, names));
  const scenario = scenarioOf(shard.scenario, file);
  const runs = joined(parts, factsOf(scenario, chooseOptions(scenario, names), shard.seed));
  const outcome = { runs, ending: "complete", asked: shard.replications, reason: null } as const;
  const { hash, seed } = shard;
  return conclude({ scenario, outcome, hash, seed, precision: null, conditions }, asked, report, surroundings);
}

function readParts(files: readonly string[], surroundings: Surroundings): Part[] {
  const read = files.map((file) => readPart(file, surroundings));
  const parts = read.filter((part) => typeof part !== "string");
  refuse(read.filter((part) => typeof part === "string"));
  refuse(disagreements(parts, surroundings.version));
  return parts;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new UsageError(["these files do not make one run", ...problems].join("\n  "));
}

/** It was run, so it can be read, unless it was changed since. */
function scenarioOf(source: string, file: string): Scenario {
  const { parsed } = loadSource(source);
  if (parsed.ok) return parsed.scenario;
  throw new UsageError(`${file} is damaged: its scenario cannot be run: ${parsed.issues[0].message}`);
}

/** What the workers knew of each option; the same file makes it again. */
function factsOf(scenario: Scenario, options: readonly OptionSpec[], seed: number): OptionFacts[] {
  return options.map((option) => surveyedFacts(openTrial(trialSource(scenario, option, seed))));
}

function joined(parts: readonly Part[], facts: readonly OptionFacts[]): OptionRuns[] {
  for (const { file, options } of parts) {
    const stray = options.find(({ width }, index) => width !== facts[index].layout.width);
    if (stray !== undefined) {
      throw new UsageError(`${file} is damaged: option ${stray.name} has ${stray.width} figures a history`);
    }
  }
  return mergeShards(
    parts.map(({ shard, options }) => ({ facts, first: shard.first, rows: options.map(({ rows }) => rows) })),
  );
}
