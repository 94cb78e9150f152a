/** What is kept of pins beside a draft, and what comes back of it. */
import { describe, expect, test } from "vitest";
import { pinsIn, sessionOf } from "../../renderer/pins/session.ts";

const pin = { id: 1, name: "Result 1", text: "a: 1\n", seed: 3, histories: 512 };

test("pins come back as they were, counted from 1", () => {
  expect(pinsIn(sessionOf([pin, { ...pin, id: 5, name: "Fewer" }], true))).toEqual([
    pin,
    { ...pin, id: 2, name: "Fewer" },
  ]);
  expect(pinsIn(sessionOf([], true))).toEqual([]);
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
