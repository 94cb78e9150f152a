/** Runs judged one by one from the definition, beside the engine's count, for outages at any times. */
import { expect, test } from "vitest";
import { toMs } from "../../../../simulation/engine/clock.ts";
import type { Cause, PlannedWork } from "../../../../simulation/scenario/types.ts";
import { causes } from "../../../../simulation/scenario/types.ts";
import { down, job, runsOf } from "../../../support/jobs.ts";
import { constant, node, option, part, second } from "../../../support/option.ts";
import { Dice } from "../../../support/random-option.ts";
import { runOption } from "../../../support/run-option.ts";

const horizon = 6000;

interface Outage {
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
}

/** Of one thing, one after another, in whole seconds; some begin as the one before ends. */
function outages(dice: Dice): Outage[] {
  const found: Outage[] = [];
  for (let at = dice.whole(0, 400); at < horizon;) {
    const to = at + dice.whole(1, dice.chance(0.5) ? 40 : 700);
    found.push({ from: at, to, cause: dice.pick(causes) });
    at = to + (dice.chance(0.2) ? 0 : dice.whole(1, dice.chance(0.5) ? 60 : 900));
  }
  return found;
}

const planned = (all: readonly Outage[]): PlannedWork[] =>
  all.map(({ from, to, cause }) => down(from * second, to * second, cause));

interface Schedule {
  readonly every: number;
  readonly first: number;
  readonly duration: number;
  readonly deadline: number;
  readonly survives: number;
}

type Verdict = { readonly kind: "missed" | "failed"; readonly cause: Cause } | null;

function verdictOn(
  due: number,
  { every, duration, deadline, survives }: Schedule,
  disk: readonly Outage[],
  plane: readonly Outage[],
) {
  const holds = (all: readonly Outage[], at: number) => all.find(({ from, to }) => from <= at && at < to);
  let begin = due;
  for (let held; (held = holds([...disk, ...plane], begin)) !== undefined;) begin = held.to;
  // Not over at the horizon: nobody knows yet.
  begin = Math.min(begin, horizon);
  if (begin > due + deadline) {
    const [own, control] = [holds(disk, due), holds(plane, due)];
    const first = control === undefined || (own !== undefined && own.from <= control.from) ? own! : control;
    return { kind: "missed", cause: first.cause } as const;
  }
  let end = begin + duration;
  for (const { from, to, cause } of disk) {
    if (from < begin || from >= Math.min(end, due + every) || from >= horizon) continue;
    const lasts = Math.min(to, horizon) - from;
    if (lasts > survives) return { kind: "failed", cause } as const;
    end += lasts;
  }
  return null;
}

test("each run is judged as it is defined", () => {
  let lost = 0;
  let late = 0;
  for (let number = 0; number < 400; number++) {
    const dice = new Dice(number);
    const disk = outages(dice);
    const plane = dice.chance(0.7) ? outages(dice) : [];
    const every = dice.whole(2, 900);
    const schedule = {
      every,
      first: dice.whole(0, 1000),
      duration: dice.whole(0, 2 * every),
      deadline: dice.whole(0, every - 1),
      survives: dice.chance(0.5) ? 0 : dice.whole(1, 100),
    };
    const jobs = job(
      { needs: ["disk"] },
      {
        everyHours: every * second,
        firstHours: schedule.first * second,
        duration: constant(schedule.duration * second),
        deadlineHours: schedule.deadline * second,
        survivesHours: schedule.survives * second,
      },
    );
    const parts = [
      part("disk", { planned: planned(disk) }),
      part("plane", { stops: [dice.pick(["starts", "rescheduling"] as const)], planned: planned(plane) }),
    ];
    const given = option({ entities: [node("n")], parts, tools: [jobs] });
    const found = runsOf(runOption(given, { horizonHours: horizon * second }));
    const missed: Record<string, number> = {};
    const failed: Record<string, number> = {};
    let due = 0;
    for (let at = schedule.first; at < horizon; at += every, due++) {
      const verdict: Verdict = verdictOn(at, schedule, disk, plane);
      if (verdict === null) continue;
      const counts = verdict.kind === "missed" ? missed : failed;
      counts[verdict.cause] = (counts[verdict.cause] ?? 0) + 1;
      lost++;
      if (verdict.kind === "failed") late++;
    }
    expect(toMs(horizon * second)).toBe(horizon * 1000);
    expect(found, `system ${number}`).toEqual({ due, missed, failed });
  }
  expect(lost).toBeGreaterThan(3000);
  expect(late).toBeGreaterThan(400);
});
