import { describe, expect, it } from "vitest";
import type { FailureMode } from "../../../../simulation/scenario/types.ts";
import { mode, node, option, tool, work } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Outcome } from "../../../support/run-option.ts";

/** The first of two alike nodes fails after 40 pod-hours for 10 h; the other is away for 100 h when told. */
function run(
  pods: number,
  away: readonly number[] = [],
  given: Partial<FailureMode> = {},
  tolerationHours = 0,
): Outcome {
  const fault = mode("f", 40, 10, { perPod: true, ...given });
  const entities = [
    node("a", { allocatableCpu: 8000, allocatableMemory: 8192, failures: [fault] }),
    node("b", { allocatableCpu: 8000, allocatableMemory: 8192, planned: away.map((at) => work(at, 100)) }),
  ];
  const tools = [tool("web", { count: pods })];
  const kubernetes = { graceHours: 0, tolerationHours };
  return runOption(option({ entities, tools, kubernetes }), { horizonHours: 60 });
}

const strikes = ({ sim }: Outcome): number => sim.modes.strikes[0];
/** Pods that move at once fall for no time. */
const firstFall = (outcome: Outcome): number =>
  Math.min(...outcome.outages().flatMap(([from, to]) => (to > from ? [from] : []))) / 3600;

describe("a rate per pod", () => {
  it("makes the clock run as fast as there are pods", () => {
    // Patient: the pods stay. Four of eight: 10 h, down 10 h, again at 30 and 50. Two: 20 h, then at 50. One: 40 h.
    expect([8, 4, 2].map((pods) => strikes(run(pods, [], {}, 100)))).toEqual([3, 2, 1]);
    expect([8, 4, 2].map((pods) => firstFall(run(pods, [], {}, 100)))).toEqual([10, 20, 40]);
  });

  it("follows pods that come: 20 pod-hours in 5 h, the rest with eight in 2.5 h", () => {
    const outcome = run(8, [5]);
    expect(firstFall(outcome)).toBe(7.5);
    // Down 7.5–17.5; again after 5 h with eight, at 22.5, 37.5 and 52.5.
    expect(strikes(outcome)).toBe(4);
  });

  it("stands on a node without pods", () => {
    // At 10 h its pods go to b; it returns empty at 20 h and never fails again.
    expect(strikes(run(8))).toBe(1);
  });

  it("runs on a calendar all the same, at the pace of the pods", () => {
    expect(strikes(run(8, [], { clock: "calendar" }, 100))).toBe(3);
  });
});
