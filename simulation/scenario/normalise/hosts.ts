import { defaults } from "../defaults.ts";
import type { HostFields } from "../types.ts";
import type { Context } from "./context.ts";
import type { RawHost } from "./sections.ts";

export function hostFields(context: Context, name: string, raw: RawHost): HostFields {
  const path = ["hosts", name];
  if (raw.cpu === undefined) context.missing(path, "cpu", "`cpu` is missing: say how many CPUs a host offers");
  if (raw.memory === undefined) context.missing(path, "memory", "`memory` is missing: say how much memory a host has");
  const fields: HostFields = {
    kind: "host",
    cpu: raw.cpu ?? 0,
    physicalCpu: raw.physicalCores ?? raw.cpu ?? 0,
    memory: raw.memory ?? 0,
    reservedCpu: raw.reserved?.cpu ?? 0,
    reservedMemory: raw.reserved?.memory ?? 0,
    cpuOvercommit: raw.overcommit?.cpu ?? defaults.host.cpuOvercommit,
    memoryOvercommit: raw.overcommit?.memory ?? defaults.host.memoryOvercommit,
  };
  if (raw.cpu !== undefined && fields.reservedCpu > fields.cpu) {
    context.report([...path, "reserved", "cpu"], "more CPU is reserved than the host has");
  }
  if (raw.memory !== undefined && fields.reservedMemory > fields.memory) {
    context.report([...path, "reserved", "memory"], "more memory is reserved than the host has");
  }
  return fields;
}
