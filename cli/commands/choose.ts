/** Which options of a file are run. */
import { listed, nearest } from "../../simulation/index.ts";
import type { OptionSpec, Scenario } from "../../simulation/index.ts";
import { didYouMean, UsageError } from "../usage-error.ts";

/** All of the file in its order, or those that were named in the order of their naming. */
export function chooseOptions({ options }: Scenario, names: readonly string[]): readonly OptionSpec[] {
  return names.length === 0 ? options : names.map((name) => optionCalled(name, options));
}

export function chooseTwo(scenario: Scenario, names: readonly string[]): readonly OptionSpec[] {
  const chosen = chooseOptions(scenario, names);
  if (chosen.length === 2) return chosen;
  const known = scenario.options.map(({ name }) => name);
  if (known.length < 2)
    throw new UsageError(`compare needs two options, but the file has only \`${known[0]}\`; use run`);
  throw new UsageError(`compare needs two options: --option A --option B; the file has ${listed(known)}`);
}

function optionCalled(name: string, options: readonly OptionSpec[]): OptionSpec {
  const found = options.find((option) => option.name === name);
  if (found !== undefined) return found;
  const known = options.map((option) => option.name);
  throw new UsageError(
    `the file has no option \`${name}\`${didYouMean(nearest(name, known))}; it has ${listed(known)}`,
  );
}
