/** What the window asks of the desk, its worker that reads files and runs simulations, and what that answers. */
import type { Cause, Change, ListAsked, Place, Precision, Result, Untold, Verdict } from "../../simulation/index.ts";
import type { Span } from "../../charts/index.ts";
import type { PlacedSeen } from "../store/seen-history.ts";
import type { EntityMinutes } from "./entity-minutes.ts";
import type { EventsInWords } from "./events-in-words.ts";
import type { History, RankedHistory } from "./history.ts";
import type { ListedRows } from "./listed-rows.ts";
import type { Reading } from "./reading.ts";
import type { AskedIncidents, WorstIncidents } from "./worst-incidents.ts";

export type ToDesk =
  /**
   * Check the text; answered once. `ends`: it is to be run if it can be, or else what runs is stopped; until then that only
   * takes processors from whoever waits.
   */
  | { readonly kind: "read"; readonly ask: number; readonly text: string; readonly ends: boolean }
  /** Run the text, which ends the run before it. */
  | ({ readonly kind: "run"; readonly run: number; readonly text: string; readonly seed: number } & Goal)
  /** An edit is on its way: leave the processors to it. Followed by a reading of another text, or by "resume". */
  | { readonly kind: "rest"; readonly run: number }
  /** Nothing came of it: go on as before. */
  | { readonly kind: "resume"; readonly run: number }
  /** Keep what is complete. */
  | { readonly kind: "stop"; readonly run: number }
  /** Go on with a run that has ended, to the same goal or another. */
  | ({ readonly kind: "continue"; readonly run: number } & Goal)
  | { readonly kind: "explain"; readonly ask: number; readonly run: number; readonly asked: AskedHistory }
  /** What is to be seen of a part of the history that was told to a question. */
  | { readonly kind: "see"; readonly ask: number; readonly span: Span }
  /** What there is to tell of some of its events. `part`: comes back with the answer. */
  | {
      readonly kind: "events";
      readonly ask: number;
      readonly part: number;
      readonly option: string;
      readonly events: readonly number[];
    }
  /** Rows of the table of every number for other classes, parts and groups than those that lose most. */
  | { readonly kind: "list"; readonly run: number; readonly asked: ListAsked }
  /** Keep what this run has, to compare later runs with. */
  | { readonly kind: "pin"; readonly run: number; readonly pin: number }
  /** Run again what was pinned before a crash. Runs asked for later wait for it. */
  | {
      readonly kind: "repin";
      readonly pin: number;
      readonly text: string;
      readonly seed: number;
      readonly histories: number;
    }
  | { readonly kind: "unpin"; readonly pin: number }
  /** Which outages of a size and a length are the worst. */
  | { readonly kind: "incidents"; readonly ask: number; readonly run: number; readonly asked: AskedIncidents }
  /** Which histories lose most to some causes. */
  | {
      readonly kind: "rank";
      readonly ask: number;
      readonly run: number;
      readonly option: string;
      readonly causes: readonly Cause[];
    };

/** How far a run goes. */
export interface Goal {
  /** Histories at most. */
  readonly cap: number;
  /** How sure it should be before; without one it runs to its cap. */
  readonly precision?: Precision | null;
}

export interface AskedHistory {
  readonly option: string;
  readonly which: WhichHistory;
  /** Only events of these are told; null = of all. */
  readonly causes: readonly Cause[] | null;
}

/** A history by its rank of downtime, or by its number. */
export type WhichHistory =
  { readonly kind: "place"; readonly place: Place } | { readonly kind: "number"; readonly number: number };

export type FromDesk =
  | { readonly kind: "read"; readonly ask: number; readonly reading: Reading }
  /** Null: it was stopped before any history was complete. */
  | { readonly kind: "refused"; readonly run: number; readonly reason: string | null }
  /** The desk itself met something that nobody foresaw: whatever was asked last is not answered. */
  | { readonly kind: "broken"; readonly reason: string }
  /** The threads are at the model of this option, by its title: told of those that take a while. */
  | { readonly kind: "preparing"; readonly run: number; readonly option: string }
  | { readonly kind: "progress"; readonly run: number; readonly done: number }
  /** A provisional answer: the run goes on. */
  | { readonly kind: "look"; readonly run: number; readonly answer: Answer }
  | { readonly kind: "ended"; readonly run: number; readonly answer: Answer }
  /** What was pinned before a crash is there again. */
  | { readonly kind: "repinned"; readonly pin: number; readonly result: Result }
  | {
      readonly kind: "explained";
      readonly ask: number;
      readonly history: History | null;
      readonly reason: string | null;
    }
  /** Behind "explained", for each of so many options: all that is to be seen of it, or of the part that was asked for. */
  | {
      readonly kind: "seen";
      readonly ask: number;
      readonly span: Span | null;
      readonly of: number;
      readonly seen: PlacedSeen;
    }
  | { readonly kind: "events"; readonly ask: number; readonly part: number; readonly events: EventsInWords }
  | { readonly kind: "listed"; readonly listed: ListedRows }
  | { readonly kind: "ranked"; readonly ask: number; readonly histories: readonly RankedHistory[] }
  | { readonly kind: "found"; readonly ask: number; readonly found: WorstIncidents }
  /** What the asked causes are charged to: behind "ranked", for it takes a while. */
  | { readonly kind: "charged"; readonly ask: number; readonly minutes: EntityMinutes };

export interface Answer {
  readonly result: Result;
  readonly verdict: Verdict;
  /** False: what fits after losses is still being tried, and not in the result yet. */
  readonly isSurveyed: boolean;
  /** Histories at most. */
  readonly cap: number;
  /** Histories that it will probably take. */
  readonly needed: number;
  /** Null where none is asked; `reached` is its half-width, in the unit of what is asked. */
  readonly precision: { readonly asked: Precision; readonly reached: number } | null;
  /** How long the run took so far, for estimates only. */
  readonly milliseconds: number;
  /** Classes, parts and groups that are left out of the result: those that lose least, where they are many. */
  readonly untold: Untold;
  /** Memory that the histories take so far. */
  readonly bytes: number;
  /** What was pinned, beside this. */
  readonly changes: readonly ChangeSincePin[];
  /** Why histories were lost, as the machine says it; left out where none were. */
  readonly lostBecause?: string;
}

export interface ChangeSincePin {
  readonly pin: number;
  /**
   * By option that both have: downtime now less that at the pin, in minutes per tool-year; null where the histories are
   * not the same.
   */
  readonly options: readonly { readonly option: string; readonly change: Change | null }[];
}
