/** Worked on paper: the phases of a recovery, and what is done with them. */
import { describe, expect, test } from "vitest";
import type { Outline } from "../../../../simulation/scenario/outline/open.ts";
import {
  canHavePhases,
  canMove,
  phaseEdit,
  phasesOf,
  type PhaseChange,
  type Phases,
} from "../../../../simulation/scenario/outline/phases.ts";
import { edited, yaml } from "../edit/support.ts";
import { outlineOf, rowAt } from "./support.ts";

const text = yaml`
  crews: {technician: {count: 1}, admin: {count: 2}}
  failures:
    crash:
      rate: 1 / year
      recovery:
        detect: 5 min # an alert
        fix: {time: exponential(mean 8 h), crew: technician}
        restore: {unknown: {best: 2 h, range: 1 h to 4 h}}
    slow: {rate: 1 / year, recovery: {value: 4 h, source: tickets}}
  options:
    quick: {failures: {crash: {recovery: {fix: 1 h}}}}
`;
const outline = outlineOf(text);
const id = "failures.crash.recovery";

function phases(option: string | null = null, of: Outline = outline): Phases {
  return phasesOf(of, option, rowAt(of, id, option).entry)!;
}

function after(change: PhaseChange, option: string | null = null): string {
  return edited(text, phaseEdit(outline, option, rowAt(outline, id, option).entry, change));
}

test("their means, who does them, and their sum", () => {
  const { there, lacking, total } = phases();
  expect(there.map(({ name, mean, crew }) => [name, mean, crew?.text ?? null])).toEqual([
    ["detect", 5 / 60, null],
    ["fix", 8, "technician"],
    ["restore", 2, null],
  ]);
  expect(lacking.map(({ name }) => name)).toEqual(["respond", "part", "handsOn", "reboot"]);
  // 5 min + 8 h + 2 h
  expect(total).toBe("10.1\u00a0h");
  expect(phases("quick").total).toBe("3.08\u00a0h");
});

test("a single law has none, but could", () => {
  const slow = rowAt(outline, "failures.slow.recovery");
  expect(phasesOf(outline, null, slow.entry)).toBeNull();
  expect(canHavePhases(slow)).toBe(true);
  expect(canHavePhases(rowAt(outline, `${id}.detect`))).toBe(false);
  expect(canHavePhases(rowAt(outline, "failures.slow.rate"))).toBe(false);
});

describe("a phase", () => {
  test("is added where it belongs, and removed", () => {
    expect(after({ kind: "add", name: "part" })).toBe(
      text.replace("crew: technician}\n", "crew: technician}\n      part: 1 h\n"),
    );
    expect(after({ kind: "remove", name: "detect" })).toBe(text.replace("      detect: 5 min # an alert\n", ""));
    expect(after({ kind: "remove", name: "detect" }, "quick")).toContain("{recovery: {detect: null, fix: 1 h}}");
  });

  test("is given to a crew, and to nobody", () => {
    expect(after({ kind: "crew", name: "fix", crew: "admin" })).toBe(text.replace("crew: technician}", "crew: admin}"));
    expect(after({ kind: "crew", name: "detect", crew: "admin" })).toContain("detect: {time: 5 min, crew: admin}");
    expect(after({ kind: "crew", name: "fix", crew: null })).toContain("fix: exponential(mean 8 h)\n");
  });

  test("goes to a free place, with its comment", () => {
    expect(after({ kind: "move", name: "detect", by: 1 })).toBe(text.replace("detect: 5 min", "respond: 5 min"));
  });

  test("changes places with what is there", () => {
    const there = text.replace("restore:", "part:");
    const recovery = rowAt(outlineOf(there), id).entry;
    const swapped = edited(there, phaseEdit(outlineOf(there), null, recovery, { kind: "move", name: "fix", by: 1 }));
    expect(swapped).toContain("part: {time: exponential(mean 8 h), crew: technician}");
    expect(swapped).toMatch(/fix:\s+unknown: \{best: 2 h, range: 1 h to 4 h\}\s+part:/);
  });

  test("that changes places in an option leaves nothing of the base behind", () => {
    const base = text.replace("restore: {unknown: {best: 2 h, range: 1 h to 4 h}}", "part: {time: 2 h, priority: 1}");
    const recovery = rowAt(outlineOf(base), id, "quick").entry;
    const swapped = edited(base, phaseEdit(outlineOf(base), "quick", recovery, { kind: "move", name: "part", by: -1 }));
    const { there } = phases("quick", outlineOf(swapped));
    expect(there.map(({ name, mean, crew }) => [name, mean, crew?.text ?? null])).toEqual([
      ["detect", 5 / 60, null],
      ["fix", 2, null],
      ["part", 1, null],
    ]);
  });

  test("that an option overrides moves in the base alone", () => {
    const moved = outlineOf(after({ kind: "move", name: "fix", by: 1 }));
    expect(phases(null, moved).there.map(({ name }) => name)).toEqual(["detect", "part", "restore"]);
    expect(phases("quick", moved).there.map(({ name }) => name)).toEqual(["detect", "fix", "part", "restore"]);
  });

  test("has an end to either side", () => {
    const all = phases();
    expect(canMove(all, "detect", -1)).toBe(false);
    expect(canMove(all, "detect", 1)).toBe(true);
    expect(canMove(all, "restore", 1)).toBe(false);
    expect(canMove(all, "reboot", -1)).toBe(false);
  });
});
