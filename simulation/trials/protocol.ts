import type { LossSurvey } from "../engine/losses/survey.ts";
import type { OptionFacts } from "./types.ts";

/** What the caller asks of a worker. Every message names its job, so that answers to an older job can be told apart. */
export type ToWorker<Model> =
  | { readonly kind: "open"; readonly job: number; readonly models: readonly Model[] }
  /** Give up what is being worked on; nothing is answered. */
  | { readonly kind: "rest"; readonly job: number }
  /** Try what fits when hosts are lost, in every option of the job. */
  | { readonly kind: "survey"; readonly job: number }
  /** Replications first (included) to first + count (excluded) of every option of the job. */
  | { readonly kind: "batch"; readonly job: number; readonly first: number; readonly count: number };

/** What a worker answers. A worker that cannot answer dies; there is no message for it. */
export type FromWorker =
  | { readonly kind: "opened"; readonly job: number; readonly facts: readonly OptionFacts[] }
  | { readonly kind: "surveyed"; readonly job: number; readonly losses: readonly (LossSurvey | null)[] }
  | { readonly kind: "batch"; readonly job: number; readonly first: number; readonly rows: readonly Float64Array[] };
