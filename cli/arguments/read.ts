/** Words of the command line → options by name. What they mean is for the commands to say. */
import { parseArgs } from "node:util";
import { nearest } from "../../simulation/index.ts";
import { didYouMean, UsageError } from "../usage-error.ts";

/** `flag` takes no value, `value` one, `values` one each time it is given. */
export type OptionKinds = Readonly<Record<string, "flag" | "value" | "values">>;

export interface Words {
  readonly positionals: readonly string[];
  has(name: string): boolean;
  value(name: string): string | null;
  values(name: string): readonly string[];
}

export function readWords(args: readonly string[], kinds: OptionKinds): Words {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { type: kind === "flag" ? "boolean" : "string" }] as const),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(kinds, name)) throw unknownOption(rawName, kinds);
    const kind = kinds[name];
    if (kind === "flag" && value !== undefined) throw new UsageError(`${rawName} takes no value`);
    if (kind !== "flag" && value === undefined) throw new UsageError(`${rawName} needs a value`);
    const before = given.get(name) ?? [];
    if (kind === "value" && before.length > 0) throw new UsageError(`${rawName} is given twice`);
    given.set(name, [...before, value ?? ""]);
  }
  return {
    positionals,
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.[0] ?? null,
    values: (name) => given.get(name) ?? [],
  };
}

function unknownOption(rawName: string, kinds: OptionKinds): UsageError {
  const suggestion = nearest(rawName.replace(/^-+/, ""), Object.keys(kinds));
  const meant = didYouMean(suggestion === null ? null : `--${suggestion}`);
  return new UsageError(`\`${rawName}\` is no option of this command${meant}; --help lists them`);
}
