/** What the figures of a result rest on. */
import { qualities } from "../../scenario/types.ts";
import type { Quality } from "../../scenario/types.ts";
import type { Result } from "../schema.ts";
import { count, counted, listed } from "./numbers.ts";

const hashDigits = 8;

/** "Rests on 64 numbers: 3 measured, 12 published and 49 guesses. Seed 1, 512 histories, file 1a2b3c4d, headroom 0.1.0." */
export function restsOn({ inputs, seed, replications, worlds, hash, version }: Result): string {
  const total = qualities.reduce((sum, quality) => sum + inputs[quality], 0);
  const kinds = qualities
    .filter((quality) => inputs[quality] > 0)
    .map((quality) => ofQuality(quality, inputs[quality]));
  const numbers = total === 0 ? "" : `Rests on ${counted(total, "number")}: ${listed(kinds)}. `;
  const inWorlds = worlds === null ? "" : ` of ${counted(worlds.count, "world")}`;
  const histories = `${counted(replications, "history", "histories")}${inWorlds}`;
  return `${numbers}Seed ${seed}, ${histories}, file ${hash.slice(0, hashDigits)}, headroom ${version}.`;
}

function ofQuality(quality: Quality, number: number): string {
  return quality === "guess" ? counted(number, "guess", "guesses") : `${count(number)} ${quality}`;
}
