import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlannedWork, ToolSpec } from "../../../simulation/scenario/types.ts";
import { constant, node, option, part, tool, work } from "../../support/option.ts";
import { runOption } from "../../support/run-option.ts";
import type { Interval } from "../../support/run-option.ts";
import { runSlowly } from "../../support/slow-cluster.ts";
import type { Absence, ClusterStory, DrainStory } from "../../support/slow-cluster.ts";

const absence = (longest: number) =>
  fc
    .record({
      from: fc.integer({ min: 1, max: 220 }),
      lasts: fc.integer({ min: 1, max: longest }),
      effect: fc.constantFrom("kills" as const, "cuts" as const, "freezes" as const),
    })
    .map(({ from, lasts, effect }): Absence => ({ from, to: from + lasts, effect }));

const drain = fc.record({
  at: fc.integer({ min: 1, max: 220 }),
  lasts: fc.integer({ min: 1, max: 60 }),
  effect: fc.constantFrom("kills" as const, "cuts" as const, "freezes" as const),
  skipIfDown: fc.boolean(),
  oneByOne: fc.boolean(),
  grace: fc.nat(15),
  timeout: fc.integer({ min: 1, max: 60 }),
  then: fc.constantFrom("wait" as const, "force" as const, "hard-reboot" as const),
});

const story: fc.Arbitrary<ClusterStory> = fc
  .record({
    nodes: fc.array(fc.array(absence(90), { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    drains: fc.array(fc.array(drain, { maxLength: 2 }), { maxLength: 4 }),
    controlPlane: fc.array(absence(60), { maxLength: 2 }),
    registry: fc.array(absence(60), { maxLength: 2 }),
    pods: fc.integer({ min: 1, max: 9 }),
    stay: fc.option(fc.record({ movedAfter: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(Infinity)) })),
    pull: fc.option(fc.record({ lasts: fc.nat(20), parallel: fc.constantFrom(1, 1, 2, 3, Infinity) }), { freq: 4 }),
    spare: fc.nat(3),
    givenUpAfter: fc.integer({ min: 1, max: 30 }),
    scheduling: fc.nat(2),
    start: fc.nat(25),
    startInPlace: fc.nat(12),
  })
  .map(({ spare, ...rest }) => ({ ...rest, room: Math.ceil(rest.pods / rest.nodes.length) + spare, horizon: 320 }));

/** A second is 1/4096 h here, so that the engine's clock is exact and simultaneous events are simultaneous. */
const tick = 1 / 4096;

function lossOf(movedAfter: number): NonNullable<ToolSpec["onNodeLoss"]> {
  return movedAfter === Infinity ? "wait" : { movedAfter: constant(movedAfter * tick) };
}

function runByEvents(given: ClusterStory) {
  const planned = (list: readonly Absence[], interrupts: boolean): PlannedWork[] =>
    list.map(({ from, to, effect }, i) =>
      work(from * tick, (to - from) * tick, { name: `${i}`, effect: interrupts ? "interrupt" : effect }),
    );
  const drained = (list: readonly DrainStory[]): PlannedWork[] =>
    list.map(({ at, lasts, effect, skipIfDown, oneByOne, grace, timeout, then }, i) =>
      work(at * tick, lasts * tick, {
        name: `drain ${i}`,
        effect,
        ifDown: skipIfDown ? "skip" : "proceed",
        drain: {
          mode: oneByOne ? "one-by-one" : "all",
          grace: constant(grace * tick),
          timeoutHours: timeout * tick,
          then,
        },
      }),
    );
  const size = { allocatableCpu: 1000 * given.room, allocatableMemory: 1024 * given.room };
  const outcome = runOption(
    option({
      entities: given.nodes.map((list, i) =>
        node(`node-${i}`, { ...size, planned: [...planned(list, false), ...drained(given.drains[i] ?? [])] }),
      ),
      parts: [
        part("control-plane", { stops: ["rescheduling"], planned: planned(given.controlPlane, true) }),
        part("registry", { stops: ["starts"], planned: planned(given.registry, true) }),
      ],
      tools: [
        tool("web", {
          count: given.pods,
          ...(given.stay === null ? {} : { onNodeLoss: lossOf(given.stay.movedAfter) }),
          ...(given.pull && { pull: constant(given.pull.lasts * tick) }),
          start: constant(given.start * tick),
          startInPlace: constant(given.startInPlace * tick),
        }),
      ],
      kubernetes: {
        ...option({}).kubernetes,
        graceHours: 0,
        tolerationHours: given.givenUpAfter * tick,
        schedulingDelayHours: given.scheduling * tick,
        parallelPulls: given.pull?.parallel ?? 1,
      },
    }),
    { horizonHours: given.horizon * tick },
  );
  const ticks = (seconds: number): number => Math.round(seconds / 3600 / tick);
  const outages = outcome.outages().map(([from, to]): Interval => [ticks(from), ticks(to)]);
  return { outages, places: [...outcome.sim.pods.node] };
}

const sorted = (outages: readonly Interval[]) => outages.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);

describe("the life of pods", () => {
  it("is what a walk second by second makes it, whatever happens to nodes, control plane and registry, with drains and pulls", () => {
    let waits = 0;
    fc.assert(
      fc.property(story, (given) => {
        const slowly = runSlowly(given);
        const byEvents = runByEvents(given);
        expect(sorted(byEvents.outages)).toEqual(sorted(slowly.outages));
        expect(byEvents.places).toEqual(slowly.places);
        if (slowly.waited > 0) waits++;
      }),
      { seed: 701, numRuns: 2000 },
    );
    // In so many of the stories some pod waits for another's pull.
    expect(waits).toBeGreaterThan(300);
  });
});
