/** The contract of every chart: data + options → one picture with all that its readers need, on screen and in exports. */
import type { ReactElement } from "react";
import type { Cause, Result, Verdict } from "../simulation/index.ts";
import type { Look } from "./look/look.ts";

/** In the order of the answer. */
export const chartNames = [
  "difference",
  "won",
  "availability",
  "causes",
  "headroom",
  "losses",
  "blast",
  "timeline",
] as const;
export type ChartName = (typeof chartNames)[number];

/** What a chart of a run is drawn from. */
export interface Answer {
  readonly result: Result;
  /** Decides whether a title may name a winner. */
  readonly verdict: Verdict;
}

/** What every chart is told besides its data. */
export interface Frame {
  /** In CSS px; charts are legible from 300 on. Each has the height that it needs. */
  readonly width: number;
  readonly look: Look;
  /** Little height is left for it, as in a small window. */
  readonly isLow?: boolean;
  /** What there is of height for it, in CSS px: some use more than they need (`Drawing.leastHeight`). */
  readonly room?: number;
  /** Distinguishes the definitions (`id`) of several drawings in one document. */
  readonly id?: string;
  /**
   * Ends of axes that a drawing had before (`Drawing.ends`): while a run goes on, axes only grow, and settle at its end,
   * when it is left out.
   */
  readonly atLeast?: AxisEnds;
  /** Former answers, drawn as hollow marks under the present one. Left out in files: they are for whoever edits. */
  readonly ghosts?: readonly Ghost[];
}

export interface Ghost {
  readonly result: Result;
  /** What it is called in the picture: "2", or "" where it is the only one without a name. */
  readonly label: string;
}

/** By the name of the axis, in its unit. */
export type AxisEnds = Readonly<Record<string, number>>;

export interface Drawing {
  readonly chart: ChartName;
  /** The finding, as a sentence without its full stop. */
  readonly title: string;
  /** What is plotted, its unit, and which spread. */
  readonly subtitle: string;
  /** How to read it: one sentence. */
  readonly aid: string;
  readonly width: number;
  readonly height: number;
  /** What it would be with no room to spare, where it can use some. */
  readonly leastHeight?: number;
  /** An `<svg>` of that size, hidden from readers: they get title, summary, marks and table. */
  readonly svg: ReactElement;
  /** What can be pointed at, in the order in which arrow keys go through it. */
  readonly marks: readonly Mark[];
  readonly table: DataTable;
  /** For readers: at most three sentences. */
  readonly summary: string;
  /** Where time stands, in charts with an axis of time: the same moment can be shown in all of them. */
  readonly time: TimeAxis | null;
  /** Of panels beside the first. */
  readonly moreTimes?: readonly TimeAxis[];
  readonly ends: AxisEnds;
  /** What it says of moments at which it has too many marks for one line. */
  readonly moments?: readonly { readonly hours: number; readonly label: string }[];
}

export interface Mark {
  /** Unique in the drawing, and the same for the same thing in a redrawn one. */
  readonly id: string;
  /** Where its pointer rests. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  /** For the read-out line and for readers: "Toolforge on metal, worst 2 of 100 histories: 31 h a year". */
  readonly label: string;
  readonly explains: Subject;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a click on a mark leads to. Options by their names. */
export type Subject =
  | { readonly kind: "option"; readonly option: string }
  | { readonly kind: "difference"; readonly a: string; readonly b: string }
  | { readonly kind: "history"; readonly option: string; readonly replication: number }
  | { readonly kind: "cause"; readonly option: string; readonly causes: readonly Cause[] }
  | { readonly kind: "causeDifference"; readonly a: string; readonly b: string; readonly causes: readonly Cause[] }
  | { readonly kind: "date"; readonly option: string; readonly hours: number }
  | {
      readonly kind: "loss";
      readonly option: string;
      readonly loss: number | "rack" | "rolling";
      /** Null: over all dates. */
      readonly hours: number | null;
    }
  | { readonly kind: "incidents"; readonly option: string; readonly tools: number; readonly minutes: number }
  /** Several where they begin too close to be told apart, the costliest first. */
  | {
      readonly kind: "event";
      readonly option: string;
      readonly replication: number;
      readonly events: readonly number[];
    };

/** x of `fromHours` and of `toHours`; time is linear between them. */
export interface TimeAxis {
  readonly left: number;
  readonly right: number;
  readonly fromHours: number;
  readonly toHours: number;
}

/** The data behind a picture: what "Table" shows and CSV holds. One row a mark; numbers unrounded. */
export interface DataTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly name: string;
  /** "min per tool-year"; null for names and numbers without one. */
  readonly unit: string | null;
}

/** null: there is no such figure. */
export type Cell = string | number | null;
