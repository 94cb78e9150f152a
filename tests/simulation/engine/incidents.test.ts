import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Incidents } from "../../../simulation/engine/incidents.ts";

interface Outage {
  readonly root: number;
  readonly start: number;
  readonly end: number;
  readonly tool: number;
}

const tools = 6;
const roots = 5;
const outage = fc
  .record({
    root: fc.nat(roots - 1),
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(Infinity)),
    tool: fc.nat(tools - 1),
  })
  .map(({ root, start, length, tool }): Outage => ({ root, start, end: start + length, tool }));

/** Millisecond by millisecond: an incident is a maximal run of them with at least one tool down. */
function naive(outages: readonly Outage[]) {
  const beyond = 60;
  const found = { count: 0, closed: 0, closedMs: 0, toolsHit: 0, toolsHitMost: 0 };
  for (let root = 0; root < roots; root++) {
    const mine = outages.filter((one) => one.root === root);
    const downAt = (ms: number): Outage[] => mine.filter(({ start, end }) => start <= ms && ms < end);
    for (let ms = 0; ms < beyond; ms++) {
      if (downAt(ms).length === 0 || (ms > 0 && downAt(ms - 1).length > 0)) continue;
      const hit = new Set<number>();
      let end = ms;
      for (; end < beyond && downAt(end).length > 0; end++) for (const { tool } of downAt(end)) hit.add(tool);
      found.count++;
      found.toolsHit += hit.size;
      found.toolsHitMost = Math.max(found.toolsHitMost, hit.size);
      if (end === beyond) continue;
      found.closed++;
      found.closedMs += end - ms;
    }
  }
  return found;
}

function figuresOf({ count, closed, closedMs, toolsHit, toolsHitMost }: Incidents) {
  return { count, closed, closedMs, toolsHit, toolsHitMost };
}

describe("incidents", () => {
  it("are the maximal intervals of each root event, however the outages are added", () => {
    const incidents = new Incidents(tools);
    fc.assert(
      fc.property(fc.array(outage, { maxLength: 40 }), (outages) => {
        incidents.reset();
        for (const { root, start, end, tool } of outages) incidents.add(root, start, end, tool);
        incidents.summarize(roots);
        expect(figuresOf(incidents)).toEqual(naive(outages));
      }),
      { seed: 301, numRuns: 500 },
    );
  });

  it("outgrow their first arrays without losing an outage", () => {
    // 3000 roots with two tools down for 2 ms and 3 ms from the same instant on: 3000 incidents of 3 ms.
    const incidents = new Incidents(2);
    for (let root = 2999; root >= 0; root--) {
      incidents.add(root, 10 * root, 10 * root + 2, 0);
      incidents.add(root, 10 * root, 10 * root + 3, 1);
    }
    incidents.summarize(3000);
    expect(figuresOf(incidents)).toEqual({
      count: 3000,
      closed: 3000,
      closedMs: 9000,
      toolsHit: 6000,
      toolsHitMost: 2,
    });
  });
});
