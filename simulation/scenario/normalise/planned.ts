import type { Path } from "../issues.ts";
import { quote } from "../show.ts";
import type { PlannedWork } from "../types.ts";
import type { Context } from "./context.ts";
import type { Owner } from "./failure-modes.ts";
import { entriesOf, type RawPlanned } from "./sections.ts";

export function plannedWork(
  context: Context,
  owner: Owner,
  planned: Readonly<Record<string, RawPlanned>> | undefined,
): PlannedWork[] {
  return entriesOf(planned).flatMap(([name, work]) => {
    const path = [...owner.path, "planned", name];
    checkWork(context, owner, work, path);
    const every = work.every ?? (work.rate !== undefined && work.rate > 0 ? 1 / work.rate : null);
    return every === null ? [] : [workOf(name, work, every, owner)];
  });
}

function checkWork(context: Context, owner: Owner, work: RawPlanned, path: Path): void {
  const paces = [work.every, work.rate].filter((one) => one !== undefined).length;
  if (paces === 0)
    context.missing(path, "*", "`every` is missing: say how often, as `every: 2 months` or `rate: 6 / year`");
  if (paces === 2)
    context.report([...path, "rate"], "how often is said twice, by `every` and `rate`; keep one of them");
  if (work.duration === undefined)
    context.missing(path, "duration", "`duration` is missing: say how long the target is out");
  checkDrain(context, work.drain, [...path, "drain"]);
  if (work.drain !== undefined && work.drain !== false && !owner.carriesNodes) {
    context.report([...path, "drain"], `there is nothing to drain: no nodes stand on ${quote(owner.name)}`);
  }
  if (typeof work.guard === "object" && work.guard.fits === true && !owner.carriesNodes)
    context.report([...path, "guard", "fits"], `no pods need room for it: no nodes stand on ${quote(owner.name)}`);
  if (work.liveMigrate !== undefined && owner.kind !== "host") {
    context.report([...path, "liveMigrate"], `VMs move away from hosts, but ${quote(owner.name)} is not a host group`);
  }
}

function checkDrain(context: Context, drain: RawPlanned["drain"], path: Path): void {
  if (typeof drain !== "object") return;
  if (drain.timeout !== undefined && drain.then === undefined)
    context.missing(path, "then", "`then` is missing: say what happens after the timeout: wait, force or hard-reboot");
  if (drain.timeout === undefined && drain.then !== undefined && drain.then !== "wait")
    context.missing(path, "timeout", `\`timeout\` is missing: say after how long \`${drain.then}\` is due`);
}

function drainOf(drain: RawPlanned["drain"]): PlannedWork["drain"] {
  if (typeof drain !== "object") return drain === true;
  const { mode, grace, timeout, then } = drain;
  return {
    mode: mode ?? "all",
    grace: grace ?? { law: "constant", value: 0 },
    timeoutHours: timeout ?? Infinity,
    then: then ?? "wait",
  };
}

/** Where nodes are concerned, works wait for each other and for room, but not longer than until their next date. */
function guardOf({ guard, liveMigrate }: RawPlanned, every: number, owner: Owner): Pick<PlannedWork, "guard"> {
  if (guard === "none" || (guard === undefined && !owner.carriesNodes)) return {};
  const { others, fits, atMost } = guard ?? {};
  return {
    guard: {
      others: others ?? true,
      fits: fits ?? (owner.carriesNodes && liveMigrate === undefined),
      atMostHours: atMost ?? every,
    },
  };
}

function workOf(name: string, work: RawPlanned, every: number, owner: Owner): PlannedWork {
  const none = { law: "constant", value: 0 } as const;
  const migrate = work.liveMigrate;
  return {
    name,
    first: work.first ?? every,
    every,
    stagger: work.stagger ?? 0,
    duration: work.duration ?? none,
    effect: work.effect ?? (owner.kind === "part" ? "interrupt" : "kills"),
    drain: drainOf(work.drain),
    liveMigrate: migrate === undefined ? null : { stun: migrate.stun ?? none, failure: migrate.failure ?? 0 },
    ifDown: work.ifDown ?? "skip",
    ...guardOf(work, every, owner),
    cause: work.cause ?? "planned",
  };
}
