import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cause } from "../../../../simulation/scenario/types.ts";
import { node, option, part, tool, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Interval } from "../../../support/run-option.ts";

interface Absence {
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
}
interface Story {
  readonly minAvailable: number;
  /** Absences in hours of the node of each replica, and of each needed part. */
  readonly pods: readonly (readonly Absence[])[];
  readonly parts: readonly (readonly Absence[])[];
}

const horizon = 60;
const absence = fc
  .record({
    from: fc.integer({ min: 1, max: 40 }),
    lasts: fc.integer({ min: 1, max: 14 }),
    cause: fc.constantFrom<Cause>("hardware", "network", "power", "storage", "change"),
  })
  .map(({ from, lasts, cause }): Absence => ({ from, to: from + lasts, cause }));
const absences = fc.array(absence, { maxLength: 4 });
const story = fc
  .tuple(fc.array(absences, { minLength: 1, maxLength: 4 }), fc.array(absences, { maxLength: 3 }), fc.nat(3))
  .map(([pods, parts, min]): Story => ({ pods, parts, minAvailable: 1 + (min % pods.length) }));

/** The rules of charging hour by hour: first what returns, then what is lost, in the order of the option. */
function byTheRules({ pods, parts, minAvailable }: Story) {
  const things = [...parts, ...pods].map((list) => ({ list, away: 0, since: 0, cause: "hardware" as Cause }));
  const partCount = parts.length;
  // Events of one hour go pod by pod, then part by part, as nodes come before parts in an option.
  const order = [...pods.keys()].map((pod) => partCount + pod).concat([...parts.keys()]);
  const running = (): number => things.slice(partCount).filter(({ away }) => away === 0).length;
  const necessary = (thing: number): boolean =>
    things[thing].away > 0 && (thing < partCount || running() < minAvailable);
  const isDown = (): boolean => things.some((_, thing) => necessary(thing));
  const charged: Partial<Record<Cause, number>> = {};
  const outages: Interval[] = [];
  let blocker = -1;
  let fell = 0;
  for (let hour = 0; hour < horizon; hour++) {
    for (const thing of things) thing.away -= thing.list.filter(({ to }) => to === hour).length;
    if (blocker >= 0 && !isDown()) {
      outages.push([fell * 3600, hour * 3600]);
      blocker = -1;
    }
    if (blocker >= 0 && !necessary(blocker)) {
      // Parts have the lower numbers: they win ties.
      blocker = [...things.keys()].filter(necessary).sort((a, b) => things[a].since - things[b].since || a - b)[0];
    }
    for (const which of order) {
      const thing = things[which];
      for (const { cause } of thing.list.filter(({ from }) => from === hour)) {
        if (thing.away++ > 0) continue;
        thing.since = hour;
        thing.cause = cause;
        if (blocker >= 0 || !isDown()) continue;
        blocker = which;
        fell = hour;
      }
    }
    if (blocker >= 0) charged[things[blocker].cause] = (charged[things[blocker].cause] ?? 0) + 3600;
  }
  if (blocker >= 0) outages.push([fell * 3600, Infinity]);
  return { charged, outages };
}

function byTheEngine({ pods, parts, minAvailable }: Story) {
  const planned = (list: readonly Absence[]) =>
    list.map(({ from, to, cause }, i) => work(from, to - from, { name: `${i}`, cause, effect: "cuts" }));
  const names = parts.map((_, i) => `part-${i}`);
  const spread = { over: "node", hard: true } as const;
  const web = tool("web", { replicas: pods.length, minAvailable, needs: names, spread });
  const outcome = runOption(
    option({
      entities: pods.map((list, i) => node(`node-${i}`, { planned: planned(list) })),
      parts: names.map((name, i) => part(name, { planned: planned(parts[i]) })),
      tools: [web],
      kubernetes: { graceHours: 0, tolerationHours: 1e6, schedulingDelayHours: 0, scoring: "least-allocated" },
    }),
    { horizonHours: horizon },
  );
  return { charged: outcome.downSeconds(), outages: outcome.outages() };
}

describe("charging", () => {
  it("follows the rules hour by hour, whatever comes and goes", () => {
    fc.assert(
      fc.property(story, (one) => {
        expect(byTheEngine(one)).toEqual(byTheRules(one));
      }),
      { seed: 601, numRuns: 1000 },
    );
  });
});
