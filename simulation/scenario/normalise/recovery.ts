import type { Law } from "../../distributions/law.ts";
import type { Path } from "../issues.ts";
import { quote } from "../show.ts";
import type { PhaseName, RecoveryPhase } from "../types.ts";
import { type Context, unknownName } from "./context.ts";
import { get, type RawMode } from "./sections.ts";

type RawRecovery = NonNullable<RawMode["recovery"]>;
type RawPhases = Exclude<RawRecovery, Law>;
type RawPhase = NonNullable<RawPhases["reboot"]>;

/** The order in which phases follow each other, whatever the order in the file. */
const inOrder = [
  ["detect", "detect"],
  ["respond", "respond"],
  ["fix", "fix"],
  ["part", "part"],
  ["handsOn", "hands-on"],
  ["restore", "restore"],
  ["reboot", "reboot"],
] as const satisfies readonly (readonly [keyof RawPhases, PhaseName])[];

export function isLaw(value: object): value is Law {
  return Object.hasOwn(value, "law");
}

/** One law is the short form of a recovery: a fix by nobody in particular. */
export function recoveryPhases(recovery: RawRecovery): RecoveryPhase[] {
  if (isLaw(recovery)) return [phaseOf("fix", recovery)];
  return inOrder.flatMap(([key, name]) => {
    const phase = recovery[key];
    return phase === undefined ? [] : [phaseOf(name, phase)];
  });
}

function phaseOf(phase: PhaseName, raw: RawPhase): RecoveryPhase {
  const detailed = isLaw(raw) ? { time: raw } : raw;
  return {
    phase,
    time: detailed.time ?? { law: "constant", value: 0 },
    crew: ("crew" in detailed ? detailed.crew : undefined) ?? null,
    priority: ("priority" in detailed ? detailed.priority : undefined) ?? 0,
    continuous: ("continuous" in detailed ? detailed.continuous : undefined) ?? false,
    drain: ("drain" in detailed ? detailed.drain : undefined) ?? false,
  };
}

export function checkRecovery(context: Context, recovery: RawRecovery, path: Path): void {
  if (isLaw(recovery)) return;
  let phases = 0;
  for (const [key] of inOrder) {
    const phase = recovery[key];
    if (phase === undefined) continue;
    phases++;
    if (isLaw(phase)) continue;
    const at = [...path, key];
    if (phase.time === undefined) context.missing(at, "time", `${quote(key)} needs a \`time\``);
    checkCrew(context, phase.crew, [...at, "crew"]);
    if (phase.crew === undefined) {
      if (phase.priority !== undefined) context.report([...at, "priority"], "`priority` says nothing without a `crew`");
      if (phase.continuous !== undefined)
        context.report([...at, "continuous"], "`continuous` says nothing without a `crew`");
    }
  }
  if (phases === 0 && !context.broken(path, "*"))
    context.report(path, "a recovery needs at least one phase, such as `fix: 4 h`");
}

export function checkCrew(context: Context, crew: string | undefined, path: Path): void {
  if (crew === undefined || get(context.design.crews, crew) !== undefined || context.known(crew)) return;
  context.report(path, () => unknownName(crew, Object.keys(context.design.crews ?? {}), "a crew"));
}
