/** As much of a history as a timeline shows. The whole explanation is one, too. */
import type { ExplainedEvent, Explanation } from "../../simulation/index.ts";
import type { Span, TimelineLane } from "./data.ts";

export interface Seen extends Pick<
  Explanation,
  | "option"
  | "title"
  | "replication"
  | "place"
  | "plain"
  | "horizonHours"
  | "hoursPerYear"
  | "startDateHours"
  | "weekOffsetHours"
  | "totals"
  | "toolsDown"
  | "lanes"
> {
  readonly classes: readonly Pick<Explanation["classes"][number], "tools">[];
  readonly events: readonly SeenEvent[];
  /** Left out where nothing is merged. */
  readonly merged?: Merged;
}

export interface SeenEvent extends Pick<
  ExplainedEvent,
  "id" | "what" | "entity" | "group" | "mode" | "atHours" | "endHours" | "chargedMs" | "runs"
> {
  readonly affected: Pick<ExplainedEvent["affected"], "tools">;
  /** What begins so near to it that nobody could point at one of them, and costs less. */
  readonly also?: Also;
}

export interface Also {
  /** Their numbers, of the first and the last of each run: what begins together was numbered together. */
  readonly runs: readonly (readonly [first: number, last: number])[];
  readonly ms: number;
  /** When the first and the last of all of them begin, it included. */
  readonly firstHours: number;
  readonly lastHours: number;
}

/** What of a part of a history with very many events cannot be told from what is left of them. */
export interface Merged {
  readonly span: Span;
  /** Of the whole history: most tools that are down at a time, and the costliest event. */
  readonly mostDown: number;
  readonly costliest: SeenEvent | null;
  readonly lanes: { readonly lanes: readonly TimelineLane[]; readonly left: number };
  /** The costliest events, for a table. */
  readonly rows: readonly SeenEvent[];
}
