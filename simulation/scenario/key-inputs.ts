import type { Path, Problem } from "./issues.ts";
import { checkPath, splitPath } from "./paths.ts";
import type { Schema } from "./schema/walk.ts";
import { quote } from "./show.ts";
import { child, follow, type MapTree } from "./tree.ts";

/** What the file marks as turned first, each with the path that it names; null for one that cannot be read. */
export function markedInputs(file: MapTree): readonly { readonly text: string; readonly path: Path | null }[] {
  const marks = child(file, "keyInputs");
  if (marks?.kind !== "list") return [];
  return marks.items.map((item) => {
    const text = item.kind === "scalar" ? String(item.value) : "";
    const path = splitPath(text);
    return { text, path: "ok" in path ? path.ok : null };
  });
}

/** Marks that lead nowhere: no reason not to run, for what they name may have been taken out on purpose. */
export function markWarnings(file: MapTree, schema: Schema): (Problem & { readonly path: Path })[] {
  return markedInputs(file).flatMap(({ text, path }, index) => {
    const at: Path = ["keyInputs", index];
    const read = splitPath(text);
    if (path === null || "problem" in read) return "problem" in read ? [{ ...read.problem, path: at }] : [];
    const problem = checkPath(schema, file, path);
    if (problem !== null) return [{ ...problem, message: `${quote(text)}: ${problem.message}`, path: at }];
    return follow(file, path).rest.length === 0
      ? []
      : [{ message: `${quote(text)} is not written in this file, so there is nothing to turn`, path: at }];
  });
}
