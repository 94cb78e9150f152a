import type { Law } from "../../distributions/law.ts";
import { mayReach } from "../../distributions/residual.ts";
import type { Path } from "../issues.ts";
import { listOf, quote } from "../show.ts";
import type { Effect, FailureMode, InitialAge, TriggerSpec } from "../types.ts";
import { checkCommon, commonCauseOf } from "./common-causes.ts";
import { type Context, type NameKind, resolve, unknownName } from "./context.ts";
import { checkLatent, latentPhases } from "./latent.ts";
import { checkPer, perUnit } from "./per.ts";
import { checkRecovery, isLaw, recoveryPhases } from "./recovery.ts";
import {
  entitySections,
  entriesOf,
  isEmpty,
  get,
  type RawFailures,
  type RawEntity,
  type RawMode,
  type RawTrigger,
} from "./sections.ts";

const timings = ["mttf", "mtbf", "rate", "afr", "probability", "time"] as const;

/** Whose failures they are. */
export interface Owner {
  readonly name: string;
  readonly kind: NameKind;
  readonly path: Path;
  /** It has a start of its own: a kill ends its repair and starts it instead. */
  readonly starts: boolean;
  readonly initialAge: InitialAge | undefined;
  /** Nodes stand on it, so that there is something to drain. */
  readonly carriesNodes: boolean;
}

export interface FoundMode {
  readonly name: string;
  readonly mode: RawMode;
  /** Where the mode is written, for what is wrong with it wherever it is used. */
  readonly path: Path;
  /** Where the owner names it. */
  readonly usedAt: Path;
}

export function failureModes(context: Context, owner: Owner, failures: RawFailures | undefined): FailureMode[] {
  return findModes(context, owner, failures).flatMap((found) => {
    checkMode(context, found.mode, found.path);
    checkForOwner(context, owner, found);
    checkCommon(context, owner, found);
    checkLatent(context, owner, found);
    checkPer(context, owner, found);
    const time = perUnit(context, owner, found.mode, timeOf(found.mode, context.hoursPerYear));
    return time === null ? [] : [modeOf(context, found, owner, time)];
  });
}

/** What is wrong with the library, used or not. */
export function checkLibrary(context: Context): void {
  for (const [name, mode] of entriesOf(context.design.failures)) checkMode(context, mode, ["failures", name]);
}

function findModes(context: Context, owner: Owner, failures: RawFailures | undefined): FoundMode[] {
  const path = [...owner.path, "failures"];
  if (failures === undefined) return [];
  if (Array.isArray(failures)) {
    return failures.flatMap((name, index) => {
      const twice = failures.indexOf(name) < index;
      if (twice) context.report([...path, index], `${quote(name)} stands twice in the list`);
      return twice ? [] : fromLibrary(context, name, name, [...path, index]);
    });
  }
  return entriesOf(failures).flatMap(([name, entry]) => {
    const usedAt = [...path, name];
    if (typeof entry === "string") return fromLibrary(context, name, entry, usedAt);
    const { use, ...changes } = entry;
    if (use === undefined) return [{ name, mode: changes, path: usedAt, usedAt }];
    return fromLibrary(context, name, use, [...usedAt, "use"]).map(({ mode }) => ({
      name,
      mode: changed(mode, changes),
      path: usedAt,
      usedAt,
    }));
  });
}

function fromLibrary(context: Context, name: string, libraryName: string, usedAt: Path): FoundMode[] {
  const mode = get(context.design.failures, libraryName);
  if (mode !== undefined) return [{ name, mode, path: ["failures", libraryName], usedAt }];
  if (!context.known(libraryName)) {
    context.report(usedAt, () =>
      unknownName(libraryName, Object.keys(context.design.failures ?? {}), "a failure mode of the library"),
    );
  }
  return [];
}

/** A library mode with changes: another way to say the time replaces the one in the library; phases merge. */
function changed(mode: RawMode, changes: RawMode): RawMode {
  const base = { ...mode };
  if (timings.some((timing) => changes[timing] !== undefined)) for (const timing of timings) delete base[timing];
  const [old, recent] = [mode.recovery, changes.recovery];
  const phased = old !== undefined && recent !== undefined && !isLaw(old) && !isLaw(recent);
  return { ...base, ...changes, ...(phased ? { recovery: { ...old, ...recent } } : {}) };
}

function checkMode(context: Context, mode: RawMode, path: Path): void {
  const given = timings.filter((timing) => mode[timing] !== undefined);
  if (given.length > 1) {
    context.report(
      [...path, given[1]],
      `the time to failure is said more than once, by ${listOf(given)}; keep one of them`,
    );
  }
  if (given.length === 0) {
    context.missing(path, "*", `the time to failure is missing: write one of ${listOf(timings, "or")}`);
  }
  if (mode.recovery === undefined)
    context.missing(path, "recovery", "`recovery` is missing: say how long it takes until it works again");
  else checkRecovery(context, mode.recovery, [...path, "recovery"]);
  for (const [name, trigger] of entriesOf(mode.triggers)) checkTrigger(context, trigger, [...path, "triggers", name]);
  if (typeof mode.effect === "object") {
    if (mode.effect.degraded !== undefined) {
      if (mode.effect.stuck !== undefined)
        context.report([...path, "effect", "degraded"], "an effect is `stuck` or `degraded`: keep one of them");
    } else if (mode.effect.stuck === undefined)
      context.missing([...path, "effect"], "*", "`stuck` is missing: name the part that stuck pods need");
    else resolve(context, mode.effect.stuck, [...path, "effect", "stuck"], ["part"], "a part");
  }
}

function checkTrigger(context: Context, trigger: RawTrigger, path: Path): void {
  resolve(
    context,
    trigger.on,
    [...path, "on"],
    [...entitySections.map(({ kind }) => kind), "part"],
    "a group of entities or a part",
  );
  checkRecovery(context, trigger.recovery, [...path, "recovery"]);
  if (trigger.effect === "latent")
    context.report([...path, "effect"], "what a trigger strikes is noticed: it cannot be `latent`");
  if (typeof trigger.effect !== "object") return;
  if (trigger.effect.degraded !== undefined)
    return context.report(
      [...path, "effect", "degraded"],
      "a trigger cannot degrade what it strikes: write a failure mode of its own",
    );
  const { design } = context;
  if (get(design.nodes, trigger.on) === undefined)
    context.report([...path, "effect"], "only pods get stuck, so a trigger with the effect `stuck` must be on nodes");
  if (trigger.effect.stuck === undefined)
    context.missing([...path, "effect"], "*", "`stuck` is missing: name the part that stuck pods need");
  else resolve(context, trigger.effect.stuck, [...path, "effect", "stuck"], ["part"], "a part");
}

function checkForOwner(context: Context, owner: Owner, { mode, path, usedAt }: FoundMode): void {
  const degrades = typeof mode.effect === "object" && mode.effect.degraded !== undefined;
  if (degrades && owner.kind !== "host" && owner.kind !== "node")
    context.report(
      usedAt,
      `\`degraded\` is a share of CPUs, which hosts and nodes have, but ${quote(owner.name)} is neither`,
    );
  if (typeof mode.effect === "object" && !degrades && owner.kind !== "node" && owner.kind !== "vm") {
    context.report(
      usedAt,
      `only pods get stuck, so the effect \`stuck\` belongs on nodes or VMs, but ${quote(owner.name)} is neither`,
    );
  }
  if (mode.clock === "system" && !isEmpty(context.design.tools)) {
    const message =
      "`clock: system` is for scenarios without tools, which are one system; write `operating` or `calendar`";
    context.report([...path, "clock"], message);
  }
  const age = ageOf(context, owner, mode);
  if (mode.time !== undefined && typeof age === "number" && !mayReach(mode.time, age)) {
    const at = mode.initialAge === undefined ? usedAt : [...path, "initialAge"];
    context.report(at, `nothing that follows this law of the time to failure lives to an \`initialAge\` of ${age} h`);
  }
  const reboot = mode.recovery !== undefined && !isLaw(mode.recovery) ? mode.recovery.reboot : undefined;
  const drains = reboot !== undefined && !isLaw(reboot) && reboot.drain === true;
  if (drains && !owner.carriesNodes) {
    context.report(usedAt, `the reboot drains nodes, but no nodes stand on ${quote(owner.name)}`);
  }
}

/** Hours to failure; null = never. */
function timeOf(mode: RawMode, hoursPerYear: number): Law | null {
  if (mode.time !== undefined) return mode.time;
  const mean = mode.mttf ?? mode.mtbf;
  if (mean !== undefined) return { law: "exponential", mean };
  const perHour = mode.rate ?? mode.probability ?? (mode.afr ?? 0) / hoursPerYear;
  return perHour > 0 ? { law: "exponential", mean: 1 / perHour } : null;
}

/** A platform has been running when it is looked at; a system that is described by itself is new. */
function ageOf({ design }: Context, owner: Owner, mode: RawMode): InitialAge {
  const usual = isEmpty(design.tools) ? "new" : "stationary";
  return mode.initialAge ?? owner.initialAge ?? design.initialAge ?? usual;
}

function modeOf(context: Context, { name, mode }: FoundMode, owner: Owner, time: Law): FailureMode {
  const triggers = triggersOf(context, mode);
  const common = commonCauseOf(context, owner, mode);
  return {
    name,
    cause: mode.cause ?? "hardware",
    time,
    clock: mode.clock ?? "operating",
    initialAge: ageOf(context, owner, mode),
    effect: effectOf(mode, owner),
    recovery: [...latentPhases(mode), ...(mode.recovery === undefined ? [] : recoveryPhases(mode.recovery))],
    survivesKill: mode.survivesKill ?? !owner.starts,
    restartsAge: mode.restartsAge ?? false,
    ...(mode.per === "pod" ? { perPod: true } : {}),
    ...(mode.coverage === undefined ? {} : { coverage: mode.coverage }),
    ...(common === null ? {} : { common }),
    ...(triggers.length === 0 ? {} : { triggers }),
  };
}

function triggersOf({ design }: Context, mode: RawMode): TriggerSpec[] {
  return entriesOf(mode.triggers).map(([name, trigger]) => {
    const isPart = get(design.parts, trigger.on) !== undefined;
    const { effect } = trigger;
    const kind = effect === undefined ? (isPart ? "interrupt" : "kills") : effect;
    return {
      name,
      when: trigger.when ?? "start",
      probability: trigger.probability ?? 1,
      target: trigger.on,
      share: trigger.share ?? 1,
      cause: trigger.cause ?? mode.cause ?? "hardware",
      effect: typeof kind === "object" ? { kind: "stuck", part: kind.stuck ?? "" } : { kind },
      recovery: recoveryPhases(trigger.recovery),
      survivesKill: !(startsOf(design, trigger.on) ?? false),
    };
  });
}

/** Whether the members of an entity group have a start of their own. */
function startsOf(design: Context["design"], name: string): boolean {
  return entitySections.some(({ section }) => get<RawEntity>(design[section], name)?.start !== undefined);
}

function effectOf({ effect }: RawMode, owner: Owner): Effect {
  if (typeof effect === "object") {
    if (effect.degraded !== undefined) return { kind: "degraded", factor: effect.degraded };
    return { kind: "stuck", part: effect.stuck ?? "" };
  }
  if (effect !== undefined) return { kind: effect };
  return { kind: owner.kind === "part" ? "interrupt" : "kills" };
}
