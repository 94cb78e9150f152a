/** Scenarios in which something is not known, from the command line. */
import { describe, expect, test } from "vitest";
import { runCommand } from "../../cli/command.ts";
import { fakeSurroundings } from "../support/fake-surroundings.ts";

const unsure = `format: headroom/1
title: Two repairs
horizon: 1 year
run: {seed: 3, replications: 41}
inputs:
  mttf: {unknown: {best: 500 h, range: 100 to 2500 h}, quality: guess}
components:
  server: {failures: {crash: {mttf: $mttf, recovery: "lognormal(mean 4 h, sigma 0.5)"}}}
options:
  slow: {title: Slow repair}
  fast: {title: Fast repair, components: {server: {failures: {crash: {recovery: {unknown: {best: 3 h, range: 1 to 8 h}}}}}}}
`;

async function headroom(args: readonly string[], processors = 2) {
  const { screen, surroundings } = fakeSurroundings({ "unsure.yaml": unsure }, { processors });
  const code = await runCommand(args, surroundings);
  return { code, screen, surroundings };
}

const json = async (...args: string[]) => (await headroom(["run", "unsure.yaml", "--json", ...args])).screen.out;

describe("run", () => {
  test("simulates whole worlds, and says how many", async () => {
    const { code, screen } = await headroom(["run", "unsure.yaml"]);
    expect(code).toBe(0);
    expect(screen.out).toContain("if the guesses hold");
    expect(screen.out).toContain("40 histories of 20 worlds");
    for (const label of [
      "single histories",
      "expected, by world",
      "chance alone",
      "ignorance alone",
      "worlds expected better",
    ])
      expect(screen.out).toContain(label);
  });

  test("any number of workers gives the same bytes", async () => {
    const one = await json("--workers", "1");
    expect(await json("--workers", "3")).toBe(one);
  });

  test("one option alone gives the figures that it has beside others", async () => {
    const [both, alone] = [JSON.parse(await json()), JSON.parse(await json("--option", "fast"))];
    expect(alone.options[0]).toEqual(both.options[1]);
  });

  test("--set pins an input", async () => {
    const pinned = JSON.parse(await json("--set", "inputs.mttf=700 h", "--option", "slow"));
    expect(pinned.worlds).not.toBeNull();
    const known = JSON.parse(
      await json("--set", "inputs.mttf=700 h", "--set", "options.fast.components.server.failures.crash.recovery=3 h"),
    );
    expect(known).toMatchObject({ worlds: null, replications: 41 });
  });

  test("a precision is looked at after whole worlds", async () => {
    expect(JSON.parse(await json("--precision", "40%"))).toMatchObject({ ending: "precise", replications: 256 });
  });
});

test("compare shows the spreads, too", async () => {
  const { screen } = await headroom(["compare", "unsure.yaml"]);
  expect(screen.out).toContain("ignorance alone");
});

test("validate accepts it", async () => {
  const { code, screen } = await headroom(["validate", "unsure.yaml"]);
  expect([code, screen.out]).toEqual([0, "unsure.yaml: ok (2 options, a plain system)\n"]);
});

test.each([1, 3, 20])("merged, %i shards are the bytes of the whole run", async (of) => {
  const { screen, surroundings } = fakeSurroundings({ "unsure.yaml": unsure });
  const names = Array.from({ length: of }, (_, i) => `part-${i + 1}.json`);
  for (const [i, name] of names.entries())
    await runCommand(["run", "unsure.yaml", "--shard", `${i + 1}/${of}`, "--out", name], surroundings);
  screen.out = "";
  await runCommand(["merge", ...names, "--json"], surroundings);
  expect(screen.out).toBe(await json());
});

test("more shards than worlds are refused", async () => {
  const { code, screen } = await headroom(["run", "unsure.yaml", "--shard", "1/21"]);
  expect(code).toBe(2);
  expect(screen.err).toContain("at most 20 shards");
});

test("explain tells a history of its own world", async () => {
  const told = async (history: number) => {
    const args = ["explain", "unsure.yaml", "--option", "fast", "--replication", String(history), "--json"];
    return JSON.parse((await headroom(args)).screen.out);
  };
  const run = JSON.parse(await json("--option", "fast", "--replications", "2"));
  const explained = [await told(0), await told(1)];
  // Two histories of one year each, by the same figures as in the run.
  const sum = explained.reduce((ms, { totals }) => ms + totals.downtimeMs.hardware, 0);
  expect(sum / 2 / 60_000).toBeCloseTo(run.options[0].downtimeMinutesPerToolYear.mean, 6);
});
