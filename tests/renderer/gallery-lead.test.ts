/** What the gallery says of the scenario that leads it is what was simulated from that very file. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { bundled } from "../../renderer/gallery/bundled.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";

const folder = "renderer/gallery/lead";
const lead = JSON.parse(readRepositoryFile(`${folder}/lead.json`)) as Record<string, string | number>;
const hash = createHash("sha256").update(readRepositoryFile("scenarios/toolforge.yaml")).digest("hex");

test("the verdict is of the file as it stands, and the README's", () => {
  // If this fails: npm run gallery.
  expect(bundled[0].name).toBe("toolforge.yaml");
  expect(lead["hash"]).toBe(hash);
  const spaced = (text: string): string => text.replaceAll("\u00a0", " ").replaceAll("\u202f", " ");
  expect(spaced(readRepositoryFile("README.md"))).toContain(`\n${spaced(String(lead["verdict"]))}\n`);
});

test.each(["light", "dark"])("so is the picture in the %s look", (look) => {
  const picture = readRepositoryFile(`${folder}/${look}.svg`);
  expect(picture).toContain(hash.slice(0, 8));
  expect(picture).toContain(`seed ${lead["seed"]}, ${lead["replications"]} histories`);
});
