import type { KindCost } from "../engine/records/reach.ts";
import type { LossSurvey } from "../engine/losses/survey.ts";
import type { RoomSurvey } from "../engine/records/room.ts";
import type { Layout } from "../model/layout.ts";
import type { Objective } from "../model/types.ts";

/** What a result must know about an option besides its columns. */
export interface OptionFacts {
  readonly name: string;
  readonly title: string;
  /** True: no tools; the one class is the system itself. */
  readonly plain: boolean;
  readonly layout: Layout;
  readonly horizonHours: number;
  readonly hoursPerYear: number;
  /** Per class, in the layout's order; none of scheduled ones. */
  readonly toolCounts: readonly number[];
  readonly toolWeights: readonly number[];
  /** In the order of layout.scheduled: tools that run on fixed dates, which are not in toolCounts, and their runs in a history. */
  readonly scheduled: readonly { readonly tools: number; readonly runs: number }[];
  readonly podCount: number;
  readonly nodeCount: number;
  /** Allocatable of all nodes and requests of all wanted pods, in millicores and MiB. */
  readonly allocatableCpu: number;
  readonly allocatableMemory: number;
  readonly requestedCpu: number;
  readonly requestedMemory: number;
  /** Physical cores and memory of the hosts, in millicores and MiB; 0 without hosts. */
  readonly physicalCpu: number;
  readonly physicalMemory: number;
  /** Pods that all nodes together may hold. */
  readonly podSlots: number;
  /** What room is left at t = 0. */
  readonly room: RoomSurvey;
  readonly objective: Objective;
  /** Shorter outages of a tool are no incidents. */
  readonly ignoreOutagesBelowMs: number;
  /** What one outage of each kind of the layout costs, as far as can be told at t = 0. */
  readonly kindCosts: readonly KindCost[];
  /**
   * What fits when hosts or racks are lost at t = 0; null for plain systems. As it takes longer than the rest, one worker
   * tries it beside the histories: "later" until then.
   */
  readonly losses: LossSurvey | null | "later";
  /** Pods without a place at the start. */
  readonly unplacedPods: number;
  /** Null where everything is known; else all other figures here are those of the best guesses. */
  readonly worlds: WorldFacts | null;
  /** Ids (names with index) of everything whose streams are drawn; for saying what two options share. */
  readonly streamIds: readonly string[];
}

/** What may differ from world to world stands in columns of its own, beside those of the engine. */
export interface WorldFacts {
  readonly historiesPerWorld: number;
  /** Column of the pods without a place at the start. */
  readonly unplacedPods: number;
  /** `toolCounts + class`, `toolWeights + class` */
  readonly toolCounts: number;
  readonly toolWeights: number;
  /** `scheduledTools + row`: tools of each scheduled class. */
  readonly scheduledTools: number;
}

/** Finished replications 0 .. count − 1 of one option, row by row. */
export interface OptionRuns {
  readonly facts: OptionFacts;
  readonly count: number;
  /** count × layout.width */
  readonly columns: Float64Array;
}
