/** `headroom run --shard` and `headroom merge`, on small files and in this thread. */
import { describe, expect, test } from "vitest";
import { runCommand } from "../../cli/command.ts";
import type { Surroundings } from "../../cli/surroundings.ts";
import { checkShard } from "../../simulation/index.ts";
import type { ShardFile } from "../../simulation/index.ts";
import { everything } from "../support/everything.ts";
import { fakeSurroundings, tooSmall, twoRepairs } from "../support/fake-surroundings.ts";
import type { Screen } from "../support/fake-surroundings.ts";

/** Nodes of unlimited size beside limited ones: infinity is no number of JSON. */
const pods = `format: headroom/1
title: Sizes
horizon: 1 year
run: {seed: 5, replications: 23}
nodes: {worker: {count: 4, failures: {crash: {mttf: 900 h, recovery: exponential(mean 2 h)}}}}
tools: {web: {count: 6, requests: {cpu: 1, memory: 2 GiB}}}
options:
  unlimited: {}
  limited: {nodes: {worker: {cpu: 4, memory: 8 GiB}}}
`;

/** Values that are not known, and so worlds of two histories; one of them is a number of pods. */
const unknowns = `format: headroom/1
title: Not known
horizon: 1 year
run: {seed: 5, replications: 41}
nodes:
  worker:
    count: 4
    failures: {crash: {mttf: {unknown: {best: 900 h, range: 500 to 2000 h}}, recovery: exponential(mean 2 h)}}
tools: {web: {count: {unknown: {best: 6, range: 4 to 9}}, requests: {cpu: 1, memory: 2 GiB}}}
options:
  one: {}
  twice: {tools: {web: {replicas: 2}}}
`;

type Machine = ReturnType<typeof fakeSurroundings>;

function machine(changes: Partial<Surroundings> = {}): Machine {
  const files = {
    "two.yaml": twoRepairs,
    "pods.yaml": pods,
    "unknowns.yaml": unknowns,
    "everything.yaml": everything,
    "small.yaml": tooSmall,
  };
  return fakeSurroundings(files, changes);
}

/** One command on a machine that keeps its files; what earlier ones printed is forgotten. */
async function headroom(on: Machine, ...args: string[]): Promise<Pick<Screen, "out" | "err"> & { code: number }> {
  Object.assign(on.screen, { out: "", err: "" });
  const code = await runCommand(args, on.surroundings);
  return { out: on.screen.out, err: on.screen.err, code };
}

/** Makes shards and gives the names of their files. */
async function shards(on: Machine, of: number, args: readonly string[], prefix = "part"): Promise<string[]> {
  const names: string[] = [];
  for (let index = 1; index <= of; index++) {
    const name = `${prefix}-${index}.json`;
    const workers = String(1 + (index % 3));
    const ran = await headroom(on, "run", ...args, "--shard", `${index}/${of}`, "--out", name, "--workers", workers);
    expect(ran).toMatchObject({ code: 0, err: "" });
    names.push(name);
  }
  return names;
}

function shardIn(on: Machine, name: string): ShardFile {
  const checked = checkShard(JSON.parse(on.screen.files.get(name)!));
  if (!checked.ok) throw new Error(checked.problem);
  return checked.shard;
}

function rewrite(on: Machine, name: string, change: (shard: ShardFile) => ShardFile): void {
  on.screen.files.set(name, JSON.stringify(change(shardIn(on, name))));
}

describe("merged shards are the bytes of the whole run", () => {
  test.each([
    [1, ["two.yaml"]],
    [2, ["two.yaml"]],
    [3, ["two.yaml"]],
    [5, ["two.yaml"]],
    [40, ["two.yaml"]],
    [5, ["two.yaml", "--replications", "12"]],
    [3, ["two.yaml", "--seed", "9", "--option", "fast", "--option", "slow"]],
    [2, ["two.yaml", "--set", "components.server.failures.crash.mttf=700 h", "--option", "slow"]],
    [4, ["pods.yaml"]],
    [3, ["unknowns.yaml"]],
    [20, ["unknowns.yaml", "--option", "twice"]],
    [2, ["everything.yaml"]],
    [5, ["everything.yaml"]],
    [2, ["small.yaml", "--set", "allowPending=true"]],
  ])("%i of %j", async (of, args) => {
    const on = machine();
    const names = await shards(on, of, args);
    for (const format of [["--json"], ["--csv"], []]) {
      const whole = await headroom(on, "run", ...args, ...format);
      expect(whole).toMatchObject({ code: 0, err: "" });
      expect(await headroom(on, "merge", ...names, ...format)).toEqual(whole);
      expect(await headroom(on, "merge", ...names.toReversed(), ...format)).toEqual(whole);
    }
  });

  test("a file that starts with a byte-order mark, and has letters beyond ASCII", async () => {
    const on = machine();
    on.screen.files.set("two.yaml", `\u{FEFF}${twoRepairs.replace("Slow repair", "Längsam \u{1F40C}")}`);
    const whole = await headroom(on, "run", "two.yaml", "--json");
    expect(whole.out).toContain("Längsam \u{1F40C}");
    expect(await headroom(on, "merge", ...(await shards(on, 2, ["two.yaml"])), "--json")).toEqual(whole);
  });

  test("--out and --fail-on are those of run", async () => {
    const on = machine();
    const more = ["--json", "--out", "answer.json", "--fail-on", "availability.slow < 99.9%"];
    const whole = await headroom(on, "run", "two.yaml", ...more);
    const file = on.screen.files.get("answer.json");
    on.screen.files.delete("answer.json");
    expect(whole.code).toBe(1);
    expect(await headroom(on, "merge", ...(await shards(on, 3, ["two.yaml"])), ...more)).toEqual(whole);
    expect(on.screen.files.get("answer.json")).toBe(file);
  });

  test("the files of the scenario may be gone", async () => {
    const on = machine();
    const whole = await headroom(on, "run", "two.yaml", "--json");
    const names = await shards(on, 2, ["two.yaml"]);
    on.screen.files.delete("two.yaml");
    expect(await headroom(on, "merge", ...names, "--json")).toEqual(whole);
  });
});

describe("a shard", () => {
  test("holds its block of histories and all that an answer needs", async () => {
    const on = machine();
    const names = await shards(on, 3, ["two.yaml"]);
    const read = names.map((name) => shardIn(on, name));
    expect(read.map(({ first, count }) => [first, count])).toEqual([
      [0, 14],
      [14, 13],
      [27, 13],
    ]);
    expect(read[1]).toMatchObject({
      format: "headroom-shard/1",
      version: "1.2.3",
      shard: { index: 2, of: 3 },
      seed: 3,
      replications: 40,
      scenario: twoRepairs,
      options: [{ name: "slow" }, { name: "fast" }],
    });
  });

  test("ends where a world ends", async () => {
    const on = machine();
    const read = (await shards(on, 3, ["unknowns.yaml"])).map((name) => shardIn(on, name));
    expect(read.map(({ first, count, replications }) => [first, count, replications])).toEqual([
      [0, 14, 40],
      [14, 14, 40],
      [28, 12, 40],
    ]);
  });

  test("is the same bytes with any number of workers", async () => {
    const on = machine();
    const texts = [];
    for (const workers of ["1", "2", "4"]) {
      texts.push((await headroom(on, "run", "two.yaml", "--shard", "2/3", "--workers", workers)).out);
    }
    expect(texts[0]).toMatch(/^\{\n {2}"format": "headroom-shard\/1",\n/);
    expect(texts).toEqual([texts[0], texts[0], texts[0]]);
  });

  test("says on the screen what is in its file", async () => {
    const on = machine();
    expect((await headroom(on, "run", "two.yaml", "--shard", "2/3", "--out", "b.json")).out).toBe(
      "Shard 2 of 3, histories 14 to 26 of 40, is in b.json.\n",
    );
    expect((await headroom(on, "run", "two.yaml", "--shard", "40/40", "--out", "b.json")).out).toBe(
      "Shard 40 of 40, history 39 of 40, is in b.json.\n",
    );
  });

  test("that is interrupted is not written: exit code 1", async () => {
    const on = machine({ onInterrupt: (interrupted) => (interrupted(), () => {}) });
    const { code, out, err } = await headroom(on, "run", "two.yaml", "--shard", "1/2", "--out", "a.json");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch("Stopping: a shard that is not whole is not written.");
    expect(err).toMatch(/The shard is not whole and was not written\.\n$/);
    expect(on.screen.files.has("a.json")).toBe(false);
  });
});

describe("what cannot be cut is refused with exit code 2", () => {
  test.each([
    [["run", "two.yaml", "--shard", "3"], "--shard needs its number and how many there are, as `2/5`"],
    [["run", "two.yaml", "--shard", "1/2", "--precision", "5%"], "--precision cannot be combined with --shard"],
    [["run", "two.yaml", "--shard", "1/41"], "--shard: 40 histories can be cut into at most 40 shards, found 41"],
    [["run", "unknowns.yaml", "--shard", "1/21"], "--shard: 40 histories can be cut into at most 20 shards, found 21"],
    [["compare", "two.yaml", "--shard", "1/2"], "only run takes --shard"],
    [["run", "small.yaml", "--shard", "1/2"], "Too small does not fit"],
    [
      ["run", "two.yaml", "--replications", "9000000", "--shard", "1/900"],
      "9,000,000 histories would take more than 4 GiB of memory",
    ],
    [
      ["run", "two.yaml", "--replications", "900000", "--shard", "1/2"],
      "a shard of 450000 histories would hold more than 256 MiB: at most",
    ],
    [["merge"], "which files? Give the paths of all shards of a run"],
    [["merge", "a.json", "--shard", "1/2"], "`--shard` is no option of this command"],
    [["merge", "none.json"], "none.json: no such file"],
  ])("%j", async (args, words) => {
    const { code, out, err } = await headroom(machine(), ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`headroom: ${words}`);
  });

  test("a file that is not in UTF-8", async () => {
    const latin = new TextEncoder().encode(twoRepairs.replace("Slow", "Sl#w"));
    latin[latin.indexOf("#".charCodeAt(0))] = 0xf6;
    const { code, err } = await headroom(machine({ readFile: () => latin }), "run", "two.yaml", "--shard", "1/2");
    expect(code).toBe(2);
    expect(err).toMatch(/^two\.yaml:\d+:\d+: error: the file is not text in UTF-8 here: save it in UTF-8$/m);
  });
});

describe("what is not one run is refused with exit code 2", () => {
  /** The sentences about the files. */
  async function refusal(on: Machine, ...names: string[]): Promise<string[]> {
    const { code, out, err } = await headroom(on, "merge", ...names, "--json");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    const [first, ...problems] = err.trimEnd().split("\n");
    expect(first).toBe("headroom: these files do not make one run");
    return problems.map((line) => line.trim());
  }

  test("a shard is missing, or several are", async () => {
    const on = machine();
    const names = await shards(on, 12, ["two.yaml"]);
    expect(await refusal(on, ...names.toSpliced(4, 1))).toEqual(["shard 5 of 12 is missing"]);
    expect(await refusal(on, ...names.slice(2))).toEqual(["shards 1 and 2 of 12 are missing"]);
    expect(await refusal(on, names[3])).toEqual(["shards 1, 2, 3, 5, 6, 7, 8, 9, 10, 11 and 1 more of 12 are missing"]);
  });

  test("a shard is given twice", async () => {
    const on = machine();
    const [one, two] = await shards(on, 2, ["two.yaml"]);
    on.screen.files.set("copy.json", on.screen.files.get(two)!);
    expect(await refusal(on, one, two, "copy.json")).toEqual([
      "shard 2 of 2 is given twice: part-2.json and copy.json",
    ]);
    expect(await refusal(on, two, two, two)).toEqual([
      "shard 2 of 2 is given 3 times: part-2.json, part-2.json and part-2.json",
      "shard 1 of 2 is missing",
    ]);
  });

  test.each([
    ["seed", ["--seed", "4"], "other-2.json has seed 4, but part-1.json has seed 3"],
    [
      "number of histories",
      ["--replications", "50"],
      "other-2.json is of a run of 50 histories, but part-1.json is of a run of 40 histories",
    ],
    ["choice of options", ["--option", "slow"], "other-2.json holds slow, but part-1.json holds slow and fast"],
    [
      "order of options",
      ["--option", "fast", "--option", "slow"],
      "other-2.json holds fast and slow, but part-1.json holds slow and fast",
    ],
  ])("another %s", async (_, args, words) => {
    const on = machine();
    const [first] = await shards(on, 2, ["two.yaml"]);
    const [, other] = await shards(on, 2, ["two.yaml", ...args], "other");
    expect(await refusal(on, first, other)).toEqual([words]);
  });

  test("another scenario, or the same one changed by --set", async () => {
    const on = machine();
    const [first] = await shards(on, 2, ["two.yaml"]);
    const changed = ["two.yaml", "--set", "components.server.failures.crash.mttf=700 h"];
    const [, other] = await shards(on, 2, changed, "other");
    const hash = (name: string): string => shardIn(on, name).hash.slice(0, 8);
    expect(await refusal(on, first, other)).toEqual([
      `other-2.json is of the scenario with hash ${hash(other)}, but part-1.json is of the scenario with hash ${hash(first)}`,
    ]);
  });

  test("another number of shards", async () => {
    const on = machine();
    const [first] = await shards(on, 2, ["two.yaml"]);
    const [, second, third] = await shards(on, 3, ["two.yaml"], "other");
    expect(await refusal(on, first, second, third)).toEqual([
      "other-2.json is one of 3 shards, but part-1.json is one of 2 shards",
      "other-3.json is one of 3 shards, but part-1.json is one of 2 shards",
    ]);
  });

  test("another version of headroom, than each other or than this one", async () => {
    const on = machine();
    const [one, two] = await shards(on, 2, ["two.yaml"]);
    rewrite(on, two, (shard) => ({ ...shard, version: "1.2.4" }));
    expect(await refusal(on, one, two)).toEqual([
      "part-2.json was made by headroom 1.2.4, but part-1.json was made by headroom 1.2.3",
    ]);
    rewrite(on, one, (shard) => ({ ...shard, version: "1.2.4" }));
    expect(await refusal(on, one, two)).toEqual(["part-1.json was made by headroom 1.2.4, but this is headroom 1.2.3"]);
  });

  test("all that differs is told at once", async () => {
    const on = machine();
    const [first] = await shards(on, 2, ["two.yaml"]);
    const [, other] = await shards(on, 3, ["two.yaml", "--seed", "4", "--replications", "9"], "other");
    expect(await refusal(on, first, other)).toHaveLength(3);
  });

  test("files that are damaged or no shards", async () => {
    const on = machine();
    const [one, two] = await shards(on, 2, ["two.yaml"]);
    const text = on.screen.files.get(one)!;
    on.screen.files.set("cut.json", text.slice(0, text.length / 2));
    on.screen.files.set("answer.json", (await headroom(on, "run", "two.yaml", "--json")).out);
    on.screen.files.set("hash.json", text.replace("Two repairs", "Two repair"));
    on.screen.files.set("short.json", text.replace(/"rows": "..../, '"rows": "'));
    expect(await refusal(on, "cut.json", "answer.json", "hash.json", "short.json", two)).toEqual([
      "cut.json is no shard, or was cut short: it is not JSON",
      "answer.json is no shard: its format is headroom-result/1, not headroom-shard/1",
      "hash.json is damaged: its scenario does not have its hash",
      "short.json is damaged: option slow does not hold 20 histories",
    ]);
  });

  test("blocks changed by hand", async () => {
    const on = machine();
    const [one, two] = await shards(on, 2, ["two.yaml"]);
    rewrite(on, two, (shard) => ({ ...shard, first: 19 }));
    expect(await refusal(on, one, two)).toEqual(["part-2.json is damaged: it begins with history 19, not 20"]);
    rewrite(on, two, (shard) => ({ ...shard, first: 20, replications: 41 }));
    rewrite(on, one, (shard) => ({ ...shard, replications: 41 }));
    expect(await refusal(on, one, two)).toEqual(["the shards hold 40 histories, not 41"]);
  });

  test("figures of another width", async () => {
    const on = machine();
    const [name] = await shards(on, 1, ["two.yaml", "--replications", "2"]);
    const halved = (shard: ShardFile): ShardFile["options"] =>
      shard.options.map((option) => ({ ...option, width: 2 * option.width }));
    rewrite(on, name, (shard) => ({ ...shard, count: 1, replications: 1, options: halved(shard) }));
    const { code, err } = await headroom(on, "merge", name);
    expect(code).toBe(2);
    expect(err).toMatch(/^headroom: part-1\.json is damaged: option slow has \d+ figures a history\n$/);
  });

  test("a condition about an option that was not run", async () => {
    const on = machine();
    const names = await shards(on, 2, ["two.yaml", "--option", "fast"]);
    const { code, out, err } = await headroom(on, "merge", ...names, "--fail-on", "availability.slow < 1");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch("`slow` is no option of this run");
  });
});
