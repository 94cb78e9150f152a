import { expect, test } from "vitest";
import { runCommand } from "../../cli/command.ts";
import { fakeSurroundings, twoRepairs } from "../support/fake-surroundings.ts";

test.each([
  ["ENOENT", "there is no such folder"],
  ["EISDIR", "it is a folder"],
  ["EACCES", "that is not allowed"],
  ["ENOSPC", "there is no room left"],
  ["EIO", "the machine says why"],
])("why a file cannot be written, in words: %s", async (code, words) => {
  const { screen, surroundings } = fakeSurroundings(
    { "two.yaml": twoRepairs },
    {
      writeFile: () => {
        throw Object.assign(new Error("the machine says why"), { code });
      },
    },
  );
  expect(await runCommand(["run", "two.yaml", "--json", "--out", "far/answer.json"], surroundings)).toBe(2);
  expect(screen.err).toContain(`headroom: far/answer.json cannot be written: ${words}\n`);
});
