import type { TrialSource } from "../../simulation/index.ts";

/** What a thread says, beside the answers of its trials, before it sets up the model of an option. */
export interface SetsUp {
  readonly kind: "setsUp";
  readonly option: string;
}

export function optionOf(source: TrialSource): string {
  return "option" in source ? source.option : source.name;
}
