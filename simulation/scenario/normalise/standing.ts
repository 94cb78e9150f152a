import type { Path } from "../issues.ts";
import { counted, quote } from "../show.ts";
import type { OnSpec } from "../types.ts";
import { type Context, type NameKind, resolve } from "./context.ts";
import type { RawOn } from "./sections.ts";

const standable: readonly NameKind[] = ["site", "rack", "component", "host", "vm", "node", "group", "part"];

type RawPlace = Exclude<RawOn, readonly unknown[]>;

export interface Standing extends OnSpec {
  readonly path: Path;
}

/** What is written under `on`, without checks. */
export function placesOf(on: RawOn | undefined, path: Path): Standing[] {
  return written(on, path).flatMap(([place, at]) => {
    if (typeof place === "string") return [{ target: place, spread: "in-turn", path: at }];
    return place.group === undefined ? [] : [{ target: place.group, spread: place.spread ?? "in-turn", path: at }];
  });
}

function written(on: RawOn | undefined, path: Path): (readonly [RawPlace, Path])[] {
  if (on === undefined) return [];
  return Array.isArray(on) ? on.map((place, index) => [place, [...path, index]] as const) : [[on, path]];
}

/** What the members of an entity group stand on, checked. */
export function standingOf(context: Context, name: string, on: RawOn | undefined, path: Path): OnSpec[] {
  const kept: OnSpec[] = [];
  for (const place of placesOf(on, [...path, "on"])) {
    const { target, spread } = place;
    if (kept.some((one) => one.target === target)) {
      context.report(place.path, `${quote(target)} stands twice under \`on\``);
      continue;
    }
    if (resolve(context, target, place.path, standable, "something to stand on") === null) continue;
    if (typeof spread !== "string") checkList(context, name, target, spread, [...place.path, "spread"]);
    kept.push({ target, spread });
  }
  for (const [place, at] of written(on, [...path, "on"])) {
    const lacks = typeof place === "object" && place.group === undefined;
    if (lacks) context.missing(at, "group", "`group` is missing: say what it stands on");
  }
  return kept;
}

function checkList(context: Context, name: string, target: string, list: readonly number[], path: Path): void {
  if (!context.sure(name) || !context.sure(target)) return;
  const members = context.members(name);
  if (list.length !== members) {
    context.report(path, `the list deals ${counted(list.length, "member")}, but ${quote(name)} has ${members}`);
  }
  const targets = context.members(target);
  list.forEach((member, index) => {
    if (member > targets)
      context.report(
        [...path, index],
        `member ${member} does not exist: ${quote(target)} has ${counted(targets, "member")}`,
      );
  });
}
