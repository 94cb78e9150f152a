/** What other programs do to the open file, told by a bridge of one's own. */
import { beforeEach, expect, test } from "vitest";
import type { FileChange, OpenFile } from "../../electron/contract/bridge.ts";
import { followDisk } from "../../renderer/app/follow-disk.ts";
import { isEdited } from "../../renderer/store/document.ts";
import { makeStore, type Store } from "../../renderer/store/store.ts";

const file: OpenFile = { id: "7", name: "a.yaml", path: "/a.yaml", version: "1", writable: true, text: "a: 1\n" };

let store: Store;
let tell: (change: FileChange) => void;

beforeEach(() => {
  store = makeStore();
  followDisk(store, {
    onFileChanged: (listener) => {
      tell = listener;
      return () => {};
    },
  });
  store.getState().open(file);
});

const edited = (): boolean => isEdited(store.getState().document);

test("a file that is gone counts as edited until it is saved", () => {
  expect(edited()).toBe(false);
  tell({ kind: "removed", id: file.id });
  expect(edited()).toBe(true);
  expect(store.getState().document).toMatchObject({ isGone: true, text: file.text, savedText: file.text });
  store.getState().saved(file, file.text);
  expect(edited()).toBe(false);
});

test("the loss of another file than the open one changes nothing", () => {
  tell({ kind: "removed", id: "8" });
  expect(edited()).toBe(false);
});

test("what was to be loaded is not offered once it is gone, and what came back is", () => {
  const theirs = { ...file, version: "2", text: "a: 2\n" };
  tell({ kind: "changed", file: theirs });
  expect(store.getState().onDisk).toEqual(theirs);
  tell({ kind: "removed", id: file.id });
  expect(store.getState().onDisk).toBeNull();
  tell({ kind: "changed", file: theirs });
  expect(store.getState().onDisk).toEqual(theirs);
  store.getState().rebase({ ...theirs, text: file.text });
  expect(edited()).toBe(false);
});
