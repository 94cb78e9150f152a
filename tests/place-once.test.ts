/** Two that unpack the browser at once: the second must not replace what the first already runs. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placeOnce } from "./support/place-once.ts";

test("the first stays, and nothing is left of the second", async () => {
  const folder = mkdtempSync(join(tmpdir(), "headroom-place-"));
  const [first, second, place] = ["first", "second", "place"].map((name) => join(folder, name));
  writeFileSync(first, "first");
  writeFileSync(second, "second");
  await placeOnce(first, place);
  const before = statSync(place).ino;
  await placeOnce(second, place);
  expect(readFileSync(place, "utf8")).toBe("first");
  expect(statSync(place).ino).toBe(before);
  expect(readdirSync(folder)).toEqual(["place"]);
  await expect(placeOnce(join(folder, "none"), join(folder, "other"))).rejects.toThrow("ENOENT");
  rmSync(folder, { recursive: true });
});
