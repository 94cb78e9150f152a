/** What is said of a run, and of a result that was pinned. */
import { expect, test } from "vitest";
import { originOf } from "../../renderer/pins/origin.ts";
import { precisionOf, timeLeft, wordsOf } from "../../renderer/run-bar/words.ts";
import type { Answer } from "../../renderer/desk/protocol.ts";
import { makeStore } from "../../renderer/store/store.ts";
import type { Result } from "../../simulation/index.ts";
import { metal, tinyAnswer, vms } from "../support/charts/tiny-answer.ts";

const { result, verdict } = tinyAnswer();

function between(mean: number, low: number, high: number): Result {
  const [first, ...others] = result.differences;
  expect(first.metric).toBe("downtimeMinutesPerToolYear");
  return { ...result, differences: [{ ...first, mean, low, high }, ...others] };
}
const say = (words: string): string => words.replaceAll("\u00a0", " ");

test("precision is half the interval of the difference, else of the downtime", () => {
  expect(say(precisionOf(between(-120, -204, -36)))).toBe("±1.4 h");
  expect(say(precisionOf(between(-120, -360, 120)))).toBe("±4 h");
  // Of a small difference that is hardly known.
  expect(say(precisionOf(between(-5, -605, 595)))).toBe("±10 h");
  expect(precisionOf(between(0, 0, 0))).toBe("");
  expect(precisionOf(null)).toBe("");
  const alone = tinyAnswer([vms]).result;
  const { low, high } = alone.options[0].downtimeMinutesPerToolYear;
  expect(say(precisionOf(alone))).toBe(`±${Number(((high - low) / 120).toPrecision(2))} h`);
});

test("states of a run, in words", () => {
  expect(wordsOf({ kind: "done" }, false, false, 512)).toBe("Limit reached");
  expect(wordsOf({ kind: "stopped" }, false, false, 1200)).toBe("Stopped: 1,200 histories kept");
  expect(wordsOf({ kind: "paused" }, false, false, 300)).toBe("Paused at 300 histories");
  expect(wordsOf({ kind: "done" }, true, false, 512)).toBe("Edited since this answer");
  expect(wordsOf({ kind: "done" }, true, true, 512)).toBe("Large scenario: press Run after editing");
  expect(timeLeft(1000, 100, 400)).toBe("about 3 s left");
  expect(timeLeft(1000, 10, 12_010)).toBe("about 20 min left");
});

test("progress never goes back within a run", () => {
  const store = makeStore();
  const run = store.getState().startedRun("text", 1, 512);
  const look = (replications: number): Answer =>
    ({ result: { ...result, replications, ending: "running" }, verdict, changes: [], milliseconds: 1 }) as never;
  store.getState().tookProgress(run, 130);
  store.getState().tookAnswer(run, look(128), false);
  expect(store.getState().runState).toEqual({ kind: "running", done: 130 });
  store.getState().tookProgress(run, 120);
  expect(store.getState().runState).toEqual({ kind: "running", done: 130 });
  store.getState().tookAnswer(run, look(256), false);
  expect(store.getState().runState).toEqual({ kind: "running", done: 256 });
});

test("a pinned result is told by what was found, from the side of who loses less", () => {
  const at = "seed 1, file 00000000";
  expect(say(originOf(between(-120, -204, -36)))).toBe(`${metal.title} 2.0 h less (0.6 to 3.4), ${at}`);
  expect(say(originOf(between(30, -12, 72)))).toBe(`${vms.title} 30 min less, not decided (−10 to 70), ${at}`);
  expect(originOf(tinyAnswer([vms]).result)).toMatch(/^Everything on VMs [\d.]+\u00a0h \([\d.]+ to [\d.]+\), seed 1/);
  expect(originOf(null)).toBe("running again");
});
