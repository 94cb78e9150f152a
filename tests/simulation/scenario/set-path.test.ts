import { describe, expect, test } from "vitest";
import { parseScenario } from "../../../simulation/scenario/parse.ts";
import { setPath } from "../../../simulation/scenario/set-path.ts";

const file = `format: headroom/1
title: paths # kept
horizon: 3 years
failures:
  crash:
    afr: {value: 8 %, source: somewhere} # kept too
    recovery: 4 h
racks: {rack: {count: 4}}
hosts:
  cloudvirt:
    count: 37
    on: [rack]
    cpu: 72
    memory: 512 GiB
    failures: [crash]
system: all
groups: {all: {of: cloudvirt, need: 30}}
options:
  vms: {title: Today}
  metal:
    hosts: {cloudvirt: {count: 40}}
`;

function set(path: string, value: string): string {
  const changed = setPath(file, path, value);
  if (typeof changed !== "string") throw new Error(changed.message);
  return changed;
}

describe("a value that is there", () => {
  test.each([
    ["hosts.cloudvirt.count", "30", "    count: 37", "    count: 30"],
    [
      "options.metal.hosts.cloudvirt.count",
      "30",
      "    hosts: {cloudvirt: {count: 40}}",
      "    hosts: {cloudvirt: {count: 30}}",
    ],
    [
      "failures.crash.recovery",
      "lognormal(mean 4 h, p95 8 h)",
      "    recovery: 4 h",
      "    recovery: lognormal(mean 4 h, p95 8 h)",
    ],
    ["failures.crash.afr", "4 %", "    afr: {value: 8 %, source: somewhere} # kept too", "    afr: 4 % # kept too"],
    [
      "failures.crash.afr.value",
      "4 %",
      "    afr: {value: 8 %, source: somewhere} # kept too",
      "    afr: {value: 4 %, source: somewhere} # kept too",
    ],
    ["hosts.cloudvirt.on[1]", "rack", "    on: [rack]", "    on: [rack]"],
    ["title", "true", "title: paths # kept", "title: true # kept"],
    ["title", "'true'", "title: paths # kept", 'title: "true" # kept'],
  ])("%s = %s changes its line only", (path, value, before, after) => {
    expect(set(path, value)).toBe(file.replace(before, after));
  });
});

describe("a value that is not there yet", () => {
  test.each([
    ["kubernetes.grace", "40 s"],
    ["options.vms.hosts.cloudvirt.count", "30"],
    ["hosts.cloudvirt.overcommit.cpu", "4"],
    ["options.vms.failures.crash.recovery", "1 h"],
    ["options.metal.racks", "null"],
    ["run.seed", "7"],
  ])("%s = %s", (path, value) => {
    const changed = set(path, value);
    expect(changed).toContain("# kept\n");
    expect(changed).toContain("# kept too\n");
    expect(changed.replace(/\s/g, "")).toContain(`${path.split(".").at(-1)}:${value}`.replace(/\s/g, ""));
  });

  test("takes effect in its option only", () => {
    const result = parseScenario(set("options.vms.hosts.cloudvirt.count", "30"));
    if (!result.ok) throw new Error(result.issues[0].message);
    const counts = result.scenario.options.map(({ entities }) => entities.find(({ kind }) => kind === "host")?.count);
    expect(counts).toEqual([30, 40]);
  });
});

describe("what cannot be set", () => {
  test.each([
    ["hosts.cloudvirt.memry", "1 GiB", "`memry`: did you mean `memory`?"],
    ["hosts.cloudvir.count", "1", "`cloudvir` does not exist: did you mean `cloudvirt`?"],
    ["options.vms.hosts.cloudvir.count", "1", "`cloudvir` does not exist: did you mean `cloudvirt`?"],
    ["option.vms.title", "x", "`option`: did you mean `options`?"],
    ["horizon.years", "1", "`horizon` is a value of its own and has no field `years`"],
    ["hosts.cloudvirt.failures.crash", "1", "`failures` is a list: name a place in it, as in `failures[1]`"],
    ["hosts..count", "1", "`hosts..count` is not a path such as `hosts.worker.count`"],
    ["title", "[1", "`[1` cannot be read as a value; put it in quotes"],
    ["constructor", "1", "`constructor` is not a field of a scenario"],
  ])("%s = %s", (path, value, message) => {
    const changed = setPath(file, path, value);
    expect(typeof changed === "string" ? changed : changed.message).toContain(message);
  });

  test("a broken file is an issue at its place", () => {
    expect(setPath("a: [", "title", "x")).toMatchObject({ severity: "error", line: 1 });
  });

  test("an alias stands for more than one place", () => {
    const aliased = file.replace("count: 37", "count: &n 37").replace("cpu: 72", "cpu: *n");
    expect(setPath(aliased, "hosts.cloudvirt.cpu", "8")).toMatchObject({ line: 13 });
    expect(setPath(aliased, "hosts.cloudvirt.memory", "8 GiB")).toContain("memory: 8 GiB");
  });
});

test("JSON stays JSON", () => {
  const json = JSON.stringify(
    { format: "headroom/1", title: "t", horizon: "1 year", components: { a: { count: 1 } } },
    null,
    2,
  );
  expect(setPath(json, "title", "another one")).toBe(json.replace('"t"', '"another one"'));
  expect(setPath(json, "components.a.count", "2")).toBe(json.replace("1\n", "2\n"));
});
