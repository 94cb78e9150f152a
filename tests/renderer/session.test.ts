/** What is kept of pins beside a draft, and what comes back of it. */
import { describe, expect, test } from "vitest";
import { pinsIn, savedIn, wasEdited } from "../../renderer/pins/read-session.ts";
import { sessionOf } from "../../renderer/pins/session.ts";
import type { Document } from "../../renderer/store/document.ts";

const pin = { id: 1, name: "Result 1", text: "a: 1\n", seed: 3, histories: 512 };

const document: Document = {
  name: "a.yaml",
  file: null,
  opening: 1,
  text: "a: 2\n",
  savedText: "a: 1\n",
  newer: null,
  isGone: false,
  past: [],
  future: [],
  moved: { path: null, serial: 0 },
};

test("what the text was edited from comes back where no file tells it", () => {
  expect(savedIn(sessionOf([], document))).toBe("a: 1\n");
  const file = { id: "1", name: "a.yaml", path: "/a.yaml", version: "", writable: true };
  expect(sessionOf([], { ...document, file })).toBe("");
  expect(savedIn(sessionOf([pin], { ...document, file }))).toBeNull();
  expect(wasEdited(sessionOf([pin], document))).toBe(true);
  expect(wasEdited(sessionOf([pin], { ...document, text: document.savedText }))).toBe(false);
});

test("pins come back as they were, counted from 1", () => {
  expect(pinsIn(sessionOf([pin, { ...pin, id: 5, name: "Fewer" }], document))).toEqual([
    pin,
    { ...pin, id: 2, name: "Fewer" },
  ]);
  expect(pinsIn(sessionOf([], document))).toEqual([]);
});

describe("what is damaged is left out", () => {
  test.each(["", "{", "null", "7", "[]", '{"pins":3}', '{"pins":[null,7,{}]}'])("%j", (session) => {
    expect(pinsIn(session)).toEqual([]);
  });

  test.each([{ name: 1 }, { text: null }, { seed: 0.5 }, { histories: 0 }, { histories: "512" }])(
    "a pin with %j",
    (bad) => {
      expect(pinsIn(JSON.stringify({ pins: [{ ...pin, ...bad }, pin] }))).toEqual([pin]);
    },
  );
});
