/** What is said of a run, and of a result that was pinned. */
import { describe, expect, test } from "vitest";
import { originOf } from "../../renderer/pins/origin.ts";
import { iconOf } from "../../renderer/run-bar/state-icon.ts";
import { askedOf, precisionOf, timeLeft, wordsOf } from "../../renderer/run-bar/words.ts";
import type { Answer } from "../../renderer/desk/protocol.ts";
import { makeStore } from "../../renderer/store/store.ts";
import { precisionText, readPrecision, type Precision, type Result } from "../../simulation/index.ts";
import { metal, tinyAnswer, vms } from "../support/charts/tiny-answer.ts";

const { result, verdict } = tinyAnswer();

function between(mean: number, low: number, high: number): Result {
  const [first, ...others] = result.differences;
  expect(first.metric).toBe("downtimeMinutesPerToolYear");
  return { ...result, differences: [{ ...first, mean, low, high }, ...others] };
}
const say = (words: string): string => words.replaceAll("\u00a0", " ");

const unasked = (of: Result): string => say(precisionOf({ result: of, precision: null }));

test("precision is half the interval of the difference, else of the downtime", () => {
  expect(unasked(between(-120, -204, -36))).toBe("±1.4 h");
  expect(unasked(between(-120, -360, 120))).toBe("±4 h");
  // Of a small difference that is hardly known.
  expect(unasked(between(-5, -605, 595))).toBe("±10 h");
  expect(unasked(between(0, 0, 0))).toBe("");
  expect(precisionOf(null)).toBe("");
  const alone = tinyAnswer([vms]).result;
  const { low, high } = alone.options[0].downtimeMinutesPerToolYear;
  expect(unasked(alone)).toBe(`±${Number(((high - low) / 120).toPrecision(2))} h`);
});

const tenPercent: Precision = { kind: "relative", share: 0.1 };
const fiveMinutes: Precision = { kind: "minutes", minutes: 5 };
const reached = (asked: Precision, half: number, ending: Result["ending"]) =>
  ({ result: { ...result, ending }, precision: { asked, reached: half } }) as Answer;

test("where a precision is asked, it is told in the unit of that", () => {
  expect(say(precisionOf(reached(tenPercent, 0.0421, "running")))).toBe("±4.2 %");
  expect(say(precisionOf(reached(fiveMinutes, 84.4, "running")))).toBe("±84 min");
  expect(precisionOf(reached(tenPercent, Infinity, "running"))).toBe("unknown, with no outage seen");
  expect(say(askedOf(tenPercent))).toBe("asked ±10 %");
  expect(say(askedOf(fiveMinutes))).toBe("asked ±5 min");
  expect(askedOf(null)).toBe("");
});

test.each(["5 min", "1.5 h", "30 s", "2 d", "7.3 %", "0.05 h"])("%s is written as it was typed", (text) => {
  const precision = readPrecision(text)!;
  expect(readPrecision(precisionText(precision))).toEqual(precision);
  expect(readPrecision(`±${text}`)).toEqual(precision);
});

test("states of a run, in words", () => {
  const words = (state: Parameters<typeof wordsOf>[0], isOutdated = false, isSlow = false, done = 512) =>
    wordsOf(state, isOutdated, isSlow, done, null);
  expect(words({ kind: "preparing", option: null })).toBe("Preparing");
  expect(words({ kind: "preparing", option: "Bare metal" })).toBe("Preparing Bare metal");
  expect(words({ kind: "failed", reason: "Bare metal does not fit." })).toBe("Run failed: Bare metal does not fit.");
  expect(words({ kind: "done" })).toBe("Limit reached");
  expect(words({ kind: "stopped" }, false, false, 1200)).toBe("Stopped: 1,200 histories kept");
  expect(words({ kind: "paused" }, false, false, 300)).toBe("Paused at 300 histories");
  expect(words({ kind: "done" }, true)).toBe("Edited since this answer");
  expect(words({ kind: "done" }, true, true)).toBe("Large scenario: press Run after editing");
  const end = (ending: Result["ending"]): string =>
    say(wordsOf({ kind: "done" }, false, false, 512, reached(fiveMinutes, 6.2, ending)));
  expect(end("precise")).toBe("Precision reached");
  expect(end("capped")).toBe("Limit reached: ±6.2 min, asked ±5 min");
  expect(timeLeft(1000, 100, 400)).toBe("about 3 s left");
  expect(timeLeft(1000, 10, 12_010)).toBe("about 20 min left");
});

test("states of a run, as icons", () => {
  const icon = (kind: string, ending = "complete", isOutdated = false, problems = 0) =>
    iconOf({ kind } as never, isOutdated, problems, { result: { ...result, ending: ending as Result["ending"] } });
  const kinds = ["ready", "preparing", "running", "paused", "stopped", "done", "failed"];
  const icons = ["play", "working", "working", "pause", "stop", "limit", "warning"];
  expect(kinds.map((kind) => icon(kind))).toEqual(icons);
  expect(icon("done", "precise")).toBe("check");
  expect(["done", "stopped"].map((kind) => icon(kind, "precise", true))).toEqual(["edited", "edited"]);
  expect(kinds.map((kind) => icon(kind, "precise", true, 2))).toEqual(kinds.map(() => "warning"));
});

describe("progress", () => {
  const look = (replications: number, needed: number): Answer =>
    ({
      result: { ...result, replications, ending: "running" },
      verdict,
      changes: [],
      milliseconds: 1,
      needed,
    }) as never;

  test("never goes back within a run", () => {
    const store = makeStore();
    const run = store.getState().startedRun("text", 1, { cap: 512 });
    store.getState().tookProgress(run, 130);
    store.getState().tookAnswer(run, look(128, 512), false);
    expect(store.getState().runState).toEqual({ kind: "running", done: 130, share: 130 / 512 });
    store.getState().tookProgress(run, 120);
    expect(store.getState().runState).toMatchObject({ done: 130 });
    store.getState().tookAnswer(run, look(256, 512), false);
    expect(store.getState().runState).toEqual({ kind: "running", done: 256, share: 0.5 });
  });

  test("is the share of what is needed for the precision, and stays where more turns out to be needed", () => {
    const store = makeStore();
    const run = store.getState().startedRun("text", 1, { cap: 65_536, precision: tenPercent });
    store.getState().tookProgress(run, 64);
    expect(store.getState().runState).toMatchObject({ share: 64 / 65_536 });
    store.getState().tookAnswer(run, look(128, 1024), false);
    store.getState().tookProgress(run, 256);
    expect(store.getState().runState).toMatchObject({ done: 256, share: 0.25 });
    store.getState().tookAnswer(run, look(256, 2048), false);
    expect(store.getState().runState).toMatchObject({ done: 256, share: 0.25 });
    store.getState().tookProgress(run, 1024);
    expect(store.getState().runState).toMatchObject({ done: 1024, share: 0.5 });
  });
});

test("what is prepared is told by its option until histories come", () => {
  const store = makeStore();
  const options = [{ name: "vms", title: "Everything on VMs" }];
  store.getState().tookReading("text", { issues: [], summary: { options } as never });
  const run = store.getState().startedRun("text", 1, { cap: 512 });
  expect(store.getState().runState).toEqual({ kind: "preparing", option: "Everything on VMs" });
  store.getState().tookPreparing(run, "Bare metal");
  expect(store.getState().runState).toEqual({ kind: "preparing", option: "Bare metal" });
  store.getState().tookPreparing(run - 1, "Older");
  expect(store.getState().runState).toMatchObject({ option: "Bare metal" });
  store.getState().tookProgress(run, 2);
  store.getState().tookPreparing(run, "Late");
  expect(store.getState().runState).toMatchObject({ kind: "running" });
});

test("a pinned result is told by what was found, from the side of who loses less", () => {
  const at = "seed 1, file 00000000";
  expect(say(originOf(between(-120, -204, -36), 0))).toBe(`${metal.title} 2.0 h less (0.6 to 3.4), ${at}`);
  expect(say(originOf(between(30, -12, 72), 1))).toBe(
    `${vms.title} 30 min less, not decided (−10 to 70), ${at}, 1 change from the file`,
  );
  expect(originOf(tinyAnswer([vms]).result, 0)).toMatch(
    /^Everything on VMs [\d.]+\u00a0h \([\d.]+ to [\d.]+\), seed 1/,
  );
  expect(originOf(null, 3)).toBe("running again");
});
