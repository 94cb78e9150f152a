/** What the window needs to know of a file without running it. */
import { parseScenario, usualReplications } from "../../simulation/index.ts";
import type { Issue, Quality, Scenario } from "../../simulation/index.ts";

export interface Reading {
  readonly issues: readonly Issue[];
  /** Null where something is wrong with the file. */
  readonly summary: Summary | null;
}

export interface Summary {
  readonly title: string;
  readonly options: readonly { readonly name: string; readonly title: string }[];
  readonly seed: number;
  /** Histories that the file asks for, or the usual number. */
  readonly replications: number;
  readonly qualities: Readonly<Record<Quality, number>>;
}

/** The reading, and the scenario if it can be run. */
export function read(text: string): { readonly reading: Reading; readonly scenario: Scenario | null } {
  const parsed = parseScenario(text);
  if (!parsed.ok) return { reading: { issues: parsed.issues, summary: null }, scenario: null };
  const { scenario, issues } = parsed;
  return { reading: { issues, summary: summaryOf(scenario) }, scenario };
}

function summaryOf({ title, options, run, qualities }: Scenario): Summary {
  return {
    title,
    options: options.map((option) => ({ name: option.name, title: option.title })),
    seed: run.seed,
    replications: run.replications ?? usualReplications,
    qualities: { ...qualities },
  };
}
