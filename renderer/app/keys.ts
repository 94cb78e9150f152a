/** Keys of the whole window. In a field the usual keys of editing stay the field's own. */
import type { Command } from "../../electron/contract/bridge.ts";

interface Key {
  readonly key: string;
  readonly command: Command;
  /** With Ctrl, or Cmd on a Mac. */
  readonly mod?: boolean;
  readonly shift?: boolean;
}

const keys: readonly Key[] = [
  { key: "o", mod: true, command: "open" },
  { key: "s", mod: true, command: "save" },
  { key: "s", mod: true, shift: true, command: "saveAs" },
  { key: "z", mod: true, command: "undo" },
  { key: "z", mod: true, shift: true, command: "redo" },
  { key: "y", mod: true, command: "redo" },
  { key: "f", mod: true, command: "find" },
  { key: "k", mod: true, command: "palette" },
  { key: "b", mod: true, command: "toggleLeft" },
  { key: "Enter", mod: true, command: "run" },
  { key: ".", mod: true, command: "stop" },
  { key: "e", mod: true, command: "export" },
  { key: "d", mod: true, command: "pin" },
  { key: "F6", command: "nextRegion" },
  { key: "F6", shift: true, command: "previousRegion" },
  { key: "F8", command: "nextProblem" },
  { key: "F8", shift: true, command: "previousProblem" },
];

export function commandOf(event: KeyboardEvent): Command | null {
  const mod = event.ctrlKey || event.metaKey;
  const found = keys.find(
    ({ key, mod: wantsMod = false, shift = false }) =>
      key.toLowerCase() === event.key.toLowerCase() && wantsMod === mod && shift === event.shiftKey,
  );
  return found?.command ?? null;
}

/** Where undo is the field's own affair. */
export function isOwnUndo(command: Command, target: EventTarget | null): boolean {
  if (command !== "undo" && command !== "redo") return false;
  return target instanceof HTMLElement && target.matches("input, textarea, [contenteditable='true']");
}
