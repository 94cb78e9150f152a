/**
 * The incident of 2024-06-11, with the platform of scenarios/toolforge.yaml: a faulty optic stalled Ceph, every VM hung for
 * 25 minutes, and then all went on. Nothing else happens in this month of 30 days. Whatever waits for something that hangs is
 * down for just as long, so every tool is down for 25 minutes of 43,200, however many replicas it has: 99.9421 %.
 */
import { describe, expect, test } from "vitest";
import { parseDocument, visit } from "yaml";
import { readRepositoryFile, runScenario } from "../support/run-scenario.ts";

const stallMs = 25 * 60_000;
const monthMs = 30 * 24 * 3_600_000;

/** The file without failures and planned work, but for one stall after 20 days. */
function month(): string {
  const file = parseDocument(readRepositoryFile("scenarios/toolforge.yaml"));
  visit(file, {
    Pair(_, { key }) {
      return ["failures", "planned"].includes(String(key)) ? visit.REMOVE : undefined;
    },
  });
  file.set("horizon", "30 d");
  file.setIn(["parts", "ceph", "failures"], {
    // The next one would come 20 days after the end of this one: beyond the month.
    stall: { cause: "storage", time: "20 d", initialAge: "new", effect: "freezes", recovery: "25 min" },
  });
  file.deleteIn(["run"]);
  return file.toString();
}

const [vms, metal] = [...runScenario(month(), 3).values()];

describe("Toolforge on VMs", () => {
  test.each([
    ["continuousNfs", 650],
    ["webNfs", 400],
    ["webDatabase", 200],
    ["webPlain", 205],
    ["webTwo", 25],
    ["webThree", 20],
  ])("%s: each tool is down for the 25 minutes, to the millisecond", (name, tools) => {
    expect(vms.downtimeMs(name)).toEqual([1, 2, 3].map(() => tools * stallMs));
    expect(vms.downtimeMs(name, "storage")).toEqual(vms.downtimeMs(name));
  });

  test("which is 99.9421 % of the month for everybody", () => {
    const up = vms.unavailability().map((down) => (100 * (1 - down)).toFixed(4));
    expect(up).toEqual(["99.9421", "99.9421", "99.9421"]);
    expect(vms.unavailability()[0]).toBeCloseTo(stallMs / monthMs, 12);
  });
});

test("on metal only tools that need NFS or ToolsDB, which are still on Ceph, go down with it", () => {
  for (const name of ["continuousNfs", "webNfs", "webDatabase"])
    expect(metal.unavailability(name)[0]).toBeCloseTo(stallMs / monthMs, 12);
  for (const name of ["webPlain", "webTwo", "webThree"]) expect(metal.downtimeMs(name)).toEqual([0, 0, 0]);
});
