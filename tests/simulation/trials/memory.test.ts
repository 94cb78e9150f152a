/** What the histories of a run take, and what is said where it is too much. */
import { expect, test } from "vitest";
import { bytesInWords, bytesPerHistory, memoryRefusal } from "../../../simulation/trials/memory.ts";
import { fakeFacts } from "../../support/fake-trial.ts";
import { fakeOutcome } from "../../support/fake-run.ts";

const models = [
  { name: "vms", outageChance: 0.5, outageMinutes: 60 },
  { name: "metal", outageChance: 0.3, outageMinutes: 60 },
];
const facts = models.map(fakeFacts);

test("a history takes 8 bytes for each figure of each option", () => {
  expect(bytesPerHistory(facts)).toBe(8 * (facts[0].layout.width + facts[1].layout.width));
});

test("what does not fit is refused with its number and with the number that fits", () => {
  const each = bytesPerHistory(facts);
  expect(memoryRefusal(facts, 65_536, 65_536 * each)).toBeNull();
  expect(memoryRefusal(facts, 65_537, 65_536 * each)).toBe(
    `65,537 histories would take more than ${bytesInWords(65_536 * each)} of memory: at most 65,536 fit`,
  );
});

test.each([
  [500 * 2 ** 20, "500 MiB"],
  [2 ** 30, "1 GiB"],
  [1.23 * 2 ** 30, "1.3 GiB"],
  [33.2 * 2 ** 30, "34 GiB"],
])("%i bytes are %s", (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});

test("room is made for no more histories than are asked for", async () => {
  const { runs } = await fakeOutcome(models, 4);
  expect(runs.map(({ columns }) => columns.buffer.byteLength)).toEqual(facts.map(({ layout }) => 8 * 4 * layout.width));
});
