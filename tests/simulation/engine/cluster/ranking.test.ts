import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Ranking } from "../../../../simulation/engine/cluster/ranking.ts";

const score = fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 5 }));
const story = fc.integer({ min: 1, max: 24 }).chain((nodes) =>
  fc.tuple(
    fc.array(score, { minLength: nodes, maxLength: nodes }),
    fc.array(
      fc.record({
        change: fc.option(fc.tuple(fc.nat(nodes - 1), score)),
        answers: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: nodes, maxLength: nodes }),
      }),
      { maxLength: 30 },
    ),
  ),
);

/** By a sort: the best that is taken, else the best that is taken for want of better. */
function naiveBest(scores: readonly number[], answers: readonly number[]): number {
  const order = scores
    .map((_, index) => index)
    .filter((index) => scores[index] >= 0)
    .sort((a, b) => scores[b] - scores[a] || a - b);
  return order.find((index) => answers[index] === 2) ?? order.find((index) => answers[index] === 1) ?? -1;
}

describe("the ranking of nodes", () => {
  it("finds what a sort finds, asks the best first, and is the same afterwards", () => {
    fc.assert(
      fc.property(story, ([initial, steps]) => {
        // Nodes are called 10, 11, ... so that a place in the pool is never mistaken for a node.
        const ranking = new Ranking(Int32Array.from(initial, (_, index) => index + 10));
        const scores = [...initial];
        ranking.scores.set(initial);
        ranking.rebuild();
        for (const { change, answers } of steps) {
          if (change !== null) ranking.setScore(change[0], (scores[change[0]] = change[1]));
          const asked: number[] = [];
          const best = ranking.best(
            (context: string, node: number, pod: number) => {
              expect([context, pod]).toEqual(["context", 7]);
              asked.push(scores[node - 10]);
              return answers[node - 10];
            },
            "context",
            7,
          );
          const expected = naiveBest(scores, answers);
          expect(best).toBe(expected < 0 ? -1 : expected + 10);
          expect(asked).toEqual(asked.toSorted((a, b) => b - a));
          expect([...ranking.scores.subarray(0, scores.length)]).toEqual(scores);
        }
      }),
      { seed: 201, numRuns: 500 },
    );
  });
});
