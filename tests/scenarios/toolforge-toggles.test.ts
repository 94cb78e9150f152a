/** The toggles of scenarios/toolforge.yaml, as their comments say to turn them: each is right, and moves what it should. */
import { describe, expect, test } from "vitest";
import { parseScenario } from "../../simulation/scenario/parse.ts";
import { setPath } from "../../simulation/scenario/set-path.ts";
import { modelsOf, readRepositoryFile, runModel } from "../support/run-scenario.ts";

const file = readRepositoryFile("scenarios/toolforge.yaml");
const lines = [...file.matchAll(/^# {3}([a-z0-9-]+): (--set .*)$/gm)].map(([, name, words]) => ({
  name,
  sets: [...words.matchAll(/--set (?:'([^']*)'|(\S+))/g)].map((match) => match[1] ?? match[2]),
}));

function turned(name: string): string {
  return lines
    .find((line) => line.name === name)!
    .sets.reduce((text, set) => {
      const equals = set.indexOf("=");
      const next = setPath(text, set.slice(0, equals), set.slice(equals + 1));
      if (typeof next !== "string") throw new Error(next.message);
      return next;
    }, file);
}

const metal = (text: string) => modelsOf(text, 1).get("metal")!;

test("there are the toggles that the README tells of", () => {
  const names = lines.map(({ name }) => name);
  expect(names).toEqual([
    "stuck-per-pod",
    "nfs-off-ceph",
    "singletons-on-metal",
    "no-spare",
    "more-spare",
    "max-pods-110",
  ]);
  const readme = readRepositoryFile("README.md");
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

describe.each(lines)("$name", ({ name }) => {
  test("is right as the comment has it, and leaves nothing without use", () => {
    expect(parseScenario(turned(name)).issues).toEqual([]);
  });
});

describe("what they move, over the same histories", () => {
  const usual = runModel(metal(file), 4);
  const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
  const minutes = (runs: typeof usual, tools: string, cause?: "storage" | "planned" | "hypervisor"): number =>
    mean(runs.unavailability(tools, cause)) * 8766 * 60;

  test("stuck-per-pod: a server of 157 pods sticks nine times as often as before, a VM of 17 as often", () => {
    const text = turned("stuck-per-pod");
    const storage = (content: string, option: "vms" | "metal") =>
      minutes(runModel(modelsOf(content, 1).get(option)!, 1), "webNfs", "storage");
    expect(storage(text, "metal")).toBeGreaterThan(4 * storage(file, "metal"));
    expect(storage(text, "vms") / storage(file, "vms")).toBeGreaterThan(0.7);
    expect(storage(text, "vms") / storage(file, "vms")).toBeLessThan(1.4);
  });

  test("nfs-off-ceph: NFS no longer stalls, and ToolsDB still does", () => {
    const runs = runModel(metal(turned("nfs-off-ceph")), 4);
    expect(minutes(runs, "webNfs", "storage")).toBeLessThan(minutes(usual, "webNfs", "storage"));
    expect(minutes(runs, "webPlain")).toBeCloseTo(minutes(usual, "webPlain"), 0);
    expect(runs.partUnavailability("toolsdb")).toEqual(usual.partUnavailability("toolsdb"));
  });

  test("singletons-on-metal: no hypervisor counts any more, and NFS is not out for its reboot", () => {
    const runs = runModel(metal(turned("singletons-on-metal")), 4);
    expect(minutes(runs, "webNfs", "hypervisor")).toBe(0);
    expect(minutes(runs, "webNfs", "planned")).toBeLessThan(minutes(usual, "webNfs", "planned") - 10);
  });

  test("spare servers and room for pods are what they say", () => {
    const shape = (text: string) => [metal(text).nodes.count, metal(text).nodes.maxPods[0]];
    expect(shape(file)).toEqual([10, 250]);
    expect(shape(turned("no-spare"))).toEqual([8, 250]);
    expect(shape(turned("more-spare"))).toEqual([12, 250]);
    expect(shape(turned("max-pods-110"))).toEqual([19, 110]);
  });
});
