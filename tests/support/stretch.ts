/** The same design with all its times multiplied, those in crews' working hours excepted. */
import type { Law } from "../../simulation/distributions/law.ts";
import type {
  Copies,
  DrainSpec,
  EntitySpec,
  FailureMode,
  OptionSpec,
  PartSpec,
  PlannedWork,
  RecoveryPhase,
  Redundancy,
  VmFields,
} from "../../simulation/scenario/types.ts";

export function stretch(option: OptionSpec, factor: number): OptionSpec {
  const kubernetes = option.kubernetes;
  return {
    ...option,
    entities: option.entities.map((spec) => stretchEntity(spec, factor)),
    groups: option.groups.map((spec) =>
      spec.redundancy === undefined ? spec : { ...spec, redundancy: stretchRedundancy(spec.redundancy, factor) },
    ),
    parts: option.parts.map((spec) => stretchPart(spec, factor)),
    tools: option.tools.map((spec) => ({
      ...spec,
      ...(typeof spec.onNodeLoss === "object"
        ? { onNodeLoss: { movedAfter: stretchLaw(spec.onNodeLoss.movedAfter, factor) } }
        : {}),
      ...(spec.pull && { pull: stretchLaw(spec.pull, factor) }),
      start: stretchLaw(spec.start, factor),
      startInPlace: stretchLaw(spec.startInPlace, factor),
    })),
    kubernetes: {
      ...kubernetes,
      graceHours: factor * kubernetes.graceHours,
      tolerationHours: factor * kubernetes.tolerationHours,
      schedulingDelayHours: factor * kubernetes.schedulingDelayHours,
      evictionRate: kubernetes.evictionRate / factor,
      secondaryEvictionRate: kubernetes.secondaryEvictionRate / factor,
    },
  };
}

function stretchLaw(law: Law, factor: number): Law {
  switch (law.law) {
    case "constant":
      return { ...law, value: factor * law.value };
    case "exponential":
      return { ...law, mean: factor * law.mean };
    case "weibull":
    case "gamma":
      return { ...law, scale: factor * law.scale };
    case "lognormal":
      return { ...law, median: factor * law.median };
    case "uniform":
      return { ...law, low: factor * law.low, high: factor * law.high };
    case "triangular":
      return { ...law, low: factor * law.low, mode: factor * law.mode, high: factor * law.high };
    default:
      return { ...law, values: law.values.map((value) => factor * value) };
  }
}

function stretchEntity(spec: EntitySpec, factor: number): EntitySpec {
  const start = spec.start === null ? null : stretchLaw(spec.start, factor);
  const stretched = { ...spec, ...stretchEvents(spec, factor), start };
  return stretched.kind === "vm" ? { ...stretched, onHostLoss: stretchLoss(stretched.onHostLoss, factor) } : stretched;
}

function stretchPart(spec: PartSpec, factor: number): PartSpec {
  const { redundancy } = spec;
  const stretched = { ...spec, ...stretchEvents(spec, factor) };
  if (redundancy === undefined) return stretched;
  if (redundancy.kind === "copies") return { ...stretched, redundancy: stretchCopies(redundancy, factor) };
  return { ...stretched, redundancy: stretchRedundancy(redundancy, factor) };
}

function stretchCopies(copies: Copies, factor: number): Copies {
  return { ...copies, window: copies.window && stretchLaw(copies.window, factor) };
}

function stretchRedundancy(redundancy: Redundancy, factor: number): Redundancy {
  const manual = redundancy.manual === null ? null : stretchLaw(redundancy.manual, factor);
  if (redundancy.kind === "coverage") return { ...redundancy, manual };
  return { ...redundancy, manual, time: stretchLaw(redundancy.time, factor) };
}

function stretchLoss(loss: VmFields["onHostLoss"], factor: number): VmFields["onHostLoss"] {
  if (loss === "wait") return loss;
  const { after, moves } = loss;
  const stretched = { ...loss, after: stretchLaw(after, factor) };
  return moves === undefined ? stretched : { ...stretched, moves: { ...moves, each: stretchLaw(moves.each, factor) } };
}

function stretchDrain(drain: DrainSpec, factor: number): DrainSpec {
  return { ...drain, grace: stretchLaw(drain.grace, factor), timeoutHours: factor * drain.timeoutHours };
}

function stretchPhase(phase: RecoveryPhase, factor: number): RecoveryPhase {
  const stretched = { ...phase, time: stretchLaw(phase.time, factor) };
  const { inspection } = phase;
  if (inspection === undefined) return stretched;
  return { ...stretched, inspection: { first: factor * inspection.first, every: factor * inspection.every } };
}

function stretchEvents(
  spec: { readonly failures: readonly FailureMode[]; readonly planned: readonly PlannedWork[] },
  factor: number,
): { failures: FailureMode[]; planned: PlannedWork[] } {
  return {
    failures: spec.failures.map((mode) => ({
      ...mode,
      time: stretchLaw(mode.time, factor),
      initialAge: typeof mode.initialAge === "number" ? factor * mode.initialAge : mode.initialAge,
      recovery: mode.recovery.map((phase) => stretchPhase(phase, factor)),
    })),
    planned: spec.planned.map((work) => ({
      ...work,
      first: factor * work.first,
      every: factor * work.every,
      stagger: factor * work.stagger,
      duration: stretchLaw(work.duration, factor),
      ...(work.guard && { guard: { ...work.guard, atMostHours: factor * work.guard.atMostHours } }),
      drain: typeof work.drain === "object" ? stretchDrain(work.drain, factor) : work.drain,
      liveMigrate: work.liveMigrate && { ...work.liveMigrate, stun: stretchLaw(work.liveMigrate.stun, factor) },
    })),
  };
}
