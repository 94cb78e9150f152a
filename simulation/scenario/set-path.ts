import { type Document, isAlias, isMap, isNode, isSeq, type Node } from "yaml";
import { compose } from "./reading/compose.ts";
import { defaults } from "./defaults.ts";
import { applyEdit } from "./edit/apply.ts";
import type { Value } from "./edit/types.ts";
import { issueBook } from "./issue-book.ts";
import { type Issue, type Path, type Problem } from "./issues.ts";
import { checkPath, splitPath } from "./paths.ts";
import { locator } from "./reading/positions.ts";
import { readTree } from "./reading/read.ts";
import { scenarioSchema } from "./schema/scenario.ts";
import { quote } from "./show.ts";
import { plain } from "./tree.ts";

/**
 * The file with one value changed, comments kept: `setPath(text, "options.vms.hosts.cloudvirt.count", "30")`.
 * Whether the new value makes sense is for `parseScenario` to say; only the path must be one of the format.
 */
export function setPath(text: string, path: string, value: string): string | Issue {
  const book = issueBook(locator(text));
  const only = (): Issue => book.list([])[0];
  const composed = compose(text);
  if ("faults" in composed) {
    for (const { offset, message } of composed.faults) book.at(offset, [], { message });
    return only();
  }
  const steps = splitPath(path);
  const newValue = readValue(value);
  const { tree } = readTree(composed.document);
  const problem: Problem | null =
    "problem" in steps
      ? steps.problem
      : "problem" in newValue
        ? newValue.problem
        : checkPath(scenarioSchema(defaults.hoursPerYear).file, tree, steps.ok);
  if (problem !== null || "problem" in steps || "problem" in newValue) {
    book.on(tree, "ok" in steps ? steps.ok : [path], problem ?? { message: "" });
    return only();
  }
  const aliased = nodesOn(composed.document, steps.ok).some(isAlias);
  if (!aliased) {
    const edited = applyEdit(text, { kind: "set", path: steps.ok, value: newValue.ok });
    if ("text" in edited) return edited.text;
    book.on(tree, steps.ok, edited.problem);
    return only();
  }
  book.on(tree, steps.ok, {
    message: `${quote(path)} is written with an alias, which stands for more than this one place; change it in the file`,
  });
  return only();
}

function readValue(text: string): { readonly ok: Value } | { readonly problem: Problem } {
  const composed = compose(text);
  const read = "faults" in composed ? null : readTree(composed.document);
  if (read !== null && read.faults.length === 0) return { ok: plain(read.tree) as Value };
  return { problem: { message: `${quote(text)} cannot be read as a value; put it in quotes`, found: text } };
}

/** What stands in the file on the way, as far as there is something. */
function nodesOn(document: Document, path: Path): Node[] {
  const nodes: Node[] = [];
  let at: unknown = document.contents;
  for (const step of [...path, null]) {
    if (!isNode(at)) break;
    nodes.push(at);
    if (step === null || !(isMap(at) || isSeq(at))) break;
    at = at.get(step, true);
  }
  return nodes;
}
