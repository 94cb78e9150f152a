import { expect, test } from "vitest";
import { storyOf } from "../../../simulation/explain/words/story.ts";
import { explainOption } from "../../support/explain-option.ts";
import { constant, mode, node, option, tool } from "../../support/option.ts";

/** Node a fails at 100 h and is given up at 100.25 h; its pods go to b, and start there 0.125 h after their pull of 0.25 h. */
function explained(pull: number | null) {
  const given = option({
    entities: [
      node("a", { failures: [mode("psu", 100, 3)] }),
      node("b", { allocatableCpu: 8000, allocatableMemory: 8192 }),
    ],
    tools: [
      tool("web", {
        count: 4,
        nodes: ["a", "b"],
        start: constant(0.125),
        ...(pull !== null && { pull: constant(pull) }),
      }),
    ],
    kubernetes: { graceHours: 0, tolerationHours: 0.25 },
  });
  const { story } = explainOption(given, 150);
  return { story, event: story.events[0] };
}

const podLine = ({ story, event }: ReturnType<typeof explained>) =>
  storyOf(event, story)
    .lines.find(([label]) => label === "pods")![1]
    .replaceAll("\u00a0", " ");

test("a queue of pulls is told with its longest wait", () => {
  const told = explained(0.25);
  const pods = told.event.affected.pods;
  expect(pods).toBe(2);
  // The last of them waits for the pulls of all others.
  expect(told.event.moves.pulls).toEqual({ images: pods, longestWaitMs: (pods - 1) * 900_000 });
  expect(told.event.outageMs).toMatchObject({ longest: (0.25 + 0.25 * pods + 0.125) * 3_600_000 });
  expect(podLine(told)).toBe(
    `${pods} down; ${pods} moved, from 04:15 on; ${pods} images pulled, one after ${15 * (pods - 1)} min in a queue`,
  );
});

test("nothing is said of pulls where there are none", () => {
  const told = explained(null);
  expect(told.event.moves).not.toHaveProperty("pulls");
  expect(podLine(told)).not.toContain("pulled");
});
