import { expect, test } from "vitest";
import { courseOf } from "../../../simulation/explain/words/events.ts";
import type { DrainSpec, PlannedWork } from "../../../simulation/scenario/types.ts";
import { explainOption } from "../../support/explain-option.ts";
import { component, constant, node, option, tool, work } from "../../support/option.ts";

/** Node a is drained at 10 h, one of two pods after the other in an hour each, for work of half an hour. */
function explained(ground: readonly PlannedWork[]) {
  const drain: DrainSpec = { mode: "one-by-one", grace: constant(0), timeoutHours: Infinity, then: "wait" };
  const planned = [work(10, 0.5, { name: "upgrade", drain, ifDown: "skip" })];
  const entities = [component("ground", { planned: ground }), node("a", { on: "ground", planned }), node("b")];
  const { story } = explainOption(option({ entities, tools: [tool("web", { count: 4, start: constant(1) })] }), 20);
  return { story, upgrade: story.events.find(({ mode }) => mode === "upgrade")! };
}

/** Numbers and their units are not parted. */
const words = (text: string): string => text.replaceAll(/(?<=\d) /g, "\u00a0");

test("a drain is told before the work that it is for", () => {
  const { story, upgrade } = explained([]);
  expect(upgrade).toMatchObject({ atHours: 10, endHours: 12.5, drainHours: 2, calledOff: false, moves: { pods: 2 } });
  expect(courseOf(upgrade, story)).toBe(words("drained for 2.0 h, then taken down for 30 min"));
});

test("work that is called off, since its target was lost meanwhile", () => {
  // Lost from 10:15 to 11:15, and given up after 350 s; the pod that was moved first runs elsewhere at 11:00.
  const { story, upgrade } = explained([work(10.25, 1)]);
  expect(upgrade).toMatchObject({ atHours: 10, endHours: 11, drainHours: 1, calledOff: true });
  expect(courseOf(upgrade, story)).toBe(words("drained for 60 min, then called off: it was down"));
});
