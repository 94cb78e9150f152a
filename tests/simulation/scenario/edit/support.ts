import { applyEdit } from "../../../../simulation/scenario/edit/apply.ts";
import type { Edit } from "../../../../simulation/scenario/edit/types.ts";

/** The edited text; a problem throws. */
export function edited(text: string, edit: Edit): string {
  const result = applyEdit(text, edit);
  if ("problem" in result) throw new Error(result.problem.message);
  return result.text;
}

/** A block of YAML without the indentation of the test around it. */
export function yaml(parts: TemplateStringsArray): string {
  const lines = parts[0].replace(/^\n/, "").replace(/\n *$/, "\n").split("\n");
  const indent = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join("\n");
}
