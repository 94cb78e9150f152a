/** What the main thread asks of a worker. */
import type { Tally } from "./coverage/tally.ts";

export type Order =
  | {
      readonly kind: "case";
      readonly id: string;
      readonly seed: number;
      readonly first: number;
      readonly count: number;
    }
  | { readonly kind: "coverage"; readonly name: string; readonly firstSeed: number; readonly seeds: number };

export type Answer =
  | { readonly kind: "case"; readonly values: readonly Float64Array[]; readonly horizonHours: number }
  | { readonly kind: "coverage"; readonly tallies: readonly Tally[] };
