import { openWorlds } from "../scenario/worlds.ts";
import type { Worlds } from "../scenario/worlds.ts";

let last: { readonly text: string; readonly worlds: Worlds } | null = null;

/** The worlds of a file, which is read once for all its options, and for the runs of a thread until another file comes. */
export function lastWorlds(text: string): Worlds {
  if (last?.text !== text) last = { text, worlds: openWorlds(text) };
  return last.worlds;
}
