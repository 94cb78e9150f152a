/** The command as a user has it: a process, threads, pipes and signals. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Result } from "../../simulation/index.ts";
import { buildCommand, finish, runBuilt, startCommand } from "../support/built-command.ts";

const scenario = "scenarios/etcd-quorum.yaml";

beforeAll(buildCommand, 120_000);

describe("the built command", { timeout: 120_000 }, () => {
  test("1, 2 and 4 threads give the same bytes", async () => {
    const outputs = [];
    for (const workers of ["1", "2", "4"]) {
      outputs.push(await runBuilt("run", scenario, "--json", "--replications", "300", "--workers", workers));
    }
    for (const { code, err, out } of outputs) {
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toBe(outputs[0].out);
    }
    expect((JSON.parse(outputs[0].out) as Result).replications).toBe(300);
  });

  test("carries the project's version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect((await runBuilt("--version")).out).toBe(`${version}\n`);
  });

  test("a pipe gets no progress and no colours", async () => {
    const { code, out, err } = await runBuilt("run", scenario, "--replications", "40");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).not.toContain("\u001b");
    expect(out.split("\n")[0]).toMatch(/ less per year than /);
  });

  test("exit code 1 where --fail-on holds, 2 where the command is wrong", async () => {
    const held = await runBuilt("run", scenario, "--replications", "40", "--fail-on", "availability < 1");
    expect(held.code).toBe(1);
    expect((await runBuilt("run", "nowhere.yaml")).code).toBe(2);
  });

  test("Ctrl-C gives the answer so far", async () => {
    const child = startCommand(["run", scenario, "--replications", "1000000", "--workers", "2"]);
    setTimeout(() => child.kill("SIGINT"), 4000);
    const { code, out, err } = await finish(child);
    expect(code).toBe(0);
    expect(err).toMatch("Stopping: the answer so far follows.");
    expect(out).toMatch(/ Stopped at [\d,]+ of 1,000,000 histories\.\n/);
  });

  test("a reader that has seen enough is no error", async () => {
    const child = startCommand(["run", scenario, "--replications", "40", "--json"]);
    child.stdout.destroy();
    const { code, err } = await finish(child);
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});
