/** The order of a file's entries, and names that share streams, change no figure. */
import { describe, expect, it } from "vitest";
import type { EntitySpec, FailureMode, OnSpec, OptionSpec, PartSpec } from "../../../simulation/scenario/types.ts";
import { figuresByName } from "../../support/figures-by-name.ts";
import { crew, mode, node, option, part, tool } from "../../support/option.ts";
import { Dice, randomOption } from "../../support/random-option.ts";
import { randomPlain } from "../../support/random-plain.ts";
import { runOption } from "../../support/run-option.ts";
import type { Outcome } from "../../support/run-option.ts";

const settings = { horizonHours: 400 };

function shuffled<Item>(dice: Dice, items: readonly Item[]): Item[] {
  return items
    .map((item) => [dice.roll(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

/** Another order of everything that is a map in the file, of tools only if asked. */
function reordered(given: OptionSpec, dice: Dice, tools: boolean): OptionSpec {
  return {
    ...given,
    crews: shuffled(dice, given.crews),
    entities: shuffled(dice, given.entities).map((spec) => ({
      ...spec,
      failures: shuffled(dice, spec.failures),
      planned: shuffled(dice, spec.planned),
    })),
    groups: shuffled(dice, given.groups),
    parts: shuffled(dice, given.parts).map((spec) => ({ ...spec, failures: shuffled(dice, spec.failures) })),
    tools: tools ? shuffled(dice, given.tools) : given.tools,
  };
}

function expectSameFigures(a: Outcome, b: Outcome, what: string): void {
  const figures = figuresByName(a);
  const others = figuresByName(b);
  expect([...others.keys()].sort(), what).toEqual([...figures.keys()].sort());
  for (const [name, value] of figures) expect(others.get(name), `${name}, ${what}`).toBe(value);
}

/** One or two technicians for all repairs, first come, first served. */
function withCrew(given: OptionSpec, count: number): OptionSpec {
  const served = (failure: FailureMode): FailureMode => {
    return { ...failure, recovery: failure.recovery.map((each) => ({ ...each, crew: "technicians" })) };
  };
  const entities = given.entities.map((spec) => ({ ...spec, failures: spec.failures.map(served) }));
  return { ...given, entities, crews: [crew("technicians", { count })] };
}

/** Parts after the first that copes with losses count their replicas only. */
function withOneRedundant(parts: readonly PartSpec[]): PartSpec[] {
  const first = parts.findIndex(({ redundancy }) => redundancy !== undefined);
  return parts.map((each, index) => {
    if (index <= first || each.redundancy === undefined) return each;
    const { redundancy: _, ...counted } = each;
    return counted;
  });
}

describe("the order of the file's entries", () => {
  it("changes no figure of a system without tools", () => {
    let outages = 0;
    for (let number = 0; number < 150; number++) {
      const given = number % 2 === 0 ? randomPlain(number) : withCrew(randomPlain(number), 1 + (number % 3));
      const one = runOption(given, { ...settings, replication: number });
      const other = reordered(given, new Dice(10_000 + number), true);
      expectSameFigures(one, runOption(other, { ...settings, replication: number }), `system ${number}`);
      outages += one.outagesOf("all");
    }
    expect(outages).toBeGreaterThan(1000);
  });

  // Four ties are settled by order: tools of one priority are placed as they come; so are served those who begin to wait
  // for a crew at the same instant (one loss cancels several repairs: in 1 of 300 designs); and so happen events of one kind
  // at one instant, which office hours bring about (two repairs that go on when the office opens), so that there are none;
  // and of two parts whose replicas one loss takes, the first is charged (in 1 of 150), so that but one has such replicas.
  it("changes no figure of a platform, but for that of its tools and where crews are short", () => {
    let events = 0;
    for (let number = 0; number < 150; number++) {
      const drawn = randomOption(number, { workingHours: false });
      const crews = drawn.crews.map((each) => ({ ...each, count: Infinity }));
      const given = { ...drawn, crews, parts: withOneRedundant(drawn.parts) };
      const one = runOption(given, { ...settings, replication: number });
      const other = reordered(given, new Dice(10_000 + number), false);
      expectSameFigures(one, runOption(other, { ...settings, replication: number }), `design ${number}`);
      events += one.scalar("events");
    }
    expect(events).toBeGreaterThan(10_000);
  });

  it("changes no figure of tools that run on nodes of their own", () => {
    let pending = 0;
    for (let number = 0; number < 100; number++) {
      const given = apart(number);
      const one = runOption(given, { ...settings, replication: number });
      const other = reordered(given, new Dice(10_000 + number), true);
      expectSameFigures(one, runOption(other, { ...settings, replication: number }), `design ${number}`);
      pending += one.scalar("pendingPodHours");
    }
    expect(pending).toBeGreaterThan(100);
  });
});

/** Three classes of tools, each on nodes of its own, some of them pending when a node is lost. */
function apart(number: number): OptionSpec {
  const dice = new Dice(number);
  const pools = ["a", "b", "c"].map((pool) => ({
    nodes: node(`nodes-${pool}`, {
      count: 3,
      failures: [mode("os", dice.law(60), dice.law(5))],
      start: dice.chance(0.5) ? dice.law(0.05) : null,
    }),
    tools: tool(`tools-${pool}`, {
      count: dice.whole(2, 9),
      replicas: dice.whole(1, 2),
      start: dice.law(0.02),
      nodes: [`nodes-${pool}`],
      needs: ["nfs"],
    }),
  }));
  return option({
    entities: pools.map(({ nodes }) => nodes),
    parts: [part("nfs", { failures: [mode("hang", dice.law(100), dice.law(1), { effect: { kind: "interrupt" } })] })],
    tools: pools.map(({ tools }) => tools),
  });
}

/** All names others, each coupled with the one it stands for. */
function renamed(given: OptionSpec): OptionSpec {
  const to = (name: string): string => `new-${name}`;
  const on = (specs: readonly OnSpec[]): OnSpec[] => specs.map((spec) => ({ ...spec, target: to(spec.target) }));
  const entity = (spec: EntitySpec): EntitySpec => {
    const common = { ...spec, name: to(spec.name), twin: spec.twin ?? spec.name, on: on(spec.on) };
    return common.kind === "vm" ? { ...common, hosts: to(common.hosts) } : common;
  };
  return {
    ...given,
    name: "twin",
    system: given.system === null ? null : to(given.system),
    entities: given.entities.map(entity),
    groups: given.groups.map((spec) => ({ ...spec, name: to(spec.name), twin: spec.name, of: spec.of.map(to) })),
    // Names of parts stay: nodes and tools name them in many places. Their streams are those of a twin all the same.
    parts: given.parts.map((spec) => ({ ...spec, on: spec.on.map(to), twin: spec.name })),
    tools: given.tools.map((spec) => ({ ...spec, name: to(spec.name), twin: spec.name, nodes: spec.nodes.map(to) })),
  };
}

describe("an option and its twin under other names", () => {
  it("differ by exactly nothing", () => {
    for (let number = 200; number < 350; number++) {
      const given = number % 3 === 0 ? randomPlain(number) : randomOption(number);
      const [one, other] = [given, renamed(given)].map((each) => runOption(each, { ...settings, replication: number }));
      expect([...other.row], `design ${number}`).toEqual([...one.row]);
    }
  });

  it("are not the same without the coupling", () => {
    const given = randomPlain(2);
    const alone = renamed(given);
    const uncoupled = { ...alone, entities: alone.entities.map((spec) => ({ ...spec, twin: null })) };
    expect([...runOption(uncoupled, settings).row]).not.toEqual([...runOption(given, settings).row]);
  });
});
