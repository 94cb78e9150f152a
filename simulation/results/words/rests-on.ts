/** What the figures of a result rest on. */
import { qualities } from "../../scenario/types.ts";
import type { Quality } from "../../scenario/types.ts";
import type { Result } from "../schema.ts";
import { count, counted, listed } from "./numbers.ts";

const hashDigits = 8;

export interface RestsOn {
  /** "Rests on 64 numbers: "; empty without any. */
  readonly start: string;
  /** "3 measured", "49 guesses": those that there are, in the order of how much they are worth. */
  readonly kinds: readonly { readonly quality: Quality; readonly text: string }[];
  /** "Seed 1, 512 histories, file 1a2b3c4d, headroom 0.1.0." */
  readonly run: string;
}

export function restsOnParts({ inputs, seed, replications, worlds, hash, version }: Result): RestsOn {
  const total = qualities.reduce((sum, quality) => sum + inputs[quality], 0);
  const kinds = qualities
    .filter((quality) => inputs[quality] > 0)
    .map((quality) => ({ quality, text: ofQuality(quality, inputs[quality]) }));
  const inWorlds = worlds === null ? "" : ` of ${counted(worlds.count, "world")}`;
  const histories = `${counted(replications, "history", "histories")}${inWorlds}`;
  return {
    start: total === 0 ? "" : `Rests on ${counted(total, "number")}: `,
    kinds,
    run: `Seed ${seed}, ${histories}, file ${hash.slice(0, hashDigits)}, headroom ${version}.`,
  };
}

/** "Rests on 64 numbers: 3 measured, 12 published and 49 guesses. Seed 1, 512 histories, file 1a2b3c4d, headroom 0.1.0." */
export function restsOn(result: Result): string {
  const { start, kinds, run } = restsOnParts(result);
  return `${start}${start === "" ? "" : `${listed(kinds.map(({ text }) => text))}. `}${run}`;
}

function ofQuality(quality: Quality, number: number): string {
  return quality === "guess" ? counted(number, "guess", "guesses") : `${count(number)} ${quality}`;
}
