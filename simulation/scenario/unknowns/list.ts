import type { Tree } from "../tree.ts";
import type { UnknownSpec } from "../types.ts";
import type { NamedDesign } from "../named-design.ts";
import type { Source } from "./drawn.ts";

/** Everything that is drawn for at least one of the designs, in the order of first use. */
export function unknownsOf(designs: readonly NamedDesign[]): UnknownSpec[] {
  const found = new Map<string, UnknownSpec & { options: string[] }>();
  for (const { name, tree } of designs) {
    for (const { stream, source } of drawnIn(tree)) {
      const known = found.get(stream) ?? { ...described(stream, source), options: [] };
      if (!known.options.includes(name)) known.options.push(name);
      found.set(stream, known);
    }
  }
  return [...found.values()];
}

export interface DrawnHere {
  readonly stream: string;
  readonly source: Source;
  /** True where the field names an input. */
  readonly named: boolean;
  readonly tree: Tree;
}

/** Every place where something is drawn. */
export function drawnIn(top: Tree): DrawnHere[] {
  const found: DrawnHere[] = [];
  const open: Tree[] = [top];
  for (let tree = open.pop(); tree !== undefined; tree = open.pop()) {
    if (tree.kind === "list") open.push(...tree.items.toReversed());
    if (tree.kind === "map") open.push(...[...tree.entries.values()].toReversed());
    if (tree.kind !== "drawn") continue;
    const { stream, source, reference } = tree.unknown;
    if (stream !== null) found.push({ stream, source, named: reference !== null, tree });
  }
  return found;
}

function described(stream: string, source: Source): Omit<UnknownSpec, "options"> {
  const name = stream.startsWith("inputs.") ? stream.slice("inputs.".length) : null;
  if (source.kind === "range") {
    const { best, low, high } = source;
    return { key: stream, name, best: String(best), range: `${low} to ${high}`, choice: null };
  }
  const weights = source.kind === "choice" ? source.weights : [];
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const choice = weights.map(([value, weight]) => ({ value: String(value), share: weight / total }));
  return { key: stream, name, best: null, range: null, choice };
}
