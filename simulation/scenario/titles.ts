import { child, type MapTree } from "./tree.ts";

/** A title stands in sentences and on chips: on one line, whatever lines it was written on. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

/** What options are called, by name: each another word, or nobody could tell in a sentence which one is meant. */
export function optionTitles(options: MapTree): ReadonlyMap<string, string> {
  const titles = new Map([...options.entries].map(([name]) => [name, titleOf(options, name)]));
  const all = [...titles.values()];
  const isShared = (title: string): boolean => all.indexOf(title) !== all.lastIndexOf(title);
  return new Map([...titles].map(([name, title]) => [name, isShared(title) ? `${title} (${name})` : title]));
}

function titleOf(options: MapTree, name: string): string {
  const title = child(child(options, name), "title");
  const words = title?.kind === "scalar" && typeof title.value === "string" ? oneLine(title.value) : "";
  return words === "" ? name : words;
}
