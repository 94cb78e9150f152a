import type { Design } from "../schema/scenario.ts";

export type EntityKind = "site" | "rack" | "component" | "host" | "vm" | "node";

/** The sections of entity groups, from the ground up. */
export const entitySections = [
  { section: "sites", kind: "site" },
  { section: "racks", kind: "rack" },
  { section: "components", kind: "component" },
  { section: "hosts", kind: "host" },
  { section: "vms", kind: "vm" },
  { section: "nodes", kind: "node" },
] as const;

export type EntitySection = (typeof entitySections)[number]["section"];

export type RawEntity = NonNullable<Design["components"]>[string];
export type RawHost = NonNullable<Design["hosts"]>[string];
export type RawVm = NonNullable<Design["vms"]>[string];
export type RawNode = NonNullable<Design["nodes"]>[string];
export type RawGroup = NonNullable<Design["groups"]>[string];
export type RawPart = NonNullable<Design["parts"]>[string];
export type RawTool = NonNullable<Design["tools"]>[string];
export type RawCrew = NonNullable<Design["crews"]>[string];
export type RawMode = NonNullable<Design["failures"]>[string];
export type RawTrigger = NonNullable<RawMode["triggers"]>[string];
export type RawFailures = NonNullable<RawEntity["failures"]>;
export type RawPlanned = NonNullable<RawEntity["planned"]>[string];
export type RawOn = NonNullable<RawEntity["on"]>;

/** Own entries only: names such as `constructor` are names as any other. */
export function entriesOf<T>(map: Readonly<Record<string, T>> | undefined): [string, T][] {
  return map === undefined ? [] : Object.entries(map);
}

/** Looked up once for a map, which nobody changes: of thousands of tools, to find the first of them takes a while. */
export function isEmpty(map: Readonly<Record<string, unknown>> | undefined): boolean {
  if (map === undefined) return true;
  const known = emptiness.get(map) ?? entriesOf(map).length === 0;
  emptiness.set(map, known);
  return known;
}

const emptiness = new WeakMap<object, boolean>();

export function get<T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? map[name] : undefined;
}

export function toList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
