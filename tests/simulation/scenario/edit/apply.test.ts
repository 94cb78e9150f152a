/** Worked on paper: what each edit does to the characters of a file. */
import { describe, expect, test } from "vitest";
import { applyEdit } from "../../../../simulation/scenario/edit/apply.ts";
import type { Edit, Value } from "../../../../simulation/scenario/edit/types.ts";
import { splitPath } from "../../../../simulation/scenario/paths.ts";
import { edited, yaml } from "./support.ts";

const file = yaml`
  format: headroom/1
  title: paths # kept

  # all that can break
  failures:
    crash:
      afr: {value: 8 %, source: somewhere} # kept too
      recovery: 4 h
    # one more
    stuck: {rate: 1 / year, recovery: 5 min}

  hosts:
    # hypervisors
    cloudvirt:
      count: 37
      on: [rack]
      reserved: {cpu: 4, memory: 8 GiB}

  options:
    vms:
      title: "Today"
    metal: {title: Tomorrow, hosts: {cloudvirt: {count: 40}}}
`;

function at(path: string): readonly (string | number)[] {
  const steps = splitPath(path);
  if ("problem" in steps) throw new Error(path);
  return steps.ok;
}

/** What `before` is replaced with, and nothing else. */
function expectChange(edit: Edit, before: string, after: string): void {
  expect(file.split(before)).toHaveLength(2);
  expect(edited(file, edit)).toBe(file.replace(before, () => after));
}

describe("set", () => {
  test.each<[string, Value, string, string]>([
    ["title", "another one", "title: paths # kept", "title: another one # kept"],
    ["title", "a: b # c", "title: paths # kept", 'title: "a: b # c" # kept'],
    ["title", "true", "title: paths # kept", 'title: "true" # kept'],
    ["title", "8", "title: paths # kept", 'title: "8" # kept'],
    ["options.vms.title", "Now", '"Today"', '"Now"'],
    ["hosts.cloudvirt.count", 30, "count: 37", "count: 30"],
    ["failures.crash.recovery", "lognormal(mean 4 h, p95 8 h)", "4 h\n", "lognormal(mean 4 h, p95 8 h)\n"],
    ["failures.stuck.recovery", "uniform(1 h, 2 h)", "5 min}", '"uniform(1 h, 2 h)"}'],
    ["failures.crash.afr.value", "4 %", "{value: 8 %,", "{value: 4 %,"],
    ["failures.crash.afr.quality", "guess", "somewhere}", "somewhere, quality: guess}"],
    ["failures.crash.afr", "4 %", "{value: 8 %, source: somewhere} #", "4 % #"],
    ["hosts.cloudvirt.on[1]", "site", "on: [rack]", "on: [site]"],
    ["hosts.cloudvirt.reserved.cpu", "500m", "{cpu: 4,", "{cpu: 500m,"],
    ["options.metal.hosts.cloudvirt.count", 41, "{count: 40}", "{count: 41}"],
    ["options.metal.hosts.cloudvirt.cpu", 8, "{count: 40}", "{count: 40, cpu: 8}"],
    ["hosts.cloudvirt.cpu", 8, "on: [rack]\n", "on: [rack]\n    cpu: 8\n"],
    ["failures.stuck.cause", "storage", "{rate:", "{cause: storage, rate:"],
    ["failures.crash.cause", "storage", "    afr:", "    cause: storage\n    afr:"],
    [
      "failures.crash.recovery",
      { detect: "5 min", fix: { time: "4 h", crew: "us" } },
      "recovery: 4 h\n",
      "recovery:\n      detect: 5 min\n      fix: {time: 4 h, crew: us}\n",
    ],
    ["options.vms.hosts.cloudvirt.count", 30, '"Today"\n', '"Today"\n    hosts:\n      cloudvirt: {count: 30}\n'],
    ["horizon", "3 years", "title: paths # kept\n", "title: paths # kept\nhorizon: 3 years\n"],
    ["kubernetes.grace", "40 s", "memory: 8 GiB}\n", "memory: 8 GiB}\n\nkubernetes: {grace: 40 s}\n"],
  ])("%s = %j", (path, value, before, after) => {
    expectChange({ kind: "set", path: at(path), value }, before, after);
  });

  test("a block becomes a value, and the comment on its line stays", () => {
    const text = yaml`
      a: # about a
        x: 1 # gone
        # gone
        y: 2
          # gone
      b: 3
    `;
    expect(edited(text, { kind: "set", path: ["a"], value: "1 h" })).toBe("a: 1 h # about a\nb: 3\n");
  });

  test("nothing becomes a value or a map", () => {
    expect(edited("a:\nb: 3\n", { kind: "set", path: ["a"], value: 1 })).toBe("a: 1\nb: 3\n");
    expect(edited("a: # why\nb: 3\n", { kind: "set", path: ["a", "x", "y"], value: 1 })).toBe(
      "a: # why\n  x: {y: 1}\nb: 3\n",
    );
    expect(edited("a: {}\n", { kind: "set", path: ["a", "x"], value: 1 })).toBe("a: {x: 1}\n");
  });

  test("folded text keeps its form, and paragraphs that stay keep their lines", () => {
    const text = yaml`
      description: >
        one
        two

        three
        four
      title: t
    `;
    const value = "one two\nfive six\n";
    expect(edited(text, { kind: "set", path: ["description"], value })).toBe(text.replace("three\n  four", "five six"));
  });

  test("at the end of a file without a line break", () => {
    expect(edited("a: 1", { kind: "set", path: ["b"], value: 2 })).toBe("a: 1\nb: 2");
  });

  test("lines may end as on Windows", () => {
    expect(edited("a: 1\r\nb: {x: 1}\r\n", { kind: "set", path: ["a"], value: { c: { d: { e: 1 } } } })).toBe(
      "a:\r\n  c:\r\n    d: {e: 1}\r\nb: {x: 1}\r\n",
    );
  });

  test("a value has no fields", () => {
    expect(applyEdit(file, { kind: "set", path: ["title", "x"], value: 1 })).toEqual({
      problem: { message: "`title` is a value of its own and has no field `x`" },
    });
  });

  test("a file that cannot be read is not edited", () => {
    expect(applyEdit("a: [", { kind: "set", path: ["a"], value: 1 })).toHaveProperty("problem");
  });
});

describe("remove", () => {
  test.each([
    ["title", "title: paths # kept\n", ""],
    ["failures.crash.recovery", "    recovery: 4 h\n", ""],
    ["failures.stuck", "  # one more\n  stuck: {rate: 1 / year, recovery: 5 min}\n", ""],
    ["failures.crash.afr.source", ", source: somewhere", ""],
    ["hosts.cloudvirt.reserved.cpu", "cpu: 4, ", ""],
    ["hosts.cloudvirt.on", "    on: [rack]\n", ""],
    ["options.metal.title", "title: Tomorrow, ", ""],
    ["options.metal.hosts.cloudvirt.count", ", hosts: {cloudvirt: {count: 40}}", ""],
    ["options.vms.title", '  vms:\n    title: "Today"\n', "  vms: {}\n"],
  ])("%s", (path, before, after) => {
    expectChange({ kind: "remove", path: at(path) }, before, after);
  });

  test("a section goes with the comment above it, and one blank line stays", () => {
    expect(edited(file, { kind: "remove", path: ["failures"] })).toBe(
      file.replace(/# all that[^]*?\n\nhosts/, "hosts"),
    );
  });

  test("the last thing of a section takes the section along", () => {
    expect(edited(file, { kind: "remove", path: ["hosts", "cloudvirt"] })).not.toContain("hosts:\n");
  });

  test("what is not there", () => {
    expect(applyEdit(file, { kind: "remove", path: ["hosts", "x"] })).toEqual({
      problem: { message: "there is no `hosts.x` to remove" },
    });
  });
});

describe("lists", () => {
  const text = yaml`
    a: [x, y]
    b: z
    c:
      - one # first
      # about two
      - two: 1
        more: 2
    d: []
  `;
  test.each<[Edit, string, string]>([
    [{ kind: "insert", path: ["a", 0], value: "w" }, "[x, y]", "[w, x, y]"],
    [{ kind: "insert", path: ["a", 2], value: "w" }, "[x, y]", "[x, y, w]"],
    [{ kind: "insert", path: ["b", 1], value: "w" }, "b: z", "b: [z, w]"],
    [{ kind: "insert", path: ["c", 1], value: "w" }, "first\n", "first\n  - w\n"],
    [
      { kind: "insert", path: ["c", 2], value: { a: { b: { c: 1 } }, d: 2 } },
      "more: 2\n",
      "more: 2\n  - a:\n      b: {c: 1}\n    d: 2\n",
    ],
    [{ kind: "insert", path: ["d", 0], value: 1 }, "[]", "[1]"],
    [{ kind: "insert", path: ["e", 0], value: 1 }, "d: []\n", "d: []\ne: [1]\n"],
    [{ kind: "remove", path: ["a", 0] }, "[x, y]", "[y]"],
    [{ kind: "remove", path: ["a", 1] }, "[x, y]", "[x]"],
    [{ kind: "remove", path: ["c", 0] }, "  - one # first\n", ""],
    [{ kind: "remove", path: ["c", 1] }, "  # about two\n  - two: 1\n    more: 2\n", ""],
    [{ kind: "remove", path: ["c", 1, "two"] }, "two: 1\n    more", "more"],
    [{ kind: "move", path: ["a", 0], to: 1 }, "[x, y]", "[y, x]"],
    [
      { kind: "move", path: ["c", 0], to: 1 },
      "- one # first\n  # about two\n  - two: 1\n    more: 2",
      "# about two\n  - two: 1\n    more: 2\n  - one # first",
    ],
    [{ kind: "move", path: ["c", 1, "more"], to: 0 }, "two: 1\n    more: 2", "more: 2\n    two: 1"],
    [{ kind: "duplicate", path: ["c", 1], name: null }, "    more: 2\n", "    more: 2\n  - two: 1\n    more: 2\n"],
  ])("%j", (edit, before, after) => {
    expect(edited(text, edit)).toBe(text.replace(before, () => after));
  });

  test("the last item leaves an empty list", () => {
    expect(edited("a:\n  - x\nb: 1\n", { kind: "remove", path: ["a", 0] })).toBe("a: []\nb: 1\n");
  });
});

test("a copy of a thing stands right behind it, with the comments inside it", () => {
  const copy = "    copy:\n      count: 37\n";
  expect(edited(file, { kind: "duplicate", path: ["failures", "crash"], name: "copy" })).toBe(
    file.replace(
      "recovery: 4 h\n",
      (found) => `${found}  copy:\n    afr: {value: 8 %, source: somewhere} # kept too\n    recovery: 4 h\n`,
    ),
  );
  expect(edited(file, { kind: "duplicate", path: ["hosts", "cloudvirt"], name: "copy" })).toContain(
    `GiB}\n${copy.replaceAll(/^ {2}/gm, "")}`,
  );
  expect(applyEdit(file, { kind: "duplicate", path: ["hosts", "cloudvirt"], name: "cloudvirt" })).toHaveProperty(
    "problem",
  );
});

test("JSON stays JSON", () => {
  const json = JSON.stringify({ title: "t", components: { a: { count: 1, failures: ["x"] }, b: {} } }, null, 2);
  const set = (path: string, value: Value): string => edited(json, { kind: "set", path: at(path), value });
  expect(set("title", "u")).toBe(json.replace('"t"', '"u"'));
  expect(JSON.parse(set("components.a.on", { group: "x", spread: [1] }))).toMatchObject({
    components: { a: { count: 1, on: { group: "x", spread: [1] } } },
  });
  expect(set("components.a.on", "x")).toBe(json.replace('"count": 1,\n', '"count": 1,\n      "on": "x",\n'));
  expect(set("components.b.count", 2)).toBe(json.replace("{}", '{"count": 2}'));
  expect(edited(json, { kind: "remove", path: ["components", "b"] })).toBe(json.replace(/,\s*"b": \{\}/, ""));
});

test.each(["", "\n"])("a comment at the very beginning is of the file, behind %o, too", (blank) => {
  expect(edited(`${blank}# above\na: 75\nc: false\n`, { kind: "remove", path: ["a"] })).toBe(
    `${blank}# above\nc: false\n`,
  );
});

test("a byte order mark stays where it is", () => {
  const marked = `\uFEFF${file}`;
  const after = (edit: Edit): string => edited(marked, edit);
  expect(after({ kind: "set", path: ["title"], value: "another" })).toBe(
    marked.replace("title: paths", "title: another"),
  );
  expect(after({ kind: "set", path: ["format"], value: "headroom/2" })).toBe(
    marked.replace("headroom/1", "headroom/2"),
  );
  expect(after({ kind: "set", path: ["hosts", "cloudvirt", "count"], value: 40 })).toBe(marked.replace("37", "40"));
});
