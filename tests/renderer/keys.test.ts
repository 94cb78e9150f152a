/** Keys of the window, as keyboards send them. */
import { expect, test } from "vitest";
import { commandOf } from "../../renderer/app/keys.ts";

const none = { key: "", code: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test("Ctrl is the key elsewhere and Cmd on a Mac, where Ctrl is the text's own", () => {
  const press = { ...none, key: "k", code: "KeyK" };
  expect(commandOf({ ...press, ctrlKey: true }, false)).toBe("palette");
  expect(commandOf({ ...press, metaKey: true }, false)).toBeNull();
  expect(commandOf({ ...press, metaKey: true }, true)).toBe("palette");
  expect(commandOf({ ...press, ctrlKey: true }, true)).toBeNull();
});

test("Ctrl+Y does again what was undone, but on a Mac", () => {
  expect(commandOf({ ...none, key: "y", code: "KeyY", ctrlKey: true }, false)).toBe("redo");
  expect(commandOf({ ...none, key: "y", code: "KeyY", metaKey: true }, true)).toBeNull();
  expect(commandOf({ ...none, key: "Z", code: "KeyZ", metaKey: true, shiftKey: true }, true)).toBe("redo");
});

test("Alt with a digit or a letter is meant, whatever a Mac writes for it", () => {
  expect(commandOf({ ...none, key: "\u00a1", code: "Digit1", altKey: true }, true)).toBe("card1");
  expect(commandOf({ ...none, key: "t", code: "KeyT", altKey: true }, false)).toBe("toggleText");
});
