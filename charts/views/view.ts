/** How a chart is looked at: its switches, and the words that say how they stand. */
import { nearest } from "../../simulation/index.ts";

/** By the name of the switch, the word of a choice; what is left out stands as usual. */
export type View = Readonly<Record<string, string>>;

export interface Switch {
  readonly name: string;
  /** On its control. */
  readonly label: string;
  /** The first is the usual one. At least two. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly word: string;
  readonly label: string;
}

export const usualView: View = {};

/** How a switch stands: as usual where the view says nothing that it knows, as that of another file may. */
export function chosen({ name, choices }: Switch, view: View): string {
  const word = Object.hasOwn(view, name) ? view[name] : undefined;
  return choices.find((choice) => choice.word === word)?.word ?? choices[0].word;
}

/** What is not as usual, as words for the command line: "as=curve". */
export function wordsOf(view: View, switches: readonly Switch[]): string[] {
  return switches.flatMap((one) => {
    const word = chosen(one, view);
    return word === one.choices[0].word ? [] : [`${one.name}=${word}`];
  });
}

/** The view that the words ask for, or what is wrong with them. */
export function viewOf(words: readonly string[], switches: readonly Switch[]): View | string {
  const view: Record<string, string> = {};
  for (const text of words) {
    const [name, word] = halves(text);
    const found = switches.find((one) => one.name === name);
    if (found === undefined)
      return `it has no view \`${name}\`${meant(name, switches)}; ${switches.length === 0 ? "there are none" : `there are ${switches.map(shapeOf).join(", ")}`}`;
    const known = found.choices.map((choice) => choice.word);
    if (word === null || !known.includes(word))
      return `\`${text}\` is no view of it; ${name} is one of ${known.join(", ")}`;
    view[name] = word;
  }
  return view;
}

function halves(text: string): [string, string | null] {
  const at = text.indexOf("=");
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

function shapeOf({ name, choices }: Switch): string {
  return `${name}=${choices.map(({ word }) => word).join("|")}`;
}

function meant(name: string, switches: readonly Switch[]): string {
  const near = nearest(
    name,
    switches.map((one) => one.name),
  );
  return near === null ? "" : ` (did you mean \`${near}\`?)`;
}
