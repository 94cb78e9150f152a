/** Runs start by themselves after an edit, until they turn out to be slow. */
import { describe, expect, test } from "vitest";
import type { Answer } from "../../renderer/desk/protocol.ts";
import { makeStore } from "../../renderer/store/store.ts";
import { tinyAnswer } from "../support/charts/tiny-answer.ts";

const { result, verdict } = tinyAnswer();

function answerAfter(milliseconds: number, replications: number): Answer {
  const running = { ...result, replications, ending: "running" as const };
  return {
    result: running,
    verdict,
    isSurveyed: true,
    cap: 512,
    needed: 512,
    precision: null,
    milliseconds,
    untold: { classes: 0, parts: 0, groups: 0 },
    bytes: 0,
    changes: [],
  };
}

/** A store whose run was looked at after 16 histories, which took 5 s to come, and took so long for so many more. */
function after(milliseconds: number, more: number, wish?: boolean) {
  const store = makeStore();
  if (wish !== undefined) store.getState().setLive(wish);
  const run = store.getState().startedRun("text", 1, { cap: 512 });
  store.getState().tookAnswer(run, answerAfter(5000, 16), false);
  store.getState().tookAnswer(run, answerAfter(5000 + milliseconds, 16 + more), false);
  return store;
}

describe("live runs", () => {
  test("go on where 20 histories take two seconds, and end where they take longer", () => {
    expect(after(6400, 64).getState()).toMatchObject({ isLive: true, isSlow: false });
    expect(after(6500, 64).getState()).toMatchObject({ isLive: false, isSlow: true });
  });

  test("are not judged by how long the first histories take to come, nor by a few", () => {
    expect(after(0, 64).getState()).toMatchObject({ isLive: true, isSlow: false });
    expect(after(5000, 15).getState()).toMatchObject({ isLive: true, isSlow: false });
  });

  test("are not judged by the answer of another run", () => {
    const store = after(0, 16);
    const run = store.getState().startedRun("text, edited", 1, { cap: 512 });
    store.getState().tookAnswer(run, answerAfter(50_000, 64), false);
    expect(store.getState()).toMatchObject({ isLive: true, isSlow: false });
  });

  test("go on where somebody wishes it, and are off where somebody does", () => {
    expect(after(6500, 64, true).getState()).toMatchObject({ isLive: true, isSlow: true });
    expect(after(100, 64, false).getState()).toMatchObject({ isLive: false, isSlow: false });
    const store = after(6500, 64);
    store.getState().setLive(true);
    const again: Answer = { ...store.getState().answer!, milliseconds: 13_000 };
    store.getState().tookAnswer(store.getState().runNumber, again, true);
    expect(store.getState().isLive).toBe(true);
  });

  test("begin anew with another file", () => {
    const store = after(6500, 64);
    store.getState().forgetAnswer();
    expect(store.getState()).toMatchObject({ isLive: true, isSlow: false, isLiveWished: false });
  });
});

test("how long the first look took is known from the run before, and forgotten with the file", () => {
  const store = makeStore();
  expect(store.getState().firstLook).toBeNull();
  const run = store.getState().startedRun("text", 1, { cap: 512 });
  store.getState().tookAnswer(run, answerAfter(4200, 4), false);
  store.getState().tookAnswer(run, answerAfter(9000, 16), false);
  expect(store.getState()).toMatchObject({ firstLook: 4200, answeredRun: run });
  const next = store.getState().startedRun("text, edited", 1, { cap: 512 });
  expect(store.getState()).toMatchObject({ firstLook: 4200, answeredRun: run, runNumber: next });
  store.getState().forgetAnswer();
  expect(store.getState().firstLook).toBeNull();
});

test("a run that is stopped before any history was complete is no failure, and one that failed is", () => {
  const stateAfter = (reason: string | null) => {
    const store = makeStore();
    store.getState().wasRefused(store.getState().startedRun("text", 1, { cap: 512 }), reason);
    return store.getState().runState;
  };
  expect(stateAfter(null)).toEqual({ kind: "ready" });
  expect(stateAfter("It does not fit.")).toEqual({ kind: "failed", reason: "It does not fit." });
});
