/** Worked on paper: what is typed into a field, and what it does to the file. */
import { describe, expect, test } from "vitest";
import { editOf, readTyped } from "../../../../simulation/scenario/outline/typed.ts";
import { edited, yaml } from "../edit/support.ts";
import { outlineOf, rowAt } from "./support.ts";

const text = yaml`
  inputs: {often: {unknown: {best: 1 / year, range: 0.1 / year to 2 / year}}}
  failures:
    crash: {rate: 1 / year, recovery: 4 h, source: tickets, quality: measured}
  hosts:
    server:
      count: {value: 4, source: inventory, quality: published} # counted
      cpu: 16
      memory: {value: 16 GiB, source: a guess, quality: guess}
      failures: [crash]
  nodes: {node: {on: server}}
`;
const outline = outlineOf(text);

describe("typed", () => {
  const names = ["server", "node", "often", "crash"];
  test.each([
    ["hosts.server.count", "5", 5],
    ["hosts.server.cpu", "500m", "500m"],
    ["hosts.server.memory", " 32 GiB ", "32 GiB"],
    ["failures.crash.rate", "$often * 2", "$often * 2"],
    ["failures.crash.recovery", "{detect: 5 min, fix: 4 h}", { detect: "5 min", fix: "4 h" }],
    ["hosts.server.failures", "crash, crash", ["crash", "crash"]],
    ["nodes.node.on", "node", "node"],
    ["hosts.server.count", "{value: 4, source: me}", { value: 4, source: "me" }],
    ["hosts.server.count", "{unknown: {best: 4, range: 2 to 8}}", { unknown: { best: 4, range: "2 to 8" } }],
  ])("%s: %s", (id, typed, value) => {
    expect(readTyped(rowAt(outline, id).field!, typed, names)).toEqual({ ok: value });
  });

  test.each([
    ["hosts.server.count", "many", "expected a whole number"],
    ["hosts.server.memory", "16", "has no unit: write `16 GiB`"],
    ["hosts.server.count", "[4, 5]", "found a list, expected a whole number"],
    ["hosts.server.memory", "{a: 1}", "found a map, expected an amount of memory"],
    ["nodes.node.on", "sever", "did you mean `server`?"],
    ["failures.crash.rate", "$oftn", "did you mean `often`?"],
    ["failures.crash.recovery", "", "nothing stands here"],
    ["hosts.server.failures", "crash, cras", "did you mean `crash`?"],
  ])("%s: %s is refused", (id, typed, message) => {
    const read = readTyped(rowAt(outline, id).field!, typed, names);
    expect("problem" in read ? read.problem.message : "").toContain(message);
  });
});

describe("an edit", () => {
  const after = (id: string, value: string | number): string => edited(text, editOf(rowAt(outline, id), value));

  test("of what is published makes it a guess, without its source", () => {
    expect(after("hosts.server.count", 5)).toBe(
      text.replace("{value: 4, source: inventory, quality: published}", "{value: 5, quality: guess}"),
    );
  });

  test("of what stands in a measured block makes it a guess of its own", () => {
    expect(after("failures.crash.recovery", "5 h")).toBe(text.replace("4 h", "{value: 5 h, quality: guess}"));
  });

  test("of a guess or of what says nothing changes the value alone", () => {
    expect(after("hosts.server.memory", "32 GiB")).toBe(text.replace("16 GiB", "32 GiB"));
    expect(after("hosts.server.cpu", 32)).toBe(text.replace("cpu: 16", "cpu: 32"));
  });
});
