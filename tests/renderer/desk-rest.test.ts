/** A run that leaves the processors to an edit, and goes on where nothing comes of it. */
import { expect, test } from "vitest";
import { readRepositoryFile } from "../support/run-scenario.ts";
import { direct, ended, openDesk } from "../support/open-desk.ts";

const text = readRepositoryFile("scenarios/etcd-quorum.yaml");

test.each([2, 16])("rested at %s and resumed comes to the same, and nobody hears of a stop", async (count) => {
  const { desk, heard, until } = openDesk();
  const end = until(ended(1));
  const restAt = until((message) => message.kind === "look" && message.answer.result.replications === count);
  desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 64 });
  await restAt;
  desk.receive({ kind: "rest", run: 1 });
  // What was on its way still comes.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const before = heard.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(heard.slice(before)).toEqual([]);
  desk.receive({ kind: "resume", run: 1 });
  const message = await end;
  if (message.kind !== "ended") throw new Error("not ended");
  expect(message.answer.result).toMatchObject({ ending: "complete", replications: 64 });
  expect(message.answer.result.options).toEqual((await direct(64, text)).options);
});

test("stopped while it is about to resume it stays stopped", async () => {
  const { desk, until } = openDesk();
  const end = until(ended(1));
  const restAt = until((message) => message.kind === "look" && message.answer.result.replications === 16);
  desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 64 });
  await restAt;
  desk.receive({ kind: "rest", run: 1 });
  desk.receive({ kind: "resume", run: 1 });
  desk.receive({ kind: "stop", run: 1 });
  expect(await end).toMatchObject({ answer: { result: { ending: "stopped" } } });
});
