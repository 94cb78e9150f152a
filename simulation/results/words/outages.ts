import { count, counted } from "./numbers.ts";

/** The verbs of downtime: tools lose time each, a plain system is down. */
export interface OutageWords {
  /** "A loses", "A and B lose", "A could lose" */
  readonly one: string;
  readonly many: string;
  readonly could: string;
  /** "per tool and year" */
  readonly per: string;
}

export function outageWords(plain: boolean): OutageWords {
  return plain
    ? { one: "is down", many: "are down", could: "could be down", per: "per year" }
    : { one: "loses", many: "lose", could: "could lose", per: "per tool and year" };
}

/** "in only 3 of 512 histories", or what is few where it is not the outages. */
export function onlyIn(histories: number, all: number): string {
  return histories === all
    ? `in all of only ${counted(all, "history", "histories")}`
    : `in only ${count(histories)} of ${counted(all, "history", "histories")}`;
}
