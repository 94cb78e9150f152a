import { quote } from "../show.ts";
import type { RecoveryPhase } from "../types.ts";
import type { Context } from "./context.ts";
import type { FoundMode, Owner } from "./failure-modes.ts";
import { edgesOf } from "./graph.ts";
import { isLaw } from "./recovery.ts";
import type { RawMode } from "./sections.ts";

/** While nobody notices: the phase before all others. */
export function latentPhases({ effect, detect }: RawMode): RecoveryPhase[] {
  if (effect !== "latent" || detect === undefined) return [];
  const phase = { phase: "detect", crew: null, priority: 0, continuous: false, drain: false } as const;
  if (isLaw(detect)) return [{ ...phase, time: detect }];
  const every = detect.every ?? 1;
  return [{ ...phase, time: { law: "constant", value: 0 }, inspection: { first: detect.first ?? every, every } }];
}

/** A failure is latent where only groups and parts count on the thing: whatever stands on it would notice. */
export function checkLatent(context: Context, owner: Owner, { mode, path, usedAt }: FoundMode): void {
  if (mode.effect !== "latent") {
    if (mode.detect !== undefined)
      context.report(
        [...path, "detect"],
        "`detect` belongs to `effect: latent`; other failures have a phase `detect` of their recovery",
      );
    return;
  }
  if (mode.detect === undefined)
    context.missing(path, "detect", "`detect` is missing: say how long a latent failure goes unnoticed");
  else if (!isLaw(mode.detect) && mode.detect.every === undefined)
    context.missing([...path, "detect"], "every", "`every` is missing: say how much time lies between two inspections");
  if (mode.recovery !== undefined && !isLaw(mode.recovery) && mode.recovery.detect !== undefined)
    context.report(
      [...path, "recovery", "detect"],
      "a latent failure is noticed after its `detect`, which stands beside the effect: keep one of them",
    );
  const { name, kind } = owner;
  if (kind === "part" || kind === "node" || kind === "vm")
    return context.report(usedAt, `a latent failure takes redundancy away, and ${quote(name)} would be missed at once`);
  const noticing = edgesOf(context.design).find(({ from, to }) => to === name && !countsOn(context, from));
  if (noticing !== undefined)
    context.report(
      usedAt,
      `a latent failure takes redundancy away, but ${quote(noticing.from)} stands on ${quote(name)} and would notice at once`,
    );
}

function countsOn({ names }: Context, name: string): boolean {
  const kind = names.get(name)?.kind;
  return kind === "group" || kind === "part" || kind === undefined;
}
