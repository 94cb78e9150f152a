import { expect, test } from "vitest";
import { afterMessages } from "../../renderer/workers/after-messages.ts";

function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test("a thread that heard a while ago listens before it goes on, one that just did does not", async () => {
  const soon = afterMessages();
  expect(soon(() => {})).toBe(false);
  work(10);
  const told: string[] = [];
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      told.push("work");
      resolve();
    };
    expect(soon(goOn)).toBe(true);
    told.push("returned");
  });
  expect(told).toEqual(["returned", "work"]);
  expect(soon(() => {})).toBe(false);
});
