/** Things that are alike in all but the name. */
import { plain, type Tree } from "../tree.ts";

/** They are one line from this many on. */
export const fewestAlike = 4;

/** By the first of those that say the same, all of them; and each by its own name. Kept: every view of a text asks anew. */
export function alikeIn(entries: ReadonlyMap<string, Tree>): ReadonlyMap<string, readonly string[]> {
  if (entries.size < fewestAlike) return none;
  const groups = known.get(entries) ?? findGroups(entries);
  known.set(entries, groups);
  return groups;
}

const none: ReadonlyMap<string, readonly string[]> = new Map();

const known = new WeakMap<ReadonlyMap<string, Tree>, ReadonlyMap<string, readonly string[]>>();

function findGroups(entries: ReadonlyMap<string, Tree>): Map<string, readonly string[]> {
  const byText = new Map<string, string[]>();
  for (const [name, tree] of entries) {
    const text = JSON.stringify(plain(tree));
    const group = byText.get(text);
    if (group === undefined) byText.set(text, [name]);
    else group.push(name);
  }
  const groups = new Map<string, readonly string[]>();
  for (const group of byText.values()) {
    if (group.length < fewestAlike) for (const name of group) groups.set(name, [name]);
    else for (const name of group) groups.set(name, group);
  }
  return groups;
}
