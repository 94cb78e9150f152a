import type { FailureMode, InitialAge, Scenario } from "../scenario/types.ts";
import { listed } from "./words/numbers.ts";

const ageWords = [
  ["new", "new"],
  ["stationary", "stationary (as found where things have been replaced for ever)"],
  ["uniform", "uniform up to the mean life"],
  ["given", "as given"],
] as const;

/** One line on the ages that were assumed, where they make a difference: where a life is not exponential. */
export function agesOf({ options }: Scenario): string[] {
  const things = options.flatMap(({ entities, parts }) => [...entities, ...parts]);
  const ageing = things.flatMap(({ name, failures }) =>
    failures.flatMap((mode) => (ages(mode) ? [{ name: `${name}: ${mode.name}`, age: wordOf(mode.initialAge) }] : [])),
  );
  const kinds = ageWords.flatMap(([age, words]) => {
    const names = [...new Set(ageing.flatMap((mode) => (mode.age === age ? [mode.name] : [])))];
    return names.length === 0 ? [] : [`${words} for ${some(names)}`];
  });
  return kinds.length === 0 ? [] : [`Ages at the start, of lives that are not exponential: ${listed(kinds)}.`];
}

function ages({ time }: FailureMode): boolean {
  return time.law !== "exponential";
}

function wordOf(age: InitialAge): (typeof ageWords)[number][0] {
  return typeof age === "number" ? "given" : age;
}

const mostNamed = 3;

function some(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more > 1 ? listed([...names.slice(0, mostNamed), `${more} more`]) : listed(names);
}
