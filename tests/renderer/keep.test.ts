/** What the shell is told while somebody types, before it is a step of its own. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Bridge, DocumentState, Draft } from "../../electron/contract/bridge.ts";
import { keepShellInformed } from "../../renderer/app/keep.ts";
import { makeStore } from "../../renderer/store/store.ts";
import { tinyAnswer } from "../support/charts/tiny-answer.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const file = { id: "1", name: "a.yaml", path: "/a.yaml", version: "", writable: true, text: "a: 1\n" };

function typing() {
  const told: { drafts: Draft[]; states: DocumentState[]; cleared: number } = { drafts: [], states: [], cleared: 0 };
  const store = makeStore();
  keepShellInformed(store, {
    keepDraft: (draft) => void told.drafts.push(draft),
    setDocument: (state) => void told.states.push(state),
    clearDraft: async () => void (told.cleared += 1),
  } as Bridge);
  store.getState().open(file);
  let text = file.text;
  const rest = (): void => {
    store.getState().edit(text, "change of the text");
    store.getState().typing(null);
  };
  const type = (more: string): void => {
    text += more;
    if (store.getState().typed === null) store.getState().typing({ text: () => text, settle: rest });
  };
  return { told, store, type, rest };
}

test("the first key counts as an edit: whoever closes the window then is asked", () => {
  const { told, type } = typing();
  expect(told.states.at(-1)?.edited).toBe(false);
  type("b");
  expect(told.states.at(-1)?.edited).toBe(true);
});

test("who never rests loses no more than a second of it, and half a second of the shell's", () => {
  const { told, type, rest } = typing();
  for (let key = 0; key < 50; key++) {
    type("x");
    vi.advanceTimersByTime(100);
  }
  // 50 keys in five seconds: of the last second there are ten.
  expect(told.drafts.at(-1)?.text.length).toBeGreaterThanOrEqual(file.text.length + 40);
  expect(told.drafts.length).toBeLessThanOrEqual(6);
  rest();
  expect(told.drafts.at(-1)?.text).toBe(`${file.text}${"x".repeat(50)}`);
  const all = told.drafts.length;
  vi.advanceTimersByTime(5000);
  expect(told.drafts).toHaveLength(all);
});

test("what was typed and taken back leaves no draft", () => {
  const { told, store } = typing();
  store.getState().typing({ text: () => "a: 12\n", settle: () => {} });
  expect(told.drafts).toHaveLength(1);
  store.getState().typing(null);
  expect(told.cleared).toBe(1);
  expect(told.states.at(-1)?.edited).toBe(false);
});

test("what makes no sense at the moment is told when that changes, and not again", () => {
  const { told, store } = typing();
  const last = (): readonly string[] => told.states.at(-1)?.disabled ?? [];
  expect(last()).toEqual(expect.arrayContaining(["stop", "pin", "export", "card1", "nextProblem"]));
  expect(last()).not.toContain("run");
  const run = store.getState().startedRun("text", 1, { cap: 512 });
  expect(last()).not.toContain("stop");
  const count = told.states.length;
  for (let done = 1; done < 50; done++) store.getState().tookProgress(run, done);
  expect(told.states).toHaveLength(count);
  store.getState().tookAnswer(run, { ...tinyAnswer(), changes: [] } as never, true);
  expect(last()).toContain("stop");
  for (const one of ["pin", "export", "card1"]) expect(last()).not.toContain(one);
  const issue = { severity: "error", path: "a", line: 1, column: 1, message: "wrong" } as const;
  store.getState().tookReading("text", { issues: [issue], summary: null });
  expect(last()).toContain("run");
  expect(last()).not.toContain("nextProblem");
});
