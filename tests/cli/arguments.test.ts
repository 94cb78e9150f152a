import { describe, expect, test } from "vitest";
import { precisionOf, wholeNumber } from "../../cli/arguments/numbers.ts";
import { readWords } from "../../cli/arguments/read.ts";
import { runOptions } from "../../cli/arguments/run-options.ts";

describe("words", () => {
  const kinds = { json: "flag", seed: "value", set: "values" } as const;

  test("options in both spellings, positionals anywhere, -- ends options", () => {
    const words = readWords(["a.yaml", "--seed=1", "--set", "x=1", "--json", "--set=y=2", "--", "--b"], kinds);
    expect(words.positionals).toEqual(["a.yaml", "--b"]);
    expect([words.value("seed"), words.values("set"), words.has("json")]).toEqual(["1", ["x=1", "y=2"], true]);
  });

  test.each([
    [["--seed"], "--seed needs a value"],
    [["--json=yes"], "--json takes no value"],
    [["--seed", "1", "--seed", "2"], "--seed is given twice"],
    [["--sede", "1"], "`--sede` is no option of this command (did you mean `--seed`?); --help lists them"],
    [["--zzz"], "`--zzz` is no option of this command; --help lists them"],
    [["-x"], "`-x` is no option of this command; --help lists them"],
    [["--__proto__"], "`--__proto__` is no option of this command; --help lists them"],
  ])("%j", (args, message) => {
    expect(() => readWords(args, kinds)).toThrow(message);
  });
});

describe("numbers", () => {
  test.each(["1.5", "-1", "1e3", "", "x", "0", "11"])("`%s` is no whole number from 1 to 10", (text) => {
    expect(() => wholeNumber("--n", text, 1, 10)).toThrow(`--n needs a whole number from 1 to 10, found \`${text}\``);
  });

  test("both ends are included", () => {
    expect([wholeNumber("--n", "1", 1, 10), wholeNumber("--n", "10", 1, 10)]).toEqual([1, 10]);
  });

  test.each([
    ["10%", { kind: "relative", share: 0.1 }],
    [" 2.5 % ", { kind: "relative", share: 0.025 }],
    ["5min", { kind: "minutes", minutes: 5 }],
    ["0.5 h", { kind: "minutes", minutes: 30 }],
    ["30s", { kind: "minutes", minutes: 0.5 }],
    ["2d", { kind: "minutes", minutes: 2880 }],
  ])("precision `%s`", (text, precision) => {
    expect(precisionOf(text)).toEqual(precision);
  });

  test.each(["10", "0%", "-5min", "5 minutes", "%"])("precision `%s` is refused", (text) => {
    expect(() => precisionOf(text)).toThrow("--precision needs a half-width");
  });
});

describe("options of run", () => {
  test("all of them", () => {
    const args = [
      ..."f.yaml --option a --option b --option a --replications 9 --seed 4 --workers 3 --csv --out o.csv".split(" "),
      "--set",
      "a.b = c=d",
      "--fail-on",
      "availability < 1",
    ];
    expect(runOptions(args)).toEqual({
      file: "f.yaml",
      options: ["a", "b"],
      changes: [{ path: "a.b", value: "c=d" }],
      replications: 9,
      precision: null,
      seed: 4,
      workers: 3,
      shard: null,
      failOn: ["availability < 1"],
      format: "csv",
      out: "o.csv",
    });
  });

  test("none of them", () => {
    expect(runOptions(["f.yaml"])).toMatchObject({ options: [], replications: null, seed: null, format: "text" });
  });

  test("help is asked for, whatever else is said", () => {
    expect(runOptions(["--help", "--workers", "none"])).toBe(null);
  });

  test("a limit below the first look makes no sense with a precision", () => {
    expect(() => runOptions(["f.yaml", "--precision", "5min", "--replications", "100"])).toThrow(
      "--replications needs a whole number from 256",
    );
  });

  test("a shard has its number and how many there are", () => {
    expect(runOptions(["f.yaml", "--shard", "2/5"])).toMatchObject({ shard: { index: 2, of: 5 } });
    expect(runOptions(["f.yaml", "--shard=1/1"])).toMatchObject({ shard: { index: 1, of: 1 } });
  });

  test.each(["0/5", "6/5", "2", "2/", "2/0", "-1/5", "1.5/5", "two/5", "2/5/7"])("shard `%s` is refused", (text) => {
    expect(() => runOptions(["f.yaml", `--shard=${text}`])).toThrow(
      `--shard needs its number and how many there are, as \`2/5\` (from 1/5 to 5/5), found \`${text}\``,
    );
  });

  test.each([
    [["--precision", "5%"], "--precision cannot be combined with --shard: how many histories are enough shows only"],
    [["--json"], "--json cannot be combined with --shard: a shard is no answer yet: give it to headroom merge"],
    [["--csv"], "--csv cannot be combined with --shard"],
    [["--fail-on", "availability < 1"], "--fail-on cannot be combined with --shard"],
  ])("a shard takes no %j", (more, words) => {
    expect(() => runOptions(["f.yaml", "--shard", "2/5", ...more])).toThrow(words);
  });

  test("--set without a path or a value", () => {
    expect(() => runOptions(["f.yaml", "--set", "a.b"])).toThrow("--set needs path=value");
    expect(() => runOptions(["f.yaml", "--set", "=1"])).toThrow("--set needs path=value");
  });
});
