import { defaults } from "../defaults.ts";
import { quote } from "../show.ts";
import type { NodeFields } from "../types.ts";
import type { Context } from "./context.ts";
import { get, type RawHost, type RawNode, type RawVm } from "./sections.ts";
import { placesOf } from "./standing.ts";

interface Size {
  readonly cpu: number;
  readonly memory: number;
}

export function nodeFields(context: Context, name: string, raw: RawNode): NodeFields {
  const size = sizeOf(context, name, raw);
  const cpu =
    size.cpu * (1 - (raw.cpuTax ?? defaults.node.cpuTax)) -
    (raw.systemReserved?.cpu ?? 0) -
    (raw.kubeReserved?.cpu ?? 0);
  const memory =
    size.memory -
    (raw.systemReserved?.memory ?? 0) -
    (raw.kubeReserved?.memory ?? 0) -
    (raw.evictionThreshold ?? defaults.node.evictionThresholdMiB);
  const fine = !context.broken(["nodes", name], "cpuTax", "systemReserved", "kubeReserved", "evictionThreshold");
  if (cpu < 0 && fine)
    context.report(["nodes", name], `nothing is left for pods: more CPU is reserved than a node of ${quote(name)} has`);
  if (memory < 0 && fine)
    context.report(
      ["nodes", name],
      `nothing is left for pods: more memory is reserved than a node of ${quote(name)} has`,
    );
  return {
    kind: "node",
    allocatableCpu: Math.max(0, cpu),
    allocatableMemory: Math.max(0, memory),
    maxPods: raw.maxPods ?? defaults.node.maxPods,
  };
}

/** As large as what it stands on, or as it says; unlimited where neither has a size. */
function sizeOf(context: Context, name: string, raw: RawNode): Size {
  const path = ["nodes", name];
  const carriers = placesOf(raw.on, [...path, "on"]).filter(({ target }) => carrierSize(context, target) !== null);
  if (carriers.length > 1)
    context.report(carriers[1].path, `a node lives on one VM or host, but ${quote(name)} names several groups of them`);
  const carrier = carriers[0]?.target;
  const whole = carrier === undefined ? { cpu: Infinity, memory: Infinity } : carrierSize(context, carrier)!;
  if (carrier !== undefined) checkShare(context, name, raw, carrier, whole);
  return { cpu: raw.cpu ?? whole.cpu, memory: raw.memory ?? whole.memory };
}

function carrierSize(context: Context, name: string): Size | null {
  const vm: RawVm | undefined = get(context.design.vms, name);
  if (vm !== undefined) return { cpu: vm.cpu ?? Infinity, memory: vm.memory ?? Infinity };
  const host: RawHost | undefined = get(context.design.hosts, name);
  if (host === undefined) return null;
  return {
    cpu: (host.cpu ?? Infinity) - (host.reserved?.cpu ?? 0),
    memory: (host.memory ?? Infinity) - (host.reserved?.memory ?? 0),
  };
}

/** Nodes that share a host must say what each takes of it, and not take more than there is. */
function checkShare(context: Context, name: string, raw: RawNode, carrier: string, whole: Size): void {
  const path = ["nodes", name];
  const together = Math.ceil(context.members(name) / context.members(carrier));
  if (together > 1 && (raw.cpu === undefined || raw.memory === undefined)) {
    const message = `${together} nodes of ${quote(name)} share one of ${quote(carrier)}: give the \`cpu\` and \`memory\` of a node`;
    return context.missing(path, raw.cpu === undefined ? "cpu" : "memory", message);
  }
  const each = together > 1 ? ` (${together} nodes share it)` : "";
  if ((raw.cpu ?? 0) * together > whole.cpu)
    context.report([...path, "cpu"], `nodes of ${quote(name)} have more CPU than ${quote(carrier)} offers${each}`);
  if ((raw.memory ?? 0) * together > whole.memory) {
    context.report(
      [...path, "memory"],
      `nodes of ${quote(name)} have more memory than ${quote(carrier)} offers${each}`,
    );
  }
}
