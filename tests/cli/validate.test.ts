import { expect, test } from "vitest";
import { runCommand } from "../../cli/command.ts";
import { fakeSurroundings, tooSmall, twoRepairs } from "../support/fake-surroundings.ts";

const files = {
  "two.yaml": twoRepairs,
  "fits.yaml": tooSmall.replace("4 GiB", "8 GiB"),
  "small.yaml": tooSmall,
  "broken.yaml": twoRepairs.replace("horizon:", "horizn:").replace("mttf", "mtff"),
};

async function validate(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { screen, surroundings } = fakeSurroundings(files);
  const code = await runCommand(["validate", ...args], surroundings);
  return { code, out: screen.out, err: screen.err };
}

test("files that can be run, and what is in them", async () => {
  expect(await validate("two.yaml", "fits.yaml")).toEqual({
    code: 0,
    out: "two.yaml: ok (2 options, a plain system)\nfits.yaml: ok (1 option, 2 nodes, 3 tools)\n",
    err: "",
  });
});

test("all issues of a broken file at once, each with its place and the nearest right name", async () => {
  const { code, out } = await validate("broken.yaml");
  expect(code).toBe(2);
  expect(out).toMatch(/^broken\.yaml:3:1: error: .*`horizn`.*`horizon`/m);
  expect(out).toMatch(/^broken\.yaml:6:\d+: error: .*`mtff`.*`mttf`/m);
  expect(out).toMatch(/^broken\.yaml: [2-9] errors$/m);
});

test("a design that does not hold its pods, a file that is not there; the others are still checked", async () => {
  const { code, out } = await validate("small.yaml", "none.yaml", "two.yaml");
  expect(code).toBe(2);
  expect(out).toMatch(/^small\.yaml:1:1: error: Too small does not fit: 1 of 3 pods/m);
  expect(out).toMatch(/^none\.yaml:1:1: error: none\.yaml: no such file$/m);
  expect(out).toMatch(/^two\.yaml: ok/m);
});

test("--json says the same for machines", async () => {
  const { code, out } = await validate("two.yaml", "broken.yaml", "--json");
  expect(code).toBe(2);
  const [two, broken] = JSON.parse(out) as { issues: unknown[] }[];
  expect(two).toEqual({
    file: "two.yaml",
    ok: true,
    issues: [],
    options: [
      { name: "slow", nodes: 0, tools: 0 },
      { name: "fast", nodes: 0, tools: 0 },
    ],
  });
  expect(broken).toMatchObject({ file: "broken.yaml", ok: false, options: [] });
  expect(broken.issues[0]).toMatchObject({ severity: "error", line: 3, column: 1, suggestion: "horizon" });
});

test.each([
  ["Latin-1", Buffer.from(twoRepairs.replace("Two repairs", "Zwei für eins"), "latin1"), "2:14", ""],
  ["UTF-16", Buffer.from(`\uFEFF${twoRepairs}`, "utf16le"), "1:1", ", but in UTF-16"],
])("a file in %s is not run as something else than it says", async (_, bytes, place, also) => {
  const said = `old.yaml:${place}: error: the file is not text in UTF-8 here${also}: save it in UTF-8\n`;
  for (const command of ["validate", "run"]) {
    const { screen, surroundings } = fakeSurroundings({}, { readFile: () => bytes });
    expect(await runCommand([command, "old.yaml"], surroundings)).toBe(2);
    expect(screen.out + screen.err).toContain(said);
  }
});

test("without a file it asks for one", async () => {
  expect(await validate()).toMatchObject({ code: 2, out: "", err: expect.stringContaining("which file?") as string });
});
