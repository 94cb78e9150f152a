import type { Path, Problem } from "./issues.ts";
import { isLaw } from "./normalise/recovery.ts";
import { entitySections, entriesOf, type RawFailures, type RawMode } from "./normalise/sections.ts";
import type { Design } from "./schema/scenario.ts";
import { quote } from "./show.ts";
import { child, follow, type MapTree } from "./tree.ts";
import type { Copies, OptionSpec, ToolSpec } from "./types.ts";

interface Warning extends Problem {
  readonly path: readonly string[];
}

/** What is in the file and does nothing, in none of the options: rarely meant so. */
export function warningsFor(
  designs: readonly Design[],
  options: readonly OptionSpec[],
  horizonHours: number,
): Warning[] {
  const modes = new Set(designs.flatMap(usedModes));
  const crews = new Set(designs.flatMap(usedCrews));
  return [
    ...unused(designs, "failures", modes, "nothing suffers the failure mode"),
    ...unused(designs, "crews", crews, "nothing asks for the crew"),
    ...lonelyTwins(options),
    ...idleWindows(options),
    ...idleWeights(designs),
    ...idleSchedules(options, horizonHours),
  ];
}

function unused(
  designs: readonly Design[],
  section: "failures" | "crews",
  used: ReadonlySet<string>,
  why: string,
): Warning[] {
  const names = new Set(designs.flatMap((design) => Object.keys(design[section] ?? {})));
  return [...names]
    .filter((name) => !used.has(name))
    .map((name) => ({ path: [section, name], message: `${why} ${quote(name)}` }));
}

function sufferers(design: Design): RawFailures[] {
  const things = [...entitySections.map(({ section }) => design[section]), design.parts];
  return things.flatMap((map) =>
    entriesOf<{ failures?: RawFailures | undefined }>(map).flatMap(([, thing]) =>
      thing.failures === undefined ? [] : [thing.failures],
    ),
  );
}

function usedModes(design: Design): string[] {
  return sufferers(design).flatMap((failures) => {
    if (Array.isArray(failures)) return failures;
    return inlineModes(failures).flatMap((entry) => (typeof entry === "string" ? [entry] : (entry.use ?? [])));
  });
}

function inlineModes(failures: RawFailures): (string | (RawMode & { use?: string | undefined }))[] {
  return Array.isArray(failures) ? [] : Object.values(failures);
}

function usedCrews(design: Design): string[] {
  const modes = [...Object.values(design.failures ?? {}), ...sufferers(design).flatMap(inlineModes)];
  const movers = Object.values(design.vms ?? {}).flatMap(({ onHostLoss }) =>
    typeof onHostLoss === "object" ? (onHostLoss.evacuate?.by ?? []) : [],
  );
  const repairers = modes.flatMap((mode) => {
    if (typeof mode === "string" || mode.recovery === undefined || isLaw(mode.recovery)) return [];
    return Object.values(mode.recovery).flatMap((phase) =>
      typeof phase === "object" && phase !== null && "crew" in phase && phase.crew !== undefined ? [phase.crew] : [],
    );
  });
  return [...movers, ...repairers];
}

/** Users weigh the figures of tools that serve, and of no others. */
function idleWeights(designs: readonly Design[]): Warning[] {
  const scheduled = designs.flatMap(({ tools }) => entriesOf(tools).filter(([, { kind }]) => kind === "scheduled"));
  const weighed = new Set(scheduled.flatMap(([name, { weight }]) => (weight === undefined ? [] : [name])));
  const message = "the tools are judged by their runs, and no figure of these is weighted by users";
  return [...weighed].map((name) => ({ path: ["tools", name, "weight"], message }));
}

/** Scheduled tools of which no run is due in any option: nothing could be told of them, though all would look well. */
function idleSchedules(options: readonly OptionSpec[], horizonHours: number): Warning[] {
  const scheduled = options.flatMap(({ tools }) => tools.filter(({ schedule }) => schedule !== undefined));
  const isDue = ({ schedule, count }: ToolSpec): boolean => {
    const { firstHours, everyHours } = schedule!;
    return (firstHours ?? (everyHours * 0.5) / count) < horizonHours;
  };
  const names = new Set(scheduled.map(({ name }) => name));
  for (const tool of scheduled) if (isDue(tool)) names.delete(tool.name);
  const message = "no run is due before the horizon ends, so that none can be missed or fail";
  return [...names].map((name) => ({ path: ["tools", name, "schedule"], message }));
}

/** A twin shares its streams with somebody: with a name, or another's twin, in any option. */
function lonelyTwins(options: readonly OptionSpec[]): Warning[] {
  const keys = new Map<string, Set<string>>();
  const things = options.flatMap(({ entities, parts, tools }) => [...entities, ...parts, ...tools]);
  for (const { name, twin } of things) keys.set(twin ?? name, (keys.get(twin ?? name) ?? new Set()).add(name));
  const lonely = things.filter(({ twin }) => twin !== null && keys.get(twin)!.size === 1);
  return lonely.map(({ name, twin }) => ({
    path: [sectionOf(options, name), name, "twin"],
    message: `nothing else has the name or the twin ${quote(twin!)}`,
  }));
}

/** Copies that nobody can make anew after any loss, in any option: no member is left to take them, or no copy to copy from. */
function idleWindows(options: readonly OptionSpec[]): Warning[] {
  const windows = options.flatMap(({ parts }) =>
    parts.flatMap(({ name, redundancy }) =>
      redundancy?.kind === "copies" && redundancy.window !== null ? [{ name, copies: redundancy }] : [],
    ),
  );
  const names = [...new Set(windows.map(({ name }) => name))];
  return names
    .filter((name) => !windows.some((one) => one.name === name && canBeMadeAnew(one.copies)))
    .map((name) => ({
      path: ["parts", name, "copies", "recoveryWindow"],
      message: `the copies of ${quote(name)} can never be made anew: ${
        windows.some((one) => one.name === name && one.copies.count > 1)
          ? "after the loss of any member there are fewer domains than copies"
          : "of a single copy none is left to copy from"
      }`,
    }));
}

function canBeMadeAnew({ count, domains }: Copies): boolean {
  const there = new Set(domains).size;
  return count > 1 && (there > count || domains.length > there);
}

function sectionOf(options: readonly OptionSpec[], name: string): string {
  for (const option of options) {
    const entity = option.entities.find((one) => one.name === name);
    if (entity !== undefined) return entitySections.find(({ kind }) => kind === entity.kind)!.section;
    if (option.parts.some((one) => one.name === name)) return "parts";
  }
  return "tools";
}

/** In the base, or else in the first option that has it. */
export function placeOf(file: MapTree, path: readonly string[]): Path {
  if (follow(file, path).rest.length === 0) return path;
  const options = child(file, "options");
  const names = options?.kind === "map" ? [...options.entries.keys()] : [];
  const name = names.find((option) => follow(file, ["options", option, ...path]).rest.length === 0);
  return name === undefined ? path : ["options", name, ...path];
}
