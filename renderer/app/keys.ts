/** Keys of the whole window. In a field the usual keys of editing stay the field's own. */
import type { Command } from "../../electron/contract/bridge.ts";

export interface Key {
  readonly key: string;
  readonly command: Command;
  /** With Ctrl, or Cmd on a Mac. */
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** On a Mac it is nothing. */
  readonly elsewhere?: boolean;
}

function cardKeys(): Key[] {
  const places = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
  return places.flatMap((place): Key[] => [
    { key: `${place}`, mod: true, command: `card${place}` },
    { key: `${place}`, alt: true, command: `card${place}` },
  ]);
}

export const keys: readonly Key[] = [
  { key: "o", mod: true, command: "open" },
  { key: "s", mod: true, command: "save" },
  { key: "s", mod: true, shift: true, command: "saveAs" },
  { key: "z", mod: true, command: "undo" },
  { key: "z", mod: true, shift: true, command: "redo" },
  { key: "y", mod: true, command: "redo", elsewhere: true },
  { key: ",", mod: true, command: "settings" },
  { key: "f", mod: true, command: "find" },
  { key: "k", mod: true, command: "palette" },
  { key: "b", mod: true, command: "toggleLeft" },
  { key: "Enter", mod: true, command: "run" },
  { key: ".", mod: true, command: "stop" },
  { key: "e", mod: true, command: "export" },
  { key: "d", mod: true, command: "pin" },
  // A browser keeps Ctrl+T and Ctrl+1 … 9 to itself: with Alt they work everywhere.
  { key: "t", mod: true, command: "toggleText" },
  { key: "t", alt: true, command: "toggleText" },
  ...cardKeys(),
  { key: "?", mod: true, shift: true, command: "keys" },
  { key: "F6", command: "nextRegion" },
  { key: "F6", shift: true, command: "previousRegion" },
  { key: "F8", command: "nextProblem" },
  { key: "F8", shift: true, command: "previousProblem" },
];

const isMac = typeof navigator !== "undefined" && navigator.userAgent.includes("Mac");

/** "Ctrl+Shift+S", as it stands on the keys of this machine. */
function keyWords({ key, mod = false, shift = false, alt = false }: Key): string {
  const parts = [mod && (isMac ? "Cmd" : "Ctrl"), alt && "Alt", shift && "Shift"].filter((part) => part !== false);
  return [...parts, key.length === 1 ? key.toUpperCase() : key].join("+");
}

/** "Ctrl+T, Alt+T" */
export function keysOf(command: Command): string {
  return keys
    .filter((key) => key.command === command && !(key.elsewhere === true && isMac))
    .map(keyWords)
    .join(", ");
}

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

export function commandOf(event: Pressed, mac = isMac): Command | null {
  // Ctrl with a letter moves the caret on a Mac, as in every text there.
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other) return null;
  // With Alt a Mac writes another letter.
  const typed = event.altKey ? event.code.replace(/^(Key|Digit)/, "") : event.key;
  const found = keys.find(
    ({ key, mod: wantsMod = false, shift = false, alt = false, elsewhere = false }) =>
      key.toLowerCase() === typed.toLowerCase() &&
      wantsMod === mod &&
      shift === event.shiftKey &&
      alt === event.altKey &&
      !(elsewhere && mac),
  );
  return found?.command ?? null;
}

/** Where undo is the field's own affair. */
export function isOwnUndo(command: Command, target: EventTarget | null): boolean {
  if (command !== "undo" && command !== "redo") return false;
  return target instanceof HTMLElement && target.matches("input, textarea, [contenteditable='true']");
}
