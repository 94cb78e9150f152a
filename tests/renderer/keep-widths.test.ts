/** Widths of this machine: as last dragged, else as befits the window. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepWidths } from "../../renderer/app/keep-widths.ts";
import { makeStore } from "../../renderer/store/store.ts";

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => void vi.unstubAllGlobals());

function opened(ofWindow: number) {
  const store = makeStore();
  keepWidths(store, ofWindow);
  return store;
}

const widths = (ofWindow: number) => {
  const { leftWidth, explainWidth } = opened(ofWindow).getState();
  return [leftWidth, explainWidth];
};

test("what nobody dragged befits each window", () => {
  expect([1024, 1440, 1920, 3840].map(widths)).toEqual([
    [288, 320],
    [360, 400],
    [400, 440],
    [480, 560],
  ]);
  expect(kept.size).toBe(0);
});

test("what was dragged stays, and only that", () => {
  opened(1440).getState().setExplainWidth(510);
  expect(widths(1920)).toEqual([400, 510]);
  opened(1440).getState().setLeftWidth(300);
  expect(widths(1920)).toEqual([300, 510]);
});

test.each(["{", "3", "null", '{"left":"wide","explain":3}', '{"left":1e9}'])("%s is forgotten", (damaged) => {
  kept.set("headroom.widths", damaged);
  expect(widths(1440)).toEqual([360, 400]);
});
