/** The store without React: edits, undo, and what the outline remembers. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isEdited } from "../../renderer/store/document.ts";
import { makeStore, type Store } from "../../renderer/store/store.ts";

const text = readFileSync(fileURLToPath(new URL("../../scenarios/etcd-quorum.yaml", import.meta.url)), "utf8");

function opened(): Store {
  const store = makeStore();
  store.getState().open({ id: null, name: "quorum.yaml", text });
  return store;
}

const now = (store: Store): string => store.getState().document!.text;
const need = ["groups", "quorum", "need"];

test("a commit is one step, named for menus; undo and redo take it back and forth", () => {
  const store = opened();
  const { commit, undo, redo } = store.getState();
  expect(commit({ kind: "set", path: need, value: 1 }, "change of need", need)).toBeNull();
  expect(now(store)).toBe(text.replace("need: 2", "need: 1"));
  expect(store.getState().document!.past.at(-1)?.name).toBe("change of need");
  expect(isEdited(store.getState().document)).toBe(true);
  undo();
  expect(now(store)).toBe(text);
  expect(isEdited(store.getState().document)).toBe(false);
  expect(store.getState().document!.moved).toEqual({ path: need, serial: 1 });
  redo();
  expect(now(store)).toContain("need: 1");
});

test("what cannot be done says why, and changes nothing", () => {
  const store = opened();
  const problem = store.getState().commit({ kind: "set", path: ["title", "x"], value: 1 }, "change", ["title"]);
  expect(problem).toBe("`title` is a value of its own and has no field `x`");
  expect(now(store)).toBe(text);
  expect(store.getState().document!.past).toEqual([]);
});

test("an edit after an undo forgets what was undone; saving keeps the history", () => {
  const store = opened();
  const { commit, undo, saved } = store.getState();
  commit({ kind: "set", path: need, value: 1 }, "one", need);
  undo();
  commit({ kind: "set", path: need, value: 3 }, "three", need);
  expect(store.getState().document!.future).toEqual([]);
  saved({ id: "1", name: "quorum.yaml", version: "1", writable: true, format: "headroom/1" } as never, now(store));
  expect(isEdited(store.getState().document)).toBe(false);
  undo();
  expect(now(store)).toBe(text);
  expect(isEdited(store.getState().document)).toBe(true);
});

test("any texts, one after another, are undone and done again to the letter", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 12 }), (texts) => {
      const store = makeStore();
      store.getState().open({ id: null, name: "x", text: "start" });
      for (const one of texts) store.getState().edit(one, "typing");
      const last = now(store);
      const steps = store.getState().document!.past.length;
      for (let step = 0; step < steps; step++) store.getState().undo();
      expect(now(store)).toBe("start");
      for (let step = 0; step < steps; step++) store.getState().redo();
      expect(now(store)).toBe(last);
    }),
    { numRuns: 200 },
  );
});

test("what is sought is opened, in the option where it is written", () => {
  const store = opened();
  store.getState().seek(["options", "anyCrews", "crews", "technician", "count"]);
  const { shown, toggled, sought } = store.getState();
  expect(shown).toEqual({ kind: "option", name: "anyCrews" });
  expect([...toggled]).toEqual([
    ["crews", true],
    ["crews.technician", true],
  ]);
  expect(sought?.serial).toBe(1);
});

test("a chip is switched on and off", () => {
  const store = opened();
  store.getState().toggleChip("guesses");
  expect([...store.getState().search.only]).toEqual(["guesses"]);
  store.getState().toggleChip("guesses");
  expect([...store.getState().search.only]).toEqual([]);
});

test("a reading that finds the same as the one before keeps its list of issues", () => {
  const store = opened();
  const issue = { severity: "warning", path: "crews", line: 3, column: 1, message: "unused" } as const;
  const reading = (line: number) => ({ issues: [{ ...issue, line }], summary: null });
  store.getState().tookReading("a", reading(3));
  const { issues } = store.getState().reading!;
  store.getState().tookReading("b", reading(3));
  expect(store.getState().reading!.issues).toBe(issues);
  store.getState().tookReading("c", reading(4));
  expect(store.getState().reading!.issues).toEqual(reading(4).issues);
});
