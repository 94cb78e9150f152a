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
