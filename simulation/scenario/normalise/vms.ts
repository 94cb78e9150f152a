import type { Path } from "../issues.ts";
import { quote } from "../show.ts";
import type { VmFields } from "../types.ts";
import { type Context, resolve } from "./context.ts";
import { checkCrew } from "./recovery.ts";
import { get, type RawVm } from "./sections.ts";
import { placesOf } from "./standing.ts";

export function vmFields(context: Context, name: string, raw: RawVm): VmFields {
  const path = ["vms", name];
  if (raw.cpu === undefined) context.missing(path, "cpu", "`cpu` is missing: say how many vCPUs a VM has");
  if (raw.memory === undefined) context.missing(path, "memory", "`memory` is missing: say how much memory a VM has");
  if (raw.storage !== undefined) resolve(context, raw.storage, [...path, "storage"], ["part"], "a part");
  const fields: VmFields = {
    kind: "vm",
    cpu: raw.cpu ?? 0,
    memory: raw.memory ?? 0,
    memoryOverhead: raw.memoryOverhead ?? 0,
    hosts: hostsOf(context, name, raw),
    antiAffinity: raw.antiAffinity ?? "none",
    storage: raw.storage ?? null,
    onHostLoss: hostLoss(context, name, raw),
    returnHome: raw.returnHome ?? false,
  };
  checkFits(context, name, fields);
  return fields;
}

function hostsOf(context: Context, name: string, raw: RawVm): string {
  const path = ["vms", name, "on"];
  const targets = placesOf(raw.on, path);
  const hosts = targets.filter(({ target }) => get(context.design.hosts, target) !== undefined);
  const unknown = targets.some(({ target }) => !context.names.has(target));
  if (hosts.length === 0 && !unknown)
    context.missing(path.slice(0, -1), "on", `${quote(name)} stands on no hosts: name a host group under \`on\``);
  if (hosts.length > 1) context.report(hosts[1].path, `VMs live on one host group, but ${quote(name)} names several`);
  return hosts[0]?.target ?? "";
}

function hostLoss(context: Context, name: string, { onHostLoss }: RawVm): VmFields["onHostLoss"] {
  if (onHostLoss === undefined || onHostLoss === "wait") return "wait";
  const path = ["vms", name, "onHostLoss"];
  const evacuate = onHostLoss.evacuate;
  if (evacuate === undefined) {
    context.missing(path, "evacuate", "`evacuate` is missing: write `{evacuate: {after: 20 min}}` or `wait`");
    return "wait";
  }
  const at = [...path, "evacuate"];
  if (evacuate.after === undefined)
    context.missing(at, "after", "`after` is missing: say how long it takes until the first VM can be moved");
  const { after, success, each } = evacuate;
  const evacuation = { after: after ?? { law: "constant", value: 0 }, success: success ?? 1 } as const;
  checkMoves(context, evacuate, at);
  if (each === undefined) return evacuation;
  const { oneAfterAnother, by } = evacuate;
  return { ...evacuation, moves: { each, oneAfterAnother: oneAfterAnother ?? false, by: by ?? null } };
}

type RawEvacuation = NonNullable<Exclude<RawVm["onHostLoss"], string | undefined>["evacuate"]>;

function checkMoves(context: Context, { each, oneAfterAnother, by }: RawEvacuation, path: Path): void {
  checkCrew(context, by, [...path, "by"]);
  if (each !== undefined) return;
  if (oneAfterAnother === true)
    context.missing(path, "each", "one VM after another needs `each`: say how long the move of one takes");
  else if (by !== undefined) context.missing(path, "each", "`by` needs `each`: say how long a move occupies somebody");
}

/** One VM on one empty host; whether all of them fit is seen when they are placed. */
function checkFits(context: Context, name: string, vm: VmFields): void {
  const host = get(context.design.hosts, vm.hosts);
  if (host?.cpu === undefined || host.memory === undefined) return;
  const cpu = (host.cpu - (host.reserved?.cpu ?? 0)) * (host.overcommit?.cpu ?? 1);
  const memory = (host.memory - (host.reserved?.memory ?? 0)) * (host.overcommit?.memory ?? 1);
  if (vm.cpu > cpu)
    context.report(
      ["vms", name, "cpu"],
      `a VM of ${quote(name)} has more vCPUs than a whole host of ${quote(vm.hosts)} offers`,
    );
  if (vm.memory + vm.memoryOverhead > memory) {
    context.report(
      ["vms", name, "memory"],
      `a VM of ${quote(name)} takes more memory than a whole host of ${quote(vm.hosts)} offers`,
    );
  }
}
