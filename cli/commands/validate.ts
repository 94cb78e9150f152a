/** `headroom validate FILE...`: says which files can be run, and all that is wrong with those that cannot. */
import { count, listed, NoRoomForVm, openTrial, refusalOf, trialSource } from "../../simulation/index.ts";
import type { Issue, OptionFacts, Scenario } from "../../simulation/index.ts";
import { readWords } from "../arguments/read.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { load } from "../load.ts";
import { issueCounts, issueLines } from "../print/issues.ts";
import type { Surroundings } from "../surroundings.ts";
import { UsageError } from "../usage-error.ts";

/** What `--json` says of each file. */
interface Validation {
  readonly file: string;
  readonly ok: boolean;
  readonly issues: readonly Issue[];
  readonly options: readonly { readonly name: string; readonly nodes: number; readonly tools: number }[];
}

/** Null: help was asked for. */
export function validate(args: readonly string[], surroundings: Surroundings): ExitCode | null {
  const words = readWords(args, { json: "flag", help: "flag" });
  if (words.has("help")) return null;
  if (words.positionals.length === 0) throw new UsageError("which file? Give the path of one scenario or more");
  const validations = words.positionals.map((file) => validateFile(file, surroundings));
  surroundings.out(words.has("json") ? `${JSON.stringify(validations, null, 2)}\n` : validations.map(lines).join(""));
  return validations.every(({ ok }) => ok) ? exitCodes.ok : exitCodes.usage;
}

/** A file that cannot be read is a wrong file among others. */
function validateFile(file: string, surroundings: Surroundings): Validation {
  try {
    const { parsed } = load(file, [], surroundings);
    if (!parsed.ok) return { file, ok: false, issues: parsed.issues, options: [] };
    const facts = factsOf(parsed.scenario);
    const misfit = refusalOf(parsed.scenario.options, facts);
    const issues = [...parsed.issues, ...(misfit === null ? [] : [wholeFile(misfit)])];
    return { file, ok: misfit === null, issues, options: facts.map(sizes) };
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof NoRoomForVm)) throw error;
    return { file, ok: false, issues: [wholeFile(error.message)], options: [] };
  }
}

function factsOf(scenario: Scenario): OptionFacts[] {
  return scenario.options.map((option) => openTrial(trialSource(scenario, option, scenario.run.seed)).facts);
}

function sizes({ name, plain, nodeCount, toolCounts, scheduled }: OptionFacts): Validation["options"][number] {
  return { name, nodes: nodeCount, tools: plain ? 0 : total([...toolCounts, ...scheduled.map(({ tools }) => tools)]) };
}

function wholeFile(message: string): Issue {
  return { severity: "error", path: "", line: 1, column: 1, message };
}

function lines({ file, ok, issues, options }: Validation): string {
  const summary = ok ? `${file}: ok (${contents(options)})\n` : `${file}: ${issueCounts(issues)}\n`;
  return issueLines(file, issues) + summary;
}

/** "2 options, 61 nodes, 1,500 tools"; where options differ, "98 or 10 nodes". */
function contents(options: Validation["options"]): string {
  const distinct = (numbers: readonly number[], singular: string): string => {
    const different = [...new Set(numbers)];
    if (different.every((number) => number === 0)) return "";
    return `, ${listed(different.map(count), "or")} ${singular}${different.length === 1 && different[0] === 1 ? "" : "s"}`;
  };
  const nodes = distinct(
    options.map((option) => option.nodes),
    "node",
  );
  const tools = distinct(
    options.map((option) => option.tools),
    "tool",
  );
  const plain = options.every((option) => option.tools === 0) ? ", a plain system" : "";
  return `${options.length} option${options.length === 1 ? "" : "s"}${nodes}${tools}${plain}`;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, tools) => sum + tools, 0);
}
