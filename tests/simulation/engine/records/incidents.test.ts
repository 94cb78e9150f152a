import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Incidents } from "../../../../simulation/engine/records/incidents.ts";
import { incidentLengthsMs, lengthSamples } from "../../../../simulation/model/incident-table.ts";

interface Outage {
  readonly root: number;
  readonly start: number;
  readonly end: number;
  readonly tool: number;
}

const tools = 6;
const roots = 5;
const sizes = [1, 2, 3, 5, 6];
const hour = 3_600_000;
const outage = fc
  .record({
    root: fc.nat(roots - 1),
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(Infinity)),
    tool: fc.nat(tools - 1),
  })
  .map(({ root, start, length, tool }): Outage => ({ root, start, end: start + length, tool }));

/** Millisecond by millisecond: an incident is a maximal run of them with at least one tool down. */
function naive(outages: readonly Outage[], ignoreBelowMs = 0) {
  const beyond = 60;
  const found = { count: 0, closed: 0, closedMs: 0, toolsHit: 0, toolsHitMost: 0 };
  for (let root = 0; root < roots; root++) {
    const mine = outages.filter(
      ({ root: of, start, end }) => of === root && Math.min(end, beyond) - start >= ignoreBelowMs,
    );
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
    fc.assert(
      fc.property(fc.array(outage, { maxLength: 40 }), fc.constantFrom(0, 5, 25), (outages, ignoreBelowMs) => {
        const incidents = new Incidents({ tools, sizes, horizonMs: 60, ignoreBelowMs });
        for (const { root, start, end, tool } of outages) incidents.add(root, start, end, tool);
        incidents.summarize(roots, 0);
        expect(figuresOf(incidents)).toEqual(naive(outages, ignoreBelowMs));
      }),
      { seed: 301, numRuns: 500 },
    );
  });

  it("outgrow their first arrays without losing an outage", () => {
    // 3000 roots with two tools down for 2 ms and 3 ms from the same instant on: 3000 incidents of 3 ms.
    const incidents = new Incidents({ tools: 2, sizes: [1, 2], horizonMs: 1e6, ignoreBelowMs: 0 });
    for (let root = 2999; root >= 0; root--) {
      incidents.add(root, 10 * root, 10 * root + 2, 0);
      incidents.add(root, 10 * root, 10 * root + 3, 1);
    }
    incidents.summarize(3000, 0);
    expect(figuresOf(incidents)).toEqual({
      count: 3000,
      closed: 3000,
      closedMs: 9000,
      toolsHit: 6000,
      toolsHitMost: 2,
    });
  });

  it("are counted by the least size and length that they reach", () => {
    const incidents = new Incidents({ tools, sizes, horizonMs: 10 * hour, ignoreBelowMs: 0 });
    // 1 tool for 1 ms less than 5 min; 2 tools for 5 min and 1 h; all 6 from 6:00 on to the end, which is 4 h.
    incidents.add(0, 0, hour / 12 - 1, 0);
    incidents.add(1, hour, hour + hour / 12, 1);
    incidents.add(1, hour, 2 * hour, 4);
    for (let tool = 0; tool < tools; tool++) incidents.add(2, 6 * hour, Infinity, tool);
    incidents.summarize(3, 0);
    expect(rowsOf(incidents)).toEqual([
      [3, 2, 1, 1, 1],
      [2, 2, 1, 1, 1],
      [2, 2, 1, 1, 1],
      [1, 1, 1, 1, 1],
    ]);
    expect([...incidents.table.sampleMs.subarray(0, 3)]).toEqual([hour / 12 - 1, hour, 0]);
  });

  it("the table begins where the count does, and never rises", () => {
    fc.assert(
      fc.property(fc.array(outage, { maxLength: 40 }), (outages) => {
        const incidents = new Incidents({ tools, sizes, horizonMs: 60, ignoreBelowMs: 0 });
        for (const { root, start, end, tool } of outages) incidents.add(root, start * hour, end * hour, tool);
        incidents.summarize(roots, 3);
        const rows = rowsOf(incidents);
        expect(rows[0][0]).toBe(incidents.count);
        expect(rows[0].findLastIndex((count) => count > 0)).toBe(
          sizes.findLastIndex((size) => size <= incidents.toolsHitMost),
        );
        for (const row of rows) expect(row.toSorted((a, b) => b - a)).toEqual(row);
        for (let size = 0; size < sizes.length; size++) {
          const column = rows.map((row) => row[size]);
          expect(column.toSorted((a, b) => b - a)).toEqual(column);
        }
      }),
      { seed: 302, numRuns: 300 },
    );
  });

  it("sample their lengths evenly where there are many, from a place that differs by history", () => {
    // 160 incidents of 1 to 160 ms: one of each ten in the order of length, all histories together every one alike.
    const incidents = new Incidents({ tools: 1, sizes: [1], horizonMs: 1e6, ignoreBelowMs: 0 });
    const times = new Map<number, number>();
    for (let history = 0; history < 1000; history++) {
      incidents.reset();
      for (let root = 0; root < 160; root++) incidents.add(root, 1000 * root, 1000 * root + ((root * 7) % 160) + 1, 0);
      incidents.summarize(160, history);
      const sample = [...incidents.table.sampleMs];
      sample.forEach((ms, i) => expect(Math.ceil(ms / 10)).toBe(i + 1));
      for (const ms of sample) times.set(ms, (times.get(ms) ?? 0) + 1);
    }
    expect(times.size).toBe(160);
    for (const drawn of times.values()) expect(Math.abs(drawn - (lengthSamples * 1000) / 160)).toBeLessThan(3);
  });
});

function rowsOf({ table }: Incidents): number[][] {
  return incidentLengthsMs.map((_, length) => [
    ...table.atLeast.subarray(length * sizes.length, (length + 1) * sizes.length),
  ]);
}
