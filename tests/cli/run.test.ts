/** `headroom run` and `compare`, on small files and in this thread. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { runCommand } from "../../cli/command.ts";
import type { Surroundings } from "../../cli/surroundings.ts";
import type { Result } from "../../simulation/index.ts";
import { resultSchema } from "../../simulation/results/schema.ts";
import { fakeSurroundings, tooSmall, twoRepairs } from "../support/fake-surroundings.ts";
import type { Screen } from "../support/fake-surroundings.ts";

interface Ran extends Screen {
  readonly code: number;
}

async function headroom(args: readonly string[], changes: Partial<Surroundings> = {}): Promise<Ran> {
  const { screen, surroundings } = fakeSurroundings({ "two.yaml": twoRepairs, "small.yaml": tooSmall }, changes);
  const code = await runCommand(args, surroundings);
  return { ...screen, code };
}

async function json(args: readonly string[]): Promise<Result> {
  const { out, code, err } = await headroom([...args, "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return resultSchema.parse(JSON.parse(out));
}

describe("run", () => {
  test("prints the verdict first, then the figures, then what they rest on", async () => {
    const { out, code, err } = await headroom(["run", "two.yaml"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^Fast repair is down [\d.]+ d less per year than Slow repair \(95 %: /);
    expect(lines[2]).toMatch(/^ +Slow repair +Fast repair +Fast repair − Slow repair$/);
    expect(lines[3]).toMatch(/^Availability +99\.\d+ % \(99\.\d+ to 99\.\d+\) +99\./);
    expect(lines).toContain("Downtime by cause");
    expect(lines.at(-1)).toMatch(
      /^Rests on 1 number: 1 guess\. Seed 3, 40 histories, file [0-9a-f]{8}, headroom 1\.2\.3\.$/,
    );
    expect(out).not.toContain("\u00a0");
    expect(out).not.toContain("\u001b");
  });

  test("bold and dim on a terminal with colours", async () => {
    const { out } = await headroom(["run", "two.yaml"], { colours: true });
    expect(out).toMatch(/^\u001b\[1mFast repair is down /);
  });

  test("--json is the whole result, with the hash of the file", async () => {
    const result = await json(["run", "two.yaml"]);
    expect(result).toMatchObject({
      scenario: "Two repairs",
      seed: 3,
      replications: 40,
      version: "1.2.3",
      ending: "complete",
    });
    expect(result.hash).toBe(createHash("sha256").update(twoRepairs).digest("hex"));
    expect(result.options.map(({ name }) => name)).toEqual(["slow", "fast"]);
    expect(result.inputs.guess).toBe(1);
  });

  test("--csv has a row for each option and metric, and each difference", async () => {
    const { out } = await headroom(["run", "two.yaml", "--csv"]);
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    expect(rows[0]).toEqual(["option", "metric", "mean", "low", "high", "unit"]);
    expect(rows.every((row) => row.length === 6)).toBe(true);
    const availability = rows.filter(([, metric]) => metric === "availability").map(([option]) => option);
    expect(availability).toEqual(["slow", "fast", "fast - slow"]);
    expect(new Set(rows.map(([option, metric]) => `${option} ${metric}`)).size).toBe(rows.length);
    const result = await json(["run", "two.yaml"]);
    expect(
      rows
        .find(([option, metric]) => option === "fast" && metric === "availability")!
        .slice(2, 5)
        .map(Number),
    ).toEqual(Object.values(result.options[1].availability));
  });

  test("--out writes the file and leaves the finding on the screen", async () => {
    const { out, files } = await headroom(["run", "two.yaml", "--json", "--out", "answer.json"]);
    expect(out).toBe(`${(JSON.parse(files.get("answer.json")!) as Result).verdict.replaceAll("\u00a0", " ")}\n`);
  });

  test("--replications, --seed and --option count", async () => {
    const result = await json(["run", "two.yaml", "--replications", "7", "--seed", "9", "--option", "fast"]);
    expect(result).toMatchObject({ replications: 7, seed: 9, differences: [] });
    expect(result.options.map(({ name }) => name)).toEqual(["fast"]);
  });

  test("one option alone gives the figures that it has beside others", async () => {
    const both = await json(["run", "two.yaml"]);
    const alone = await json(["run", "two.yaml", "--option", "fast"]);
    expect(alone.options[0]).toEqual(both.options[1]);
  });

  test("options come in the order of their naming", async () => {
    const result = await json(["run", "two.yaml", "--option", "fast", "--option", "slow"]);
    const forth = await json(["run", "two.yaml"]);
    expect(result.differences[0]).toMatchObject({ a: "fast", b: "slow" });
    expect(result.differences[0].mean).toBeCloseTo(-forth.differences[0].mean, 9);
  });

  test("--set changes the file, its hash and the answer", async () => {
    const slow = await json(["run", "two.yaml"]);
    const changed = await json(["run", "two.yaml", "--set", "components.server.failures.crash.mttf=1000 h"]);
    expect(changed.hash).not.toBe(slow.hash);
    expect(changed.options[0].incidents.perYear.mean).toBeLessThan(0.6 * slow.options[0].incidents.perYear.mean);
  });

  test("--precision stops at a look, and the result says so", async () => {
    const result = await json(["run", "two.yaml", "--precision", "20%"]);
    expect(result).toMatchObject({ ending: "precise", replications: 256 });
    const limited = await json(["run", "two.yaml", "--precision", "0.001%", "--replications", "300"]);
    expect(limited).toMatchObject({ ending: "capped", replications: 300 });
  });

  test("any number of workers gives the same bytes", async () => {
    const texts = await Promise.all(
      ["1", "2", "4"].map((workers) => headroom(["run", "two.yaml", "--json", "--workers", workers])),
    );
    expect(texts[1].out).toBe(texts[0].out);
    expect(texts[2].out).toBe(texts[0].out);
  });
});

describe("compare", () => {
  test("prints every difference and who does better how often", async () => {
    const { out, code } = await headroom(["compare", "two.yaml"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Fast repair is down/);
    expect(out).toMatch(/Fast repair better +same +Slow repair better/);
    expect(out).toMatch(/^Downtime a year .* −[\d.]+ d \(−[\d.]+ to −[\d.]+\) +\d+ +0 +\d+$/m);
    expect(out).toContain("1 thing fails alike in both.");
  });

  test("needs two options", async () => {
    expect(await headroom(["compare", "two.yaml", "--option", "slow"])).toMatchObject({
      code: 2,
      err: "headroom: compare needs two options: --option A --option B; the file has slow and fast\n",
    });
    expect((await headroom(["compare", "small.yaml"])).err).toMatch("has only `base`; use run");
  });
});

describe("--fail-on", () => {
  const failing = async (condition: string) => await headroom(["run", "two.yaml", "--fail-on", condition]);

  test("holds: exit code 1, and the figure that made it hold", async () => {
    const { code, err, out } = await failing("availability.slow < 99.9%");
    expect(code).toBe(1);
    expect(err).toMatch(/^fail-on holds: availability\.slow < 99\.9% \(availability\.slow is 0\.99\d+\)\n$/);
    expect(out).toMatch("Fast repair is down");
  });

  test("does not hold: exit code 0", async () => {
    expect(await failing("availability.fast < 0.99")).toMatchObject({ code: 0, err: "" });
    expect(await failing("difference.fast > 0min")).toMatchObject({ code: 0, err: "" });
  });

  test("without an option it is about any of them", async () => {
    expect((await failing("availability < 99.7%")).err).toMatch(/\(availability\.slow is [\d.]+\)/);
  });

  test("wrong conditions are told before anything is run", async () => {
    const { code, err, out } = await failing("availability.slwo < 1");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe(
      "headroom: --fail-on: `slwo` is no option of this run (did you mean `slow`?); it has slow and fast\n",
    );
  });
});

describe("what is wrong is said, with exit code 2", () => {
  test.each([
    [["run", "none.yaml"], "none.yaml: no such file"],
    [["run"], "which file?"],
    [["run", "two.yaml", "small.yaml"], "one file at a time, found 2: two.yaml, small.yaml"],
    [
      ["run", "two.yaml", "--replication", "7"],
      "`--replication` is no option of this command (did you mean `--replications`?)",
    ],
    [
      ["run", "two.yaml", "--option", "fats"],
      "the file has no option `fats` (did you mean `fast`?); it has slow and fast",
    ],
    [["rnu", "two.yaml"], "`rnu` is no command (did you mean `run`?)"],
    [["run", "two.yaml", "--json", "--csv"], "--json and --csv exclude each other"],
    [
      ["run", "two.yaml", "--replications", "10000000"],
      "10,000,000 histories would take more than 4 GiB of memory: at most",
    ],
  ])("%j", async (args, words) => {
    const { code, err, out } = await headroom(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`headroom: ${words}`);
  });

  test("a broken file: its issues with line and column, and their number", async () => {
    const { surroundings, screen } = fakeSurroundings({ "two.yaml": twoRepairs.replace("horizon", "horizn") });
    expect(await runCommand(["run", "two.yaml"], surroundings)).toBe(2);
    expect(screen.err).toMatch(/^two\.yaml:3:1: error: .*horizon.*\n/);
    expect(screen.err).toMatch(/two\.yaml cannot be run: \d errors?\n$/);
    expect(screen.out).toBe("");
  });

  test("a path of --set that is none", async () => {
    const { code, err } = await headroom(["run", "two.yaml", "--set", "components.sevrer.count=2"]);
    expect(code).toBe(2);
    expect(err).toMatch("two.yaml:");
    expect(err).toMatch("server");
  });

  test("a design that does not hold its own pods", async () => {
    const { code, err } = await headroom(["run", "small.yaml"]);
    expect(code).toBe(2);
    expect(err).toMatch(/does not fit: 1 of 3 pods has no place from the start \(memory runs out\)\. Make room/);
  });

  test("unless the file allows it", async () => {
    const { code, out } = await headroom(["run", "small.yaml", "--set", "allowPending=true"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Too small does not fit: 1 of 3 pods .* Too small loses /);
  });
});

describe("interrupted", () => {
  test("once: the answer so far, marked as stopped", async () => {
    const { screen, surroundings } = fakeSurroundings({ "two.yaml": twoRepairs });
    let clock = 0;
    const pressing: Surroundings = {
      ...surroundings,
      progressColumns: 80,
      now: () => (clock += 1000),
      err: (text) => {
        screen.err += text;
        if (text.includes(" 124 of ")) screen.interrupt();
      },
    };
    expect(await runCommand(["run", "two.yaml", "--replications", "5000", "--workers", "1"], pressing)).toBe(0);
    expect(screen.err).toMatch("Stopping");
    expect(screen.out).toMatch(/ Stopped at 124 of 5,000 histories\.\n/);
    expect(screen.aborted).toBe(false);
  });

  test("before anything is complete: exit code 1", async () => {
    const { screen, surroundings } = fakeSurroundings({ "two.yaml": twoRepairs });
    const atOnce = (interrupted: () => void) => (interrupted(), () => {});
    expect(await runCommand(["run", "two.yaml"], { ...surroundings, onInterrupt: atOnce })).toBe(1);
    expect(screen.err).toMatch("The run ended before any history was complete.");
  });

  test("twice: the end at once", async () => {
    const { screen, surroundings } = fakeSurroundings({ "two.yaml": twoRepairs });
    const twice = (interrupted: () => void) => (interrupted(), interrupted(), () => {});
    await runCommand(["run", "two.yaml"], { ...surroundings, onInterrupt: twice });
    expect(screen.aborted).toBe(true);
  });
});

describe("help", () => {
  test.each(["run", "compare", "validate"])("%s --help has examples and exit codes", async (command) => {
    const { out, code } = await headroom([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(`headroom ${command}`);
    expect(out).toMatch("Examples:");
    expect(out).toMatch("Exit codes:");
    expect(await headroom(["help", command])).toMatchObject({ out });
  });

  test("headroom alone shows the commands, as an error", async () => {
    expect((await headroom([])).code).toBe(2);
    expect((await headroom(["--help"])).code).toBe(0);
    expect((await headroom(["--help"])).out).toMatch("headroom validate FILE...");
  });

  test("--version", async () => {
    expect(await headroom(["--version"])).toMatchObject({ out: "1.2.3\n", code: 0 });
  });
});
