import { assertNever } from "../../assert-never.ts";
import { duplicate } from "./duplicate.ts";
import { type EditableFile, openText } from "./file.ts";
import { move } from "./move.ts";
import { remove } from "./remove.ts";
import { rename } from "./rename.ts";
import { reset } from "./reset.ts";
import { insert, set } from "./set.ts";
import { applySplices, spliceBetween } from "./splices.ts";
import type { Stage } from "./stage.ts";
import type { Edit, Edited, Splice } from "./types.ts";

/**
 * A file with one thing changed, and all its other characters as they were: comments, order and formatting are the
 * author's. Whether the new value makes sense is for `parseScenario` to say. Costs about as much as reading the text.
 */
export function applyEdit(text: string, edit: Edit): Edited {
  if (edit.kind === "several") return applySeveral(text, edit.edits);
  const opened = openText(text);
  if ("problem" in opened) return opened;
  const first = stageOf(opened.ok, edit);
  if ("problem" in first) return first;
  const changed = applySplices(text, first.splices);
  if (first.again !== true) return { text: changed, splices: first.splices };
  if (changed === text) return { problem: { message: "what this refers to is not there" } };
  const rest = applyEdit(changed, edit);
  return "problem" in rest ? rest : { text: rest.text, splices: spliceBetween(text, rest.text) };
}

function stageOf(file: EditableFile, edit: Exclude<Edit, { kind: "several" }>): Stage {
  switch (edit.kind) {
    case "set":
      return set(file, edit.path, edit.value);
    case "remove":
      return remove(file, edit.path);
    case "insert":
      return insert(file, edit.path, edit.value);
    case "duplicate":
      return duplicate(file, edit.path, edit.name);
    case "rename":
      return rename(file, edit.path, edit.name);
    case "move":
      return move(file, edit.path, edit.to);
    case "reset": {
      const former = openText(edit.former);
      return "problem" in former ? former : reset(file, edit.path, former.ok);
    }
    default:
      return assertNever(edit);
  }
}

/** All or none. */
function applySeveral(text: string, edits: readonly Edit[]): Edited {
  let changed = text;
  let only: readonly Splice[] = [];
  for (const edit of edits) {
    const edited = applyEdit(changed, edit);
    if ("problem" in edited) return edited;
    changed = edited.text;
    only = edited.splices;
  }
  return { text: changed, splices: edits.length === 1 ? only : spliceBetween(text, changed) };
}
