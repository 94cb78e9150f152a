import type { OptionSpec } from "../scenario/types.ts";
import { toCsr } from "./csr.ts";
import type { Inventory } from "./inventory.ts";
import type { Layout } from "./layout.ts";
import type { ClassColumns, TrackedColumns } from "./types.ts";

/** An entity whose outages are recorded. */
export interface Tracked {
  readonly name: string;
  readonly entity: number;
  readonly kind: "part" | "group";
  readonly stopsServing: boolean;
  readonly stopsStarts: boolean;
  readonly stopsRescheduling: boolean;
  readonly stopsVmOperations: boolean;
}

/** Parts; k-of-n groups of one instance; in plain systems also components of one member. */
export function findTracked(option: OptionSpec, inventory: Inventory): Tracked[] {
  const first = (name: string): number => inventory.ranges.get(name)!.first;
  const single = (name: string): boolean => inventory.ranges.get(name)!.count === 1;
  const asGroup = (name: string): Tracked => ({
    name,
    entity: first(name),
    kind: "group",
    stopsServing: name === option.system,
    stopsStarts: false,
    stopsRescheduling: false,
    stopsVmOperations: false,
  });
  const plain = option.tools.length === 0;
  const components = plain ? option.entities.filter((spec) => single(spec.name)) : [];
  return [
    ...option.parts.map((part): Tracked => ({
      name: part.name,
      entity: first(part.name),
      kind: "part",
      stopsServing: part.stops.includes("serving") || part.name === option.system,
      stopsStarts: part.stops.includes("starts"),
      stopsRescheduling: part.stops.includes("rescheduling"),
      stopsVmOperations: part.stops.includes("vm-operations"),
    })),
    ...components.map((spec) => asGroup(spec.name)),
    ...option.groups.filter((group) => single(group.name)).map((group) => asGroup(group.name)),
  ];
}

export function columnsOfTracked(rows: readonly Tracked[], layout: Layout, classes: ClassColumns): TrackedColumns {
  const needers: number[][] = rows.map(() => []);
  for (let index = 0; index < classes.count; index++) {
    for (let i = classes.needStart[index]; i < classes.needStart[index + 1]; i++)
      needers[classes.needList[i]].push(index);
  }
  const csr = toCsr(needers);
  const place = ({ name, kind }: Tracked): number => (kind === "part" ? layout.parts : layout.groups).indexOf(name);
  const flags = (test: (row: Tracked) => boolean): Uint8Array => Uint8Array.from(rows, (row) => (test(row) ? 1 : 0));
  return {
    count: rows.length,
    names: rows.map((row) => row.name),
    entity: Int32Array.from(rows, (row) => row.entity),
    downColumn: Int32Array.from(
      rows,
      (row) => place(row) + (row.kind === "part" ? layout.partDownMs : layout.groupDownMs),
    ),
    outageColumn: Int32Array.from(
      rows,
      (row) => place(row) + (row.kind === "part" ? layout.partOutages : layout.groupOutages),
    ),
    stopsStarts: flags((row) => row.stopsStarts),
    stopsRescheduling: flags((row) => row.stopsRescheduling),
    stopsVmOperations: flags((row) => row.stopsVmOperations),
    classStart: csr.start,
    classList: csr.list,
  };
}
