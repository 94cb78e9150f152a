/** Worked on paper: what the outline of a small file says. */
import { describe, expect, test } from "vitest";
import { changedPlaces } from "../../../../simulation/scenario/outline/changed.ts";
import { sideBySide } from "../../../../simulation/scenario/outline/differing.ts";
import { addable, entriesOf } from "../../../../simulation/scenario/outline/entries.ts";
import { isMarked, keyInputs, markEdit } from "../../../../simulation/scenario/outline/key-inputs.ts";
import { namesIn, usersOfThing } from "../../../../simulation/scenario/outline/names.ts";
import { found } from "../../../../simulation/scenario/outline/search.ts";
import { startValue } from "../../../../simulation/scenario/outline/start-value.ts";
import { doubtSpark, lawSpark } from "../../../../simulation/scenario/outline/spark.ts";
import { parseScenario } from "../../../../simulation/scenario/parse.ts";
import { edited, yaml } from "../edit/support.ts";
import { outlineOf, rowAt, rowsOf } from "./support.ts";

const text = yaml`
  format: headroom/1
  title: Small
  horizon: 3 years
  slo: {target: 99.9 %}
  inputs:
    often: {unknown: {best: 0.5 / year, range: 0.1 / year to 2 / year}, quality: guess}
  failures:
    crash:
      rate: $often * 2
      recovery: {detect: 5 min, fix: 4 h to 24 h}
      source: tickets
      quality: measured
    power: {afr: 8 %, recovery: 90 min}
    aged: {mttf: 17532 h, recovery: 1 h}
  hosts:
    server:
      count: {value: 4, source: inventory, quality: published}
      cpu: 16
      memory: 65536 MiB
      failures: [crash, power]
  nodes: {node: {on: server}}
  tools: {web: {count: 40, needs: [], start: 20 s}}
  options:
    today: {title: Today}
    more:
      title: More
      hosts: {server: {count: 8, overcommit: {cpu: 2}}}
      components: {extra: {failures: [power]}}
`;
const outline = outlineOf(text);

describe("a line", () => {
  test.each([
    ["title", "text", "Small", ""],
    ["horizon", "quantity", "3 years", ""],
    ["slo.target", "share", "99.9 %", ""],
    ["inputs.often", "input", "0.5 / year (0.1 / year to 2 / year)", ""],
    ["failures.crash.rate", "rate", "$often * 2", "1 a year (0.2 a year to 4 a year)"],
    ["failures.crash.recovery.detect", "law", "5 min", ""],
    ["failures.crash.recovery.fix", "law", "4 h to 24 h", "mean 11.4 h (4 h to 24 h)"],
    ["failures.power.afr", "rate", "8 %", "mean 12.5 years"],
    ["failures.power.recovery", "law", "90 min", "1.5 h"],
    ["failures.aged.mttf", "quantity", "17532 h", "2 years, 0.5 a year"],
    ["hosts.server.count", "count", "4", ""],
    ["hosts.server.cpu", "quantity", "16", ""],
    ["hosts.server.memory", "quantity", "65536 MiB", "64 GiB"],
    ["hosts.server.failures", "list", "crash, power", ""],
    ["nodes.node.on", "reference", "server", ""],
    ["tools.web.needs", "list", "", ""],
    ["tools.web.start", "law", "20 s", ""],
  ])("%s", (id, kind, written, normal) => {
    const row = rowAt(outline, id);
    expect([row.field?.kind, row.text, row.normal.replaceAll("\u00a0", " ")]).toEqual([kind, written, normal]);
  });

  test("says where it comes from: its own source, or that of its block", () => {
    expect(rowAt(outline, "hosts.server.count").provenance).toMatchObject({ quality: "published", own: true });
    expect(rowAt(outline, "failures.crash.recovery.fix").provenance).toMatchObject({ quality: "measured", own: false });
    expect(rowAt(outline, "failures.power.afr").provenance).toBeNull();
  });

  test("of an option says whether it is the option's own, and where an edit goes", () => {
    expect(rowAt(outline, "hosts.server.count", "more")).toMatchObject({
      from: "own",
      text: "8",
      target: ["options", "more", "hosts", "server", "count"],
    });
    expect(rowAt(outline, "hosts.server.count", "today")).toMatchObject({
      from: "base",
      text: "4",
      target: ["options", "today", "hosts", "server", "count"],
    });
    expect(rowAt(outline, "hosts.server.count").target).toEqual(["hosts", "server", "count", "value"]);
  });
});

test("things are closed until they are opened; sections that hold something are open", () => {
  const ids = (toggled: [string, boolean][]): string[] =>
    entriesOf(outline, null, { toggled: new Map(toggled) })
      .filter(({ path, kind }) => path[0] === "hosts" && kind !== "add")
      .map(({ id }) => id);
  expect(ids([])).toEqual(["hosts", "hosts.server"]);
  expect(ids([["hosts", false]])).toEqual(["hosts"]);
  expect(ids([["hosts.server", true]])).toContain("hosts.server.memory");
});

test("sections of which the file says nothing are folded behind the others, and offered there", () => {
  const file = "format: headroom/1\ncomponents: {disk: {failures: {f: {mttf: 1 year}}}}\ncrews: {}\n";
  const sections = (written: string, toggled: [string, boolean][], all = false): string[] =>
    entriesOf(outlineOf(written), null, { toggled: new Map(toggled), all })
      .filter(({ depth, kind }) => depth === 0 && kind !== "add")
      .map(({ id }) => id);
  const folded = ["inputs", "tools", "parts", "nodes", "vms", "hosts", "racks", "sites", "groups", "failures"];
  // What is written, be it empty, has its place.
  expect(sections(file, [])).toEqual(["#scenario", "components", "crews", "#more"]);
  expect(sections(file, [["#more", true]])).toEqual(["#scenario", "components", "crews", "#more", ...folded]);
  const more = entriesOf(outlineOf(file), null, { toggled: new Map() }).at(-1)!;
  expect(more).toMatchObject({ kind: "more", isOpen: false, count: folded.length });
  expect(more.alike.slice(0, 3)).toEqual(["Not known for sure", "Tools", "Parts"]);
  const tools = [
    ["#more", true],
    ["tools", true],
  ] as [string, boolean][];
  expect(entriesOf(outlineOf(file), null, { toggled: new Map(tools) }).some(({ id }) => id === "tools+")).toBe(true);
  // Nothing is found in them; and where all are still to come, all are shown.
  expect(sections(file, [], true)).toEqual(["#scenario", "components", "crews"]);
  expect(sections("format: headroom/1\n", [])).toHaveLength(13);
});

test("what could be added is what the format has and the thing has not", () => {
  const add = entriesOf(outline, null, { toggled: new Map(), all: true }).find(({ id }) => id === "nodes.node+")!;
  const names = addable(add).map(({ name }) => name);
  expect(names).toContain("maxPods");
  expect(names).not.toContain("on");
  expect(names).not.toContain("price");
});

test("forty alike hosts are one line until one differs", () => {
  const hosts = Array.from({ length: 40 }, (_, index) => `  host${index}: {cpu: 8, memory: 16 GiB}`);
  const lines = (file: string) =>
    entriesOf(outlineOf(file), null, { toggled: new Map() }).filter(
      ({ path, kind }) => path[0] === "hosts" && kind !== "add",
    );
  const alike = `format: headroom/1\nhosts:\n${hosts.join("\n")}\n`;
  expect(lines(alike).map(({ label, count }) => [label, count])).toEqual([
    ["Hosts", 40],
    ["host0 … host39", 40],
  ]);
  expect(lines(alike.replace("host7: {cpu: 8", "host7: {cpu: 9")).map(({ label }) => label)).toEqual([
    "Hosts",
    "host0 … host39",
    "host7",
  ]);
});

test("side by side stands what differs, and what one option does not have is one line", () => {
  expect(
    sideBySide(outline)
      .filter(({ differs }) => differs)
      .map(({ id, texts }) => [id, ...texts]),
  ).toEqual([
    ["hosts.server.count", "4", "8"],
    ["hosts.server.overcommit", null, "2"],
    ["components.extra", null, "power"],
  ]);
  const shared = sideBySide(outline).find(({ id }) => id === "failures.power.recovery");
  expect(shared).toMatchObject({ differs: false, texts: ["90 min", "90 min"] });
});

test("key inputs are what is not known, then laws that are guesses", () => {
  expect(keyInputs(outline).map(({ entry }) => entry.id)).toEqual(["inputs.often"]);
});

test("a name knows its users, and a field the names that it may hold", () => {
  expect(usersOfThing(outline, null, ["failures", "power"]).map(({ path }) => path.join("."))).toEqual([
    "hosts.server.failures.1",
    "options.more.components.extra.failures.0",
  ]);
  expect(usersOfThing(outline, null, ["inputs", "often"])).toHaveLength(1);
  expect(namesIn(outline, null, ["failures"])).toEqual(["crash", "power", "aged"]);
  expect(namesIn(outline, "more", ["things"])).toEqual(["server", "node", "extra"]);
});

test("what was changed since a former text, and all that holds it", () => {
  const now = outlineOf(text.replace("90 min", "2 h").replace("cpu: 16", "cpu: 16\n    maxPods: 3"));
  expect([...changedPlaces(now, outline)].toSorted()).toEqual([
    "",
    "failures",
    "failures.power",
    "failures.power.recovery",
    "hosts",
    "hosts.server",
    "hosts.server.maxPods",
  ]);
  expect(changedPlaces(outline, outlineOf(text)).size).toBe(0);
});

describe("searching", () => {
  const marks = { changed: new Set<string>(), problems: new Set(["hosts.server.cpu"]), differing: new Set<string>() };
  const ids = (words: string, ...only: ("guesses" | "problems" | "changed" | "differs")[]): string[] =>
    found(outline, null, { words, only: new Set(only) }, marks).map(({ id }) => id);

  test("finds by name, value and source, below what they stand in", () => {
    expect(ids("inventory")).toEqual(["hosts", "hosts.server", "hosts.server.count"]);
    expect(ids("crash detect")).toEqual([
      "failures",
      "failures.crash",
      "failures.crash.recovery",
      "failures.crash.recovery.detect",
    ]);
  });

  test("only what is a guess, or wrong", () => {
    expect(ids("", "guesses")).toEqual(["inputs", "inputs.often"]);
    expect(ids("", "problems")).toEqual(["hosts", "hosts.server", "hosts.server.cpu"]);
    expect(ids("", "changed")).toEqual([]);
  });

  test("only numbers of a quality", () => {
    const of = (quality: "guess" | "measured"): string[] =>
      found(outline, null, { words: "", only: new Set(), quality }, marks).map(({ id }) => id);
    expect(of("guess")).toEqual(ids("", "guesses"));
    expect(of("measured")).not.toContain("inputs.often");
  });
});

test("sparks rise where values are likely", () => {
  const law = rowAt(outline, "failures.crash.recovery.fix").law!;
  const spark = lawSpark(law, 11.4)!;
  expect(Math.max(...spark.heights)).toBe(1);
  expect(spark.low).toBeLessThan(spark.middle);
  expect(spark.middle).toBeLessThan(spark.high);
  expect(lawSpark({ law: "constant", value: 3 }, 3)).toBeNull();

  const doubt = doubtSpark(rowAt(outline, "inputs.often").doubt!)!;
  // P5 and P95 lie a sixth of the way from the ends: the range is widened by a quarter on both sides.
  expect(doubt.low).toBeCloseTo(0.25 / 1.5, 12);
  expect(doubt.high).toBeCloseTo(1.25 / 1.5, 12);
});

test("every line of a file with all that there is can be told", () => {
  for (const option of [null, "today", "more"])
    expect(rowsOf(outline, option).every(({ entry }) => entry.label !== "")).toBe(true);
});

test("the schedule of a class can be edited and completed as any block", () => {
  const schedule = "schedule: {every: 1 h, duration: 'lognormal(median 4 min, p95 20 min)'}";
  const jobs = outlineOf(text.replace("web: {count: 40", `job: {kind: scheduled, ${schedule}}, web: {count: 40`));
  expect(rowAt(jobs, "tools.job.kind").field?.kind).toBe("word");
  expect(rowAt(jobs, "tools.job.schedule.every").field?.kind).toBe("quantity");
  expect(rowAt(jobs, "tools.job.schedule.duration").field?.kind).toBe("law");
  const add = entriesOf(jobs, null, { toggled: new Map(), all: true }).find(({ id }) => id === "tools.job.schedule+")!;
  expect(addable(add).map(({ name }) => name)).toEqual(expect.arrayContaining(["deadline", "survives", "first"]));
  const some = entriesOf(jobs, null, { toggled: new Map(), all: true }).find(({ id }) => id === "tools.web+")!;
  const offered = addable(some).find(({ name }) => name === "schedule")!;
  const begun = startValue(offered.schema, ["tools", "web", "schedule"], () => []);
  expect(begun).toEqual({ every: "1 h", duration: "5 min" });
});

test("a choice of words says what each comes to, where the format does", () => {
  const small = outlineOf(
    "components:\n  a: {failures: {b: {mttf: 1 h, clock: system, cause: power, recovery: 1 h}}}\n",
  );
  const { words, meanings } = rowAt(small, "components.a.failures.b.clock").field!;
  expect(words).toEqual(["operating", "calendar", "system"]);
  expect(meanings[2]).toBe("stands still also while the system is down");
  expect(rowAt(small, "components.a.failures.b.cause").field!.meanings).toEqual([]);
});

describe("marks of key inputs", () => {
  const file = (marks: string): string =>
    `format: headroom/1\ntitle: a\nhorizon: 1 year\n${marks}components:\n  a: {count: 2, failures: {b: {mttf: 9 h, recovery: 1 h}}}\n` +
    `  c: {failures: {d: {mttf: {unknown: {best: 9 h, range: 1 h to 99 h}}, recovery: 1 h}}}\ngroups: {g: {of: a, need: 1}}\nsystem: g\n`;
  const marked = file("keyInputs: [components.a.failures.b.recovery, components.a.count]\n");

  test("come first, in the order of the file", () => {
    expect(keyInputs(outlineOf(marked)).map(({ entry }) => entry.id)).toEqual([
      "components.a.failures.b.recovery",
      "components.a.count",
      "components.c.failures.d.mttf",
    ]);
    expect(parseScenario(marked)).toMatchObject({ ok: true, issues: [] });
  });

  test("and what stood there on disk stays in its place, whatever it is turned to", () => {
    const disk = file("keyInputs: [components.a.count]\n").replace(
      "mttf: 9 h, recovery: 1 h",
      "mttf: 9 h, recovery: {value: exponential(mean 1 h), quality: guess}",
    );
    const turned = disk.replace("exponential(mean 1 h)", "2 h").replace("keyInputs: [components.a.count]\n", "");
    const ids = (...texts: readonly [string, string?]): readonly string[] => {
      const [now, former] = texts.map((one) => outlineOf(one!));
      return keyInputs(now, former).map(({ entry }) => entry.id);
    };
    const [recovery, mttf] = ["components.a.failures.b.recovery", "components.c.failures.d.mttf"];
    expect(ids(disk)).toEqual(["components.a.count", mttf, recovery]);
    expect(ids(turned)).toEqual([mttf]);
    expect(ids(turned, disk)).toEqual([mttf, recovery]);
    expect(ids(disk, turned)).toEqual(["components.a.count", mttf, recovery]);
  });

  test("are made and taken back", () => {
    const none = outlineOf(file(""));
    const path = ["components", "a", "count"];
    const once = edited(file(""), markEdit(none, path));
    expect(once).toMatch(/keyInputs:\s+(- |\[)components\.a\.count/);
    expect(isMarked(outlineOf(once), path)).toBe(true);
    const twice = edited(once, markEdit(outlineOf(once), ["components", "a", "failures", "b", "mttf"]));
    expect(
      keyInputs(outlineOf(twice))
        .map(({ entry }) => entry.id)
        .slice(0, 2),
    ).toEqual(["components.a.count", "components.a.failures.b.mttf"]);
    const first = edited(twice, markEdit(outlineOf(twice), path));
    expect(isMarked(outlineOf(first), path)).toBe(false);
    expect(isMarked(outlineOf(first), ["components", "a", "failures", "b", "mttf"])).toBe(true);
    expect(edited(once, markEdit(outlineOf(once), path))).toBe(file(""));
  });

  test.each([
    ["components.x.count", "`components.x.count`: `x` does not exist"],
    ["components.a.start", "`components.a.start` is not written in this file, so there is nothing to turn"],
    ["a..b", "`a..b` is not a path such as `hosts.worker.count`"],
  ])("that lead nowhere warn: %s", (path, message) => {
    const parsed = parseScenario(file(`keyInputs: ["${path}"]\n`));
    expect(parsed.ok).toBe(true);
    expect(parsed.issues).toEqual([
      expect.objectContaining({ severity: "warning", path: "keyInputs[1]", message: expect.stringContaining(message) }),
    ]);
  });
});

test("pulls of images can be added, and changed to what the format reads", () => {
  const pulling = outlineOf(yaml`
    nodes: {node: {on: server}}
    hosts: {server: {cpu: 16, memory: 64 GiB}}
    kubernetes: {parallelPulls: 2}
    tools: {web: {pull: 30 s}}
  `);
  expect(rowAt(pulling, "tools.web.pull").field?.kind).toBe("law");
  const parallel = rowAt(pulling, "kubernetes.parallelPulls").field!;
  expect([parallel.kind, parallel.usual]).toEqual(["count", "1"]);
  expect(["unlimited", 3, 0].map((value) => "ok" in parallel.read(value))).toEqual([true, true, false]);
  const add = entriesOf(outline, null, { toggled: new Map(), all: true }).find(({ id }) => id === "tools.web+")!;
  for (const field of ["pull", "startInPlace"]) {
    const offered = addable(add).find(({ name }) => name === field)!;
    expect(startValue(offered.schema, ["tools", "web", field], () => [])).toBe("20 s");
  }
});
