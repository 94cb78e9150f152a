/**
 * The public face of the engine, in the order in which an answer is made:
 * text → parseScenario → buildModel, for each option → runTrials on a Pool → summarize → words.
 */
export { parseScenario, type ParseResult } from "./scenario/parse.ts";
export { pathText, type Issue, type Path, type Problem } from "./scenario/issues.ts";
export { splitPath } from "./scenario/paths.ts";
export { namedSections, problemWithName } from "./scenario/names.ts";
export { nearest } from "./scenario/nearest.ts";
export { monthWords } from "./scenario/calendar.ts";
export { setPath } from "./scenario/set-path.ts";
export { applyEdit } from "./scenario/edit/apply.ts";
export { applySplices, inverseSplices, spliceBetween } from "./scenario/edit/splices.ts";
export type { Edit, Edited, Splice, Value } from "./scenario/edit/types.ts";

export { lineOf, pathAt, spanOf } from "./scenario/outline/caret.ts";
export { changedPlaces } from "./scenario/outline/changed.ts";
export { describe as describeEntry, type Row as OutlineRow } from "./scenario/outline/describe.ts";
export { completionsAt } from "./scenario/outline/complete.ts";
export { isSideBySide, puttingSideBySide, sideBySide, type SideBySide } from "./scenario/outline/differing.ts";
export { numberOf, type Doubt } from "./scenario/outline/doubt.ts";
export {
  addable,
  canAdd,
  entriesOf,
  idOf,
  isRecord,
  type Entry as OutlineEntry,
  type Opened,
} from "./scenario/outline/entries.ts";
export type { Field, FieldKind } from "./scenario/outline/field.ts";
export { editToForm } from "./scenario/outline/forms/edit-form.ts";
export { hasForms, valueForms, type ValueForm } from "./scenario/outline/forms/forms.ts";
export { axisFor, curveOf, placeOn, valueAt, type Axis } from "./scenario/outline/laws/curve.ts";
export { handleAt, handlesOf, moved, type Handle } from "./scenario/outline/laws/moves.ts";
export { lawForms, lawOfShape, shapeOfLaw, type LawForm, type LawShape } from "./scenario/outline/laws/shapes.ts";
export { parameterEdit, parameterRows, type ParameterRow } from "./scenario/outline/laws/parameter-rows.ts";
export { lawText } from "./scenario/outline/laws/text.ts";
export { isMarked, keyInputs, markEdit } from "./scenario/outline/key-inputs.ts";
export { labelOf, singularOf, stepName } from "./scenario/outline/labels.ts";
export { namesIn, placeOfName, usersOfThing } from "./scenario/outline/names.ts";
export { feedingPlaces } from "./scenario/outline/feeding.ts";
export { isOpened, openingOutline, openOutline, placeIn, treeAt, type Outline } from "./scenario/outline/open.ts";
export { nearestFix } from "./scenario/outline/fix.ts";
export {
  canHavePhases,
  canMove,
  asPhases,
  phaseEdit,
  phasesOf,
  type Phase,
  type PhaseChange,
  type Phases,
} from "./scenario/outline/phases.ts";
export { isPrepared, preparingOutline } from "./scenario/outline/prepare.ts";
export type { Provenance } from "./scenario/outline/provenance.ts";
export { sameRow } from "./scenario/outline/same.ts";
export { isNamed, placeBeside } from "./scenario/outline/siblings.ts";
export { found, indexing, isIndexed, isSearching, type Marks, type Search } from "./scenario/outline/search.ts";
export { placeOf, slideOf, valueAtPlace, type Slide } from "./scenario/outline/slide.ts";
export { doubtSpark, lawSpark, type Spark } from "./scenario/outline/spark.ts";
export { startValue } from "./scenario/outline/start-value.ts";
export type { Steps } from "./scenario/steps.ts";
export {
  barsOf,
  cellShare,
  dayText,
  hoursTotal,
  painted,
  weekOf,
  weekText,
  withDay,
  type Block,
} from "./scenario/outline/week.ts";
export { days as dayNames, type Window as WeekWindow } from "./scenario/words/hours.ts";
export { besideSaid, editProvenance, isWrittenHere } from "./scenario/outline/said-edits.ts";
export { editOf, mendedText, readTyped, type Typed } from "./scenario/outline/typed.ts";
export { problemWithSaid, type SaidKey } from "./scenario/said.ts";
export { causes, qualities, type Cause, type OptionSpec, type Quality, type Scenario } from "./scenario/types.ts";

export { buildModel } from "./model/build.ts";
export { incidentSizes, lengthSamples } from "./model/incident-table.ts";
export type { Model } from "./model/types.ts";

export { bytesInWords, bytesPerHistory, memoryRefusal } from "./trials/memory.ts";
export { mergeShards, type Shard } from "./trials/merge.ts";
export { glimpseOf } from "./trials/glimpse.ts";
export { openTrial } from "./trials/open-trial.ts";
export { NoRoomForVm } from "./model/machines.ts";
export { historiesPerWorld, trialSource, wholeWorlds, type TrialSource } from "./trials/source.ts";
export { usualReplications } from "./trials/usual.ts";
export { isLook, replicationsAtLook } from "./statistics/looks.ts";
export { Pool, type OpenWorker } from "./trials/pool.ts";
export type { Port, WorkerPort } from "./trials/port.ts";
export type { FromWorker, ToWorker } from "./trials/protocol.ts";
export { runTrials, type TrialsRun } from "./trials/run.ts";
export type { Ending, Outcome, Progress, Snapshot, StoppingRule } from "./trials/request.ts";
export { serve, surveyedFacts } from "./trials/serve.ts";
export { checkShard, shardFormat, type ShardFile } from "./trials/shard-schema.ts";
export { shardRange, type ShardNumber, type ShardRange } from "./trials/shards.ts";
export type { OptionFacts, OptionRuns } from "./trials/types.ts";

export { incidentLengthsMs } from "./model/incident-table.ts";
export { explain, explainEvent } from "./explain/explain.ts";
export { historyAt, places, type Place } from "./explain/choose.ts";
export { replay, type Replay } from "./explain/replay.ts";
export type { ExplainedEvent, ExplainedOutage, Explanation, Lane } from "./explain/schema.ts";
export {
  amount as downtimeAmount,
  length as downtimeLength,
  lengths as downtimeLengths,
} from "./explain/words/amounts.ts";
export { costliest, costOf, kindsOf, type KindOfEvent } from "./explain/words/costliest.ts";
export { exactInstant, instantWords } from "./explain/words/instants.ts";
export { nameOf } from "./explain/words/events.ts";
export { storyOf, type EventStory } from "./explain/words/story.ts";
export { summaryOf } from "./explain/words/summary.ts";

export { changeOf, changeWords, type Change } from "./results/change.ts";
export {
  askedHalfWidth,
  leastReplications,
  lookAtPrecision,
  stopAtPrecision,
  usualLimit,
  type Precision,
} from "./results/precision.ts";
export { precisionText, precisionWords, readPrecision } from "./results/words/precision.ts";
export { exactFigures, summarize, type ExactFigures } from "./results/result.ts";
export { listedTold, nothingTold, untold, worstTold, type ListAsked, type Untold } from "./results/told.ts";
export type {
  BlastRadius,
  Bands,
  Difference,
  Dots,
  ExactResult,
  IncidentRate,
  Interval,
  LookResult,
  LossResult,
  OptionResult,
  Quantiles,
  Resource,
  Result,
  RoomForOne,
  ServingResult,
  Spread,
} from "./results/schema.ts";
export { availabilityCell, differenceCell, durationCells } from "./results/table/cells.ts";
export { definitionOf } from "./results/table/definitions.ts";
export { headingsOf } from "./results/table/headings.ts";
export { weightsMatter } from "./results/table/rows/downtime.ts";
export { exactAvailabilities, exactDowntimes } from "./results/table/rows/exact.ts";
export { finishedCell, pointsCell } from "./results/table/rows/scheduled.ts";
export { spread } from "./results/table/rows/spread.ts";
export { sectionsOf } from "./results/table/sections.ts";
export { cell, empty, type Cell, type Row, type Section } from "./results/table/table.ts";
export type { Verdict } from "./results/verdict/data.ts";
export { refusalOf } from "./results/verdict/fit.ts";
export { duration, durationWords, horizonWords, unitFor, type TimeUnit } from "./results/words/durations.ts";
export { exactAvailability, exactDowntime } from "./results/words/exact.ts";
export { intervalWords } from "./results/words/intervals.ts";
export { count, counted, fixed, listed, minus, nbsp, plusMinus } from "./results/words/numbers.ts";
export { restsOn, restsOnParts } from "./results/words/rests-on.ts";
export {
  availabilityPercent,
  availabilityRange,
  hundredths,
  of100,
  percent,
  rateWords,
  shortPercent,
} from "./results/words/shares.ts";
