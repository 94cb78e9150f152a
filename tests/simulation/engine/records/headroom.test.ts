import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Headroom } from "../../../../simulation/engine/records/headroom.ts";
import { headroomSamples } from "../../../../simulation/model/layout.ts";
import { node, option, tool } from "../../../support/option.ts";
import { modelOf } from "../../../support/run-option.ts";

/** 4 nodes of 4000 millicores, 4096 MiB and 2 pods, 3 pods of 1000 and 1024. A date every hour from 0 to 24. */
const model = modelOf(option({ entities: [node("n", { count: 4, maxPods: 2 })], tools: [tool("web", { count: 3 })] }), {
  horizonHours: headroomSamples - 1,
});

const steps = fc
  .uniqueArray(fc.integer({ min: 1, max: 95 }), { maxLength: 30 })
  .chain((times) =>
    fc.tuple(
      ...times
        .toSorted((a, b) => a - b)
        .map((time) => fc.record({ hour: fc.constant(time / 4), node: fc.nat(3), pending: fc.nat(5) })),
    ),
  );

describe("headroom", () => {
  it("is integrated, sampled and at its least as in a table of quarters of an hour", () => {
    fc.assert(
      fc.property(steps, fc.nat(5), (changes, pendingAtFirst) => {
        const headroom = new Headroom(model);
        headroom.reset(pendingAtFirst);
        const ready = [true, true, true, true];
        let pending = pendingAtFirst;
        const table: { cpu: number; memory: number; slots: number; pending: number }[] = [];
        for (let step = 0; step <= 96; step++) {
          const change = changes.find(({ hour }) => hour === step / 4);
          if (change !== undefined) {
            ready[change.node] = !ready[change.node];
            const sign = ready[change.node] ? 1 : -1;
            headroom.change(change.hour, sign * 4000, sign * 4096, sign * 2);
            headroom.changePending(change.hour, change.pending - pending);
            pending = change.pending;
          }
          const nodes = ready.filter(Boolean).length;
          table.push({
            cpu: (nodes * 4000 - 3000) / 16000,
            memory: (nodes * 4096 - 3072) / 16384,
            slots: (nodes * 2 - 3) / 8,
            pending,
          });
        }
        headroom.close();
        const over = table.slice(0, 96);
        const hours = (of: (row: (typeof table)[number]) => number) => over.reduce((sum, row) => sum + of(row) / 4, 0);
        for (const name of ["cpu", "memory", "slots"] as const) {
          expect(headroom[name].hours).toBeCloseTo(
            hours((row) => row[name]),
            10,
          );
          expect(headroom[name].least).toBe(Math.min(...table.map((row) => row[name])));
          expect([...headroom[name].at]).toEqual(table.filter((_, step) => step % 4 === 0).map((row) => row[name]));
        }
        // 3 of 8 places are a larger share than 3 of 16 CPUs, so places are scarcest as long as a node is Ready or not.
        expect(headroom.slots.bindingHours).toBeCloseTo(24, 10);
        expect(headroom.cpu.bindingHours + headroom.memory.bindingHours).toBe(0);
        expect(headroom.pendingHours).toBeCloseTo(
          hours((row) => row.pending),
          10,
        );
        expect(headroom.pendingMost).toBe(Math.max(...table.map((row) => row.pending)));
      }),
      { seed: 501, numRuns: 300 },
    );
  });
});
