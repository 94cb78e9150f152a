import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { podsPlaced } from "../figures.ts";
import { shareDown } from "../metrics.ts";

interface Nodes {
  readonly perHost: number;
  readonly cpu: string;
  readonly memory: string;
  readonly reserved: string;
  readonly maxPods: number;
}
const metal: Nodes = { perHost: 1, cpu: "64", memory: "512 GiB", reserved: "{cpu: 2, memory: 16 GiB}", maxPods: 250 };
// (64 − 4) cores and (512 − 32) GiB hold seven VMs of 8 cores and 32 GiB.
const vms: Nodes = { perHost: 7, cpu: "8", memory: "32 GiB", reserved: "{cpu: 500m, memory: 2 GiB}", maxPods: 110 };

function cluster(hosts: number, nodes: Nodes, tools: string): string {
  const host = "cpu: 64, memory: 512 GiB";
  const ground =
    nodes.perHost === 1
      ? `hosts: {host: {count: ${hosts}, ${host}}}`
      : `hosts: {host: {count: ${hosts}, ${host}, reserved: {cpu: 4, memory: 32 GiB}}}
vms: {vm: {count: ${hosts * nodes.perHost}, on: host, cpu: ${nodes.cpu}, memory: ${nodes.memory}}}`;
  return scenarioOf(
    "How many pods fit",
    1,
    `
${ground}
nodes:
  node:
    on: ${nodes.perHost === 1 ? "host" : "vm"}
    systemReserved: ${nodes.reserved}
    evictionThreshold: 0 MiB
    maxPods: ${nodes.maxPods}
tools:
${tools}
allowPending: true`,
  );
}

const pods = (name: string, count: number, cpu: string, memory: string, priority = 0): string =>
  `  ${name}: {count: ${count}, priority: ${priority}, requests: {cpu: ${cpu}, memory: ${memory}}}`;

function fits(id: string, tests: string, scenario: string, expected: number): Case {
  const metrics = [{ name: "pods placed", figure: podsPlaced, expected, method: "integer arithmetic" }];
  return { id, tests, scenario, metrics, histories: 1, testHistories: 1 };
}

const small = pods("web", 600, "750m", "3 GiB");
const large = pods("web", 100, "10", "8 GiB");
/** Big ones first, then more small ones than fit. */
const mixed = (big: number): string => `${pods("big", big, "4", "8 GiB", 1)}\n${pods("small", 400, "1", "2 GiB")}`;

const binomial = { method: "binomial, long run" };
const convolution = { method: "exact convolution, long run" };

/** What fits, and whether enough is left after failures. */
export const capacity: readonly Case[] = [
  fits("C08a-pod-metal", "pods of 750m and 3 GiB on 6 hosts", cluster(6, metal, small), 492),
  fits("C08a-pod-metal, one host less", "the same without a host", cluster(5, metal, small), 410),
  fits("C08a-pod-metal, one rack less", "the same without a rack", cluster(4, metal, small), 328),
  fits("C08a-pod-vm", "the same pods on 42 VMs", cluster(6, vms, small), 420),
  fits("C08a-pod-vm, one host less", "… on 35", cluster(5, vms, small), 350),
  fits("C08a-pod-vm, one rack less", "… on 28", cluster(4, vms, small), 280),
  fits("C08a-bigpod-metal", "pods of 10 cores", cluster(6, metal, large), 36),
  fits("C08a-bigpod-vm", "pods that are larger than any VM", cluster(6, vms, large), 0),
  fits("C08b-mix-metal", "40 big pods, and small ones in the gaps", cluster(6, metal, mixed(40)), 40 + 212),
  fits("C08b-mix-metal, big only", "as many big pods as fit", cluster(6, metal, pods("big", 200, "4", "8 GiB")), 90),
  fits("C08b-mix-vm", "40 big pods, and small ones in the gaps", cluster(6, vms, mixed(40)), 40 + 134),
  fits("C08b-mix-vm, big only", "as many big pods as fit", cluster(6, vms, pods("big", 200, "4", "8 GiB")), 42),
  fits(
    "C08c-float-trap",
    "three times 200m are 600m",
    scenarioOf(
      "Thirds",
      1,
      `
nodes: {node: {count: 1, cpu: 600m, memory: 8 GiB}}
tools:
${pods("web", 5, "200m", "1 MiB")}
allowPending: true`,
    ),
    3,
  ),
  {
    id: "C08h-capacity-under-failures-metal",
    tests: "5 of 6 hosts",
    scenario: scenarioOf(
      "Hosts that are left",
      87_600,
      `
components: {host: {count: 6, failures: {fault: {mttf: 2000 h, recovery: exponential(mean 24 h)}}}}
groups: {enough: {of: host, need: 5}}
system: enough`,
    ),
    metrics: [shareDown(0.002043272214469155, binomial)],
    histories: 15_000,
    testHistories: 800,
  },
  {
    id: "C08i-capacity-under-failures-vm",
    tests: "38 of 42 VMs, seven on a host",
    scenario: scenarioOf(
      "VMs that are left",
      87_600,
      `
components:
  host: {count: 6, failures: {fault: {mttf: 2000 h, recovery: exponential(mean 24 h)}}}
  vm:
    count: 42
    on: {group: host, spread: blocks}
    failures: {crash: {mttf: 1500 h, clock: calendar, recovery: exponential(mean 1 h)}}
groups: {enough: {of: vm, need: 38}}
system: enough`,
    ),
    metrics: [shareDown(0.06907021671979971, convolution)],
    histories: 600,
    testHistories: 40,
  },
];
