// A platform of 1,000 hosts and 20,000 tools, larger than any that is known: `node scripts/large-scenario.mjs SHAPE > FILE`.
//   counts    four classes of 5,000 tools: large to run, short to read
//   classes   2,000 classes of 10, 500 parts and 500 failures of their own: more than 1 MB of YAML
//   unknowns  the same as classes, with three inputs that are not known: every world is made from the text
// Made when it is needed, for a megabyte of text is nothing to keep.
import { argv, stdout } from "node:process";
import { fileURLToPath } from "node:url";

/**
 * @typedef {object} Size
 * @property {number} hosts Twenty racks hold them.
 * @property {number} classes Each of `tools / classes` tools.
 * @property {number} tools
 * @property {number} parts Some classes need one.
 * @property {number} failures In the library; parts have them in turn.
 * @property {boolean} isKnown Whether all of it is known for sure.
 */

/** @type {Readonly<Record<string, Size>>} */
export const shapes = {
  counts: { hosts: 1000, classes: 4, tools: 20_000, parts: 0, failures: 0, isKnown: true },
  classes: { hosts: 1000, classes: 2000, tools: 20_000, parts: 500, failures: 500, isKnown: true },
  unknowns: { hosts: 1000, classes: 2000, tools: 20_000, parts: 500, failures: 500, isKnown: false },
};

const racks = 20;

/** @param {Size} size */
export function largeScenario({ hosts, classes, tools, parts, failures, isKnown }) {
  return [
    head(isKnown),
    "failures:",
    library(isKnown),
    ...numbered(failures, failure),
    `racks:\n  rack: {count: ${racks}, failures: [switchFailure]}`,
    machines(hosts),
    "parts:",
    "  control: {on: controlVm, need: 2, stops: [rescheduling, deploys]}",
    ...numbered(parts, (name, index) => part(name, index, failures)),
    "tools:",
    ...numbered(classes, (name, index) => toolClass(name, index, tools / classes, parts)),
    "kubernetes: {grace: 50 s, toleration: 300 s}",
    "options:",
    "  vms: {title: Workers in VMs}",
    "  metal: {title: Workers on metal, nodes: {node: {on: hypervisor}}}",
    "",
  ].join("\n");
}

/** @param {boolean} isKnown */
function head(isKnown) {
  const inputs = `inputs:
  crashRate: {unknown: {best: 0.5 / year, range: 0.2 to 2 / year}, source: assumption, quality: guess}
  deadHost: {unknown: {best: 8 %, range: 4 to 12 %}, source: assumption, quality: guess}
  databaseRate: {unknown: {best: 0.5 / year, range: 0.1 to 2 / year}, source: assumption, quality: guess}
`;
  return `format: headroom/1
title: Twenty thousand tools
description: Made by a program, to see what the program can bear.
horizon: 1 year
run: {seed: 1}
${isKnown ? "" : inputs}`;
}

/** @param {boolean} isKnown */
function library(isKnown) {
  return `  hostHardware:
    afr: ${isKnown ? "8 %" : "$deadHost"}
    recovery: lognormal(median 24 h, sigma 1.2)
    source: assumption
    quality: guess
  guestCrash:
    cause: kernel-or-firmware
    rate: ${isKnown ? "0.5 / year" : "$crashRate"}
    recovery: 90 s
    source: assumption
    quality: guess
  switchFailure:
    cause: network
    afr: 5 %
    effect: cuts
    recovery: lognormal(median 30 min, sigma 1)
    source: assumption
    quality: guess
  databaseCrash:
    cause: storage
    rate: ${isKnown ? "0.5 / year" : "$databaseRate"}
    recovery: lognormal(median 20 min, sigma 1)
    source: assumption
    quality: guess`;
}

/**
 * @param {string} name
 * @param {number} index
 */
function failure(name, index) {
  return `  failure${name}:
    cause: control-plane
    rate: {value: ${(0.1 + (index % 17) / 10).toFixed(1)} / year, source: tickets of the database ${name}, quality: guess}
    recovery: lognormal(median ${10 + (index % 50)} min, sigma 1)`;
}

/** @param {number} hosts */
function machines(hosts) {
  return `hosts:
  hypervisor:
    count: ${hosts}
    on: {group: rack, spread: blocks}
    cpu: 64
    physicalCores: 32
    memory: 512 GiB
    overcommit: {cpu: 2, memory: 1}
    failures: [hostHardware]
vms:
  nodeVm:
    count: ${hosts}
    on: hypervisor
    cpu: 16
    memory: 64 GiB
    start: 90 s
    onHostLoss: wait
  controlVm: {count: 3, on: {group: hypervisor, spread: [1, 2, 3]}, cpu: 8, memory: 16 GiB, start: 90 s, onHostLoss: wait}
nodes:
  node:
    on: nodeVm
    maxPods: 110
    failures: [guestCrash]
    planned:
      kernel: {rate: 4 / year, first: 1 month, stagger: 1 min, duration: 2 min, drain: true, guard: {others: false}}`;
}

/**
 * @param {string} name
 * @param {number} index
 * @param {number} failures
 */
function part(name, index, failures) {
  const used = failures === 0 ? "databaseCrash" : `failure${numberOf(index % failures)}`;
  return `  database${name}:
    failures: [databaseCrash${used === "databaseCrash" ? "" : `, ${used}`}]
    source: list of databases, row ${index + 1}
    quality: guess`;
}

/**
 * Every seventh class has two replicas on unlike hosts, every fourth needs a part.
 * @param {string} name
 * @param {number} index
 * @param {number} count
 * @param {number} parts
 */
function toolClass(name, index, count, parts) {
  const needs = parts > 0 && index % 4 === 0 ? `\n    needs: [database${numberOf((index / 4) % parts)}]` : "";
  const replicas = index % 7 === 0 ? "\n    replicas: 2\n    spread: host" : "";
  return `  team${name}:
    count: ${count}
    kind: web${replicas}
    requests:
      cpu: {value: ${100 + (index % 10) * 50}m, source: "what the pods of team ${name} asked for in one week", quality: measured}
      memory: {value: ${256 + (index % 16) * 64} MiB, source: "what the pods of team ${name} asked for in one week", quality: measured}
    start: lognormal(median ${5 + (index % 30)} s, p95 ${60 + (index % 60)} s)${needs}
    weight: {value: ${1 + (index % 100)}, source: "visits to the pages of team ${name} in one week of the log", quality: measured}
    note: The tools of team ${name} were counted by hand, and are thought to be alike.`;
}

/**
 * @param {number} count
 * @param {(name: string, index: number) => string} one
 */
function numbered(count, one) {
  return Array.from({ length: count }, (_, index) => one(numberOf(index), index));
}

/** @param {number} index */
function numberOf(index) {
  return String(index + 1).padStart(4, "0");
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const size = shapes[argv[2] ?? "classes"];
  if (size === undefined) throw new Error(`choose one of ${Object.keys(shapes).join(", ")}`);
  stdout.write(largeScenario(size));
}
