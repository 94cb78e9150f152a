/** A finding in so many lines, for where there are no more. */
import { textWidth, wrapped } from "./measure.ts";
import { withShortNames } from "./names.ts";

const weight = 600;
/** Letters of a name that are left of it, step by step: before anything else is left out, and then. */
const readable = [24, 18];
const scant = [14, 10];

/**
 * The title where it fits; else with shorter names; else without what stands behind its last semicolon, which the picture
 * says, too; at last as much of it as fits. Whoever shows it has the whole title for readers and for the pointer.
 */
export function fittedTitle(
  title: string,
  names: readonly string[],
  room: number,
  size: number,
  lines: number,
): string {
  const fits = (text: string): boolean => {
    const all = wrapped(text, room, size, weight);
    return all.length <= lines && all.every((line) => textWidth(line, size, weight) <= room);
  };
  const end = title.lastIndexOf("; ");
  const first = end < 0 ? title : title.slice(0, end);
  const short = (text: string, letters: readonly number[]): string[] =>
    letters.map((most) => withShortNames(text, names, most));
  const tries = [title, ...short(title, readable), first, ...short(first, [...readable, ...scant])];
  const found = tries.find(fits);
  if (found !== undefined) return found;
  const words = tries[tries.length - 1].split(" ");
  while (words.length > 1 && !fits(`${words.join(" ")}…`)) words.pop();
  return `${words.join(" ")}…`;
}
