/** Where a file says what feeds a cause. */
import { expect, test } from "vitest";
import { feedingPlaces, openOutline, pathText, type Cause } from "../../../../simulation/index.ts";

const text = `
format: headroom/1
title: x
horizon: 1 year
failures:
  crash: {cause: kernel-or-firmware, rate: 4 / year, recovery: 30 min}
hosts:
  server:
    failures: {disk: {cause: hardware, rate: 1 / year, recovery: 4 h}, crash: crash}
    planned:
      kernel: {rate: 6 / year, duration: 10 min}
      move: {every: 1 year, duration: 20 min, cause: change}
nodes: {node: {on: server}}
options:
  a: {title: A}
  b: {hosts: {server: {failures: {disk: {cause: power, rate: 2 / year, recovery: 4 h}}}}}
`;

function places(option: string | null, ...causes: Cause[]): string[] {
  const opened = openOutline(text);
  if ("problem" in opened) throw new Error(opened.problem.message);
  return feedingPlaces(opened.ok, option, causes).map(pathText);
}

test("failure modes by their cause, works by their plan or the cause that they name", () => {
  expect(places("a", "hardware")).toEqual(["hosts.server.failures.disk"]);
  expect(places("a", "kernel-or-firmware", "hardware")).toEqual(["failures.crash", "hosts.server.failures.disk"]);
  expect(places("a", "planned")).toEqual(["hosts.server.planned.kernel"]);
  expect(places("a", "change")).toEqual(["hosts.server.planned.move"]);
  expect(places("a", "storage")).toEqual([]);
});

test("what an option overrides is where the option says it", () => {
  expect(places("b", "hardware")).toEqual([]);
  expect(places("b", "power")).toEqual(["options.b.hosts.server.failures.disk"]);
});

test("a lack of room is fed by what takes and gives it", () => {
  expect(places(null, "capacity")).toEqual(["nodes", "hosts"]);
});
