import type { Law } from "../distributions/law.ts";
import { commonCausesOf } from "../model/common-causes.ts";
import { takeInventory, type Inventory, type Member } from "../model/inventory.ts";
import type { CrewSpec, FailureMode, OptionSpec, PartSpec } from "../scenario/types.ts";
import { NotExact } from "./because.ts";
import { judge } from "./fields.ts";

/** One thing that works while none of its own causes keeps it down and `need` of its parents work. */
export interface Thing {
  readonly id: string;
  /** Rows of things that stand before it. */
  readonly parents: readonly number[];
  readonly need: number;
  readonly failures: readonly FailureMode[];
  readonly start: Law | null;
  /** The group of alike things that it is a member of. */
  readonly group: string;
}

/** All that decides whether one thing works: what it stands on, and what shares its crews. Parents come first. */
export interface Cone {
  readonly things: readonly Thing[];
  readonly root: number;
  /** Whether it is below the root (or the root), rather than only a rival for its crews. */
  readonly below: readonly boolean[];
  /** Crews that somebody may have to wait for. */
  readonly crews: readonly CrewSpec[];
  /** Modes of several of the things that now and then strike all of them at once. */
  readonly common: readonly CommonStrike[];
}

export interface CommonStrike {
  readonly mean: number;
  readonly targets: readonly { readonly thing: number; readonly mode: FailureMode }[];
}

/** Makes cones of one option. */
export class ConeMaker {
  readonly inventory: Inventory;
  private readonly option: OptionSpec;
  /** First members of the groups that triggers strike. */
  private readonly struck: ReadonlySet<string>;
  private readonly triggers: boolean;

  constructor(option: OptionSpec) {
    this.option = option;
    this.inventory = takeInventory(option);
    const modes = [...option.entities, ...option.parts].flatMap(({ failures }) => failures);
    this.struck = new Set(modes.flatMap(({ triggers }) => triggers?.map(({ target }) => target) ?? []));
    this.triggers = this.struck.size > 0;
  }

  /** Throws NotExact. */
  coneOf(entity: number): Cone {
    judge("option", this.option);
    const below = this.standing([entity]);
    const crews = new Set<CrewSpec>();
    let all = below;
    for (;;) {
      const before = crews.size;
      for (const one of all) for (const crew of this.crewsOf(one)) crews.add(crew);
      if (crews.size === before) break;
      if (this.triggers) throw new NotExact("triggers");
      const rivals = this.inventory.members.flatMap((_, rival) =>
        this.crewsOf(rival).some((crew) => crews.has(crew)) ? [rival] : [],
      );
      all = this.standing([...all, ...rivals]);
    }
    const rows = parentsFirst(all, (one) => this.inventory.members[one].parents);
    const things = rows.map((one) => this.thingOf(one, rows));
    const streams = new Set(rows.map((one) => this.inventory.members[one].streamId));
    if (streams.size < rows.length) throw new NotExact("twins");
    for (const crew of crews) judge("crew", crew);
    return {
      things,
      root: rows.indexOf(entity),
      below: rows.map((one) => below.has(one)),
      crews: [...crews],
      common: this.commonTo(rows, things),
    };
  }

  /** Where only one of the things that it strikes matters here, it is no more than this one's failures. */
  private commonTo(rows: readonly number[], things: readonly Thing[]): CommonStrike[] {
    return commonCausesOf(this.inventory).flatMap(({ entities, mode, mean }) => {
      const targets = entities.flatMap((one) => {
        const thing = rows.indexOf(one);
        const found = thing < 0 ? undefined : things[thing].failures.find(({ name }) => name === mode);
        return found === undefined ? [] : [{ thing, mode: found }];
      });
      return targets.length > 1 ? [{ mean, targets }] : [];
    });
  }

  /** These and all that they stand on. */
  private standing(first: readonly number[]): Set<number> {
    const found = new Set(first);
    for (const one of found) for (const parent of this.inventory.members[one].parents) found.add(parent);
    return found;
  }

  private crewsOf(entity: number): CrewSpec[] {
    return failuresOf(this.inventory.members[entity]).flatMap(({ recovery }) =>
      recovery.flatMap(({ crew: name }) => {
        const crew = this.option.crews.find((one) => one.name === name);
        return crew === undefined || (crew.count === Infinity && crew.hours === null) ? [] : [crew];
      }),
    );
  }

  private thingOf(entity: number, rows: readonly number[]): Thing {
    const member = this.inventory.members[entity];
    const { source } = member;
    if (source.kind === "entity") judge("entity", source.spec);
    else if (source.kind === "part") judge("part", source.spec);
    else this.judgeGroupOf(entity);
    const failures = failuresOf(member);
    for (const mode of failures) {
      judge("mode", mode);
      for (const phase of mode.recovery) judge("phase", phase);
    }
    const group = source.kind === "entity" ? source.spec.name : member.id;
    if (this.struck.has(group)) throw new NotExact("triggers");
    return {
      id: member.id,
      parents: member.parents.map((parent) => rows.indexOf(parent)),
      need: member.need,
      failures,
      start: source.kind === "entity" ? source.spec.start : null,
      group,
    };
  }

  /** A group that the file names, or that of a part's replicas, which its part speaks for. */
  private judgeGroupOf(entity: number): void {
    const named = this.option.groups.find(({ name }) => {
      const { first, count } = this.inventory.ranges.get(name)!;
      return entity >= first && entity < first + count;
    });
    if (named !== undefined) return judge("group", named);
    const part = this.option.parts.find(({ name }) => this.inventory.ranges.get(name)!.first === entity + 1);
    if (part !== undefined) judge("part", part satisfies PartSpec);
  }
}

function failuresOf({ source }: Member): readonly FailureMode[] {
  return source.kind === "group" ? [] : source.spec.failures;
}

function parentsFirst(all: ReadonlySet<number>, parentsOf: (one: number) => readonly number[]): number[] {
  const rows = new Set<number>();
  const visit = (one: number): void => {
    if (rows.has(one)) return;
    for (const parent of parentsOf(one)) visit(parent);
    rows.add(one);
  };
  for (const one of [...all].sort((a, b) => a - b)) visit(one);
  return [...rows];
}
