import { expect, test } from "vitest";
import { runCommand } from "../../cli/command.ts";
import { fakeSurroundings } from "../support/fake-surroundings.ts";

/** Three VMs of 4 GiB on one host of 8 GiB. */
const crowded = `format: headroom/1
title: Crowded
horizon: 1 years
hosts: {h: {count: 1, cpu: 8, memory: 8 GiB}}
vms: {v: {count: 3, on: h, cpu: 2, memory: 4 GiB}}
nodes: {n: {on: v}}
tools: {t: {count: 2, start: 10 s}}
`;

test.each(["run", "validate"])("%s says in one sentence that the VMs do not fit, and ends with 2", async (command) => {
  const { screen, surroundings } = fakeSurroundings({ "crowded.yaml": crowded });
  expect(await runCommand([command, "crowded.yaml"], surroundings)).toBe(2);
  expect(screen.out + screen.err).toContain("the VMs do not fit: no host of `h` has room for another of `v`");
});
