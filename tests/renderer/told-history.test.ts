/** A history that is told: in words at once, what is to be seen of it option by option, and its events when asked for. */
import { expect, test } from "vitest";
import type { FromDesk } from "../../renderer/desk/protocol.ts";
import { isBlurred, nothingSeen, seenIn, withSeen } from "../../renderer/store/seen-history.ts";
import { seenOf } from "../../charts/index.ts";
import { onVms } from "../support/charts/tiny-history.ts";
import { ended, openDesk } from "../support/open-desk.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";

const text = readRepositoryFile("scenarios/etcd-quorum.yaml");
const which = { kind: "place", place: "worst" } as const;
const asked = { option: "oneCrew", which, causes: null };

async function finished() {
  const { desk, heard, until } = openDesk();
  const end = until(ended(1));
  desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 16 });
  await end;
  heard.length = 0;
  return { desk, heard, until };
}

const isSeen = (message: FromDesk) => message.kind === "seen";

test("both options come behind the words, in the order of the file, and a part when it is asked for", async () => {
  const { desk, heard, until } = await finished();
  const seen = until((message) => message.kind === "seen" && message.seen.optionPlace === 1);
  desk.receive({ kind: "explain", ask: 3, run: 1, asked });
  await seen;
  expect(heard).toMatchObject([
    { kind: "explained", ask: 3, history: { option: "oneCrew" } },
    { kind: "seen", ask: 3, span: null, of: 2, seen: { option: "anyCrews", optionPlace: 0, place: null } },
    { kind: "seen", ask: 3, span: null, of: 2, seen: { option: "oneCrew", optionPlace: 1, place: { asked: "worst" } } },
  ]);
  heard.length = 0;
  const part = until((message) => message.kind === "seen" && message.seen.optionPlace === 1);
  desk.receive({ kind: "see", ask: 2, span: { from: 0, to: 10 } });
  desk.receive({ kind: "see", ask: 3, span: { from: 10, to: 20 } });
  await part;
  expect(heard).toMatchObject([
    { ask: 3, span: { from: 10, to: 20 } },
    { ask: 3, span: { from: 10, to: 20 } },
  ]);
});

test("events are told the costliest first, also those of the other option, and only of the last question", async () => {
  const { desk, heard, until } = await finished();
  const told = until(({ kind }) => kind === "events");
  desk.receive({ kind: "explain", ask: 3, run: 1, asked });
  // Asked for in one go with their history.
  desk.receive({ kind: "events", ask: 3, part: 7, option: "anyCrews", events: [0, 1, 2, 3, 4, 5, 6, 7] });
  const message = await told;
  if (message.kind !== "events") throw new Error("not told");
  expect(message).toMatchObject({ ask: 3, part: 7 });
  const { length } = message.events.stories;
  expect(length).toBeGreaterThan(1);
  expect(message.events.headline).toMatch(new RegExp(`^${length} events of history \\d+ on `));
  const charged = message.events.stories.map(({ lines }) => lines.find(([label]) => label === "charged")?.[1] ?? "");
  expect(charged.findLastIndex((words) => words !== "")).toBe(charged.filter((words) => words !== "").length - 1);
  heard.length = 0;
  desk.receive({ kind: "events", ask: 2, part: 8, option: "anyCrews", events: [0] });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual([]);
});

test("another question ends what is to be seen of the one before", async () => {
  const { desk, heard, until } = await finished();
  const last = until((message) => message.kind === "seen" && message.seen.optionPlace === 1);
  desk.receive({ kind: "explain", ask: 3, run: 1, asked });
  desk.receive({ kind: "explain", ask: 4, run: 1, asked });
  await last;
  expect(heard.filter(isSeen)).toMatchObject([{ ask: 4 }, { ask: 4 }]);
});

test("what is shown of a part is the sharpest there is, of all options or none", () => {
  const small = { ...seenOf(onVms), optionPlace: 0 };
  const span = { from: 0, to: onVms.horizonHours };
  const merged = { span, mostDown: 1, costliest: null, lanes: { lanes: [], left: 0 }, rows: [] };
  const blurred = { ...small, merged };
  const part = { from: 100, to: 200 };
  const sharp = { ...blurred, merged: { ...merged, span: part } };
  expect(seenIn(nothingSeen, span)).toBe(null);
  const half = withSeen(nothingSeen, null, 2, blurred);
  expect(seenIn(half, span)).toBe(null);
  const whole = withSeen(half, null, 2, small);
  expect(seenIn(whole, span)).toEqual([blurred, small]);
  expect([isBlurred(whole, span), isBlurred(whole, part)]).toEqual([false, true]);
  const one = withSeen(whole, part, 2, sharp);
  expect(seenIn(one, part)).toEqual([blurred, small]);
  const both = withSeen(one, part, 2, small);
  expect(seenIn(both, part)).toEqual([sharp, small]);
  expect(isBlurred(both, part)).toBe(false);
  expect(seenIn(both, { from: 120, to: 150 })).toEqual([sharp, small]);
  expect(isBlurred(both, { from: 120, to: 150 })).toBe(true);
  expect(seenIn(both, { from: 120, to: 250 })).toEqual([blurred, small]);
  const other = withSeen(both, { from: 120, to: 150 }, 2, sharp);
  expect(other.part?.seen).toHaveLength(1);
});
