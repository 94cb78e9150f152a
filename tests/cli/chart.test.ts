import { describe, expect, test } from "vitest";
import { runCommand } from "../../cli/command.ts";
import { fakeSurroundings, twoRepairs } from "../support/fake-surroundings.ts";

async function chart(...words: string[]) {
  const { screen, surroundings } = fakeSurroundings({ "two.yaml": twoRepairs });
  const code = await runCommand(["chart", "two.yaml", ...words], surroundings);
  return { code, ...screen };
}

describe("headroom chart", () => {
  test("writes a picture, and says what it shows", async () => {
    const { code, out, files } = await chart("availability", "--out", "a.svg");
    expect(code).toBe(0);
    expect(out).toMatch(/^The system is down .* a year on Slow repair and .* on Fast repair\n$/);
    expect(files.get("a.svg")).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="170mm"/);
    expect(files.get("a.svg")).toContain("Repeat: headroom chart two.yaml availability --seed 3 --replications 40\n");
  });

  test("the repeat line, run as it is, gives the same bytes", async () => {
    const first = await chart("causes", "--set", "options.fast.title=Fast", "--out", "a.svg");
    const repeat = /Repeat: headroom chart two\.yaml (.*)\n/.exec(first.files.get("a.svg")!)![1];
    expect(repeat).toBe("causes --seed 3 --replications 40 --set options.fast.title=Fast");
    const second = await chart(...repeat.split(" "), "--out", "a.svg");
    expect(second.files.get("a.svg")).toBe(first.files.get("a.svg"));
  });

  test("another view, and the command that gives it again", async () => {
    const usual = await chart("availability", "--out", "a.svg");
    const curve = await chart("availability", "--view", "as=curve", "--out", "a.svg");
    const svg = curve.files.get("a.svg")!;
    expect(svg).toContain("Repeat: headroom chart two.yaml availability --seed 3 --replications 40 --view as=curve\n");
    expect(svg).not.toBe(usual.files.get("a.svg"));
    const repeat = /Repeat: headroom chart two\.yaml (.*)\n/.exec(svg)![1];
    const again = await chart(...repeat.split(" "), "--out", "a.svg");
    expect(again.files.get("a.svg")).toBe(svg);
  });

  test("in every format, size and look", async () => {
    const png = await chart(
      "difference",
      "--out",
      "a.png",
      "--size",
      "320",
      "--look",
      "dark",
      "--scale",
      "1",
      "--bare",
    );
    expect(new TextDecoder("latin1").decode(png.binaries.get("a.png")!.subarray(1, 4))).toBe("PNG");
    const pdf = await chart("won", "--out", "a.PDF", "--size", "slide", "--look", "print");
    expect(new TextDecoder("latin1").decode(pdf.binaries.get("a.PDF")!.subarray(0, 8))).toBe("%PDF-1.7");
    const csv = await chart("causes", "--out", "a.csv");
    expect(csv.files.get("a.csv")).toMatch(/\noption,cause,mean \[min per tool-year\],/);
  });

  test("each of its words can be left out alone, and all of them at once", async () => {
    const heightOf = async (...words: string[]): Promise<number> => {
      const { files } = await chart("availability", "--out", "a.svg", ...words);
      return Number(/viewBox="0 0 \S+ (\S+)"/.exec(files.get("a.svg")!)![1]);
    };
    const whole = await heightOf();
    const parts = ["title", "subtitle", "aid", "caption"];
    const less = [];
    for (const part of parts) less.push(whole - (await heightOf("--without", part)));
    // Without a title the finding is said in the caption instead.
    expect(Math.min(...less)).toBeGreaterThan(0);
    const none = await heightOf(...parts.flatMap((part) => ["--without", part]));
    expect(none).toBe(await heightOf("--bare"));
    expect(none).toBeLessThan(whole - Math.max(...less));
  });

  test("a timeline of the worst history of the first option, in both", async () => {
    const { code, out, files } = await chart("timeline", "--worst", "--out", "t.svg");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^History \d+, the worst of 40 on Slow repair: .* down there and .* on Fast repair, server: crash costs most, /,
    );
    const repeat = "Repeat: headroom chart two.yaml timeline --seed 3 --replications 40 --worst\n";
    expect(files.get("t.svg")).toContain(repeat);
    const named = await chart("timeline", "--replication", "4", "--option", "fast", "--out", "t.svg");
    expect(named.out).toMatch(/^History 4: .* down, .* of it from server: crash /);
    expect(named.files.get("t.svg")).toContain(
      "Repeat: headroom chart two.yaml timeline --seed 3 --replication 4 --option fast\n",
    );
  });

  test("a part of a timeline, and the command that gives it again", async () => {
    const words = ["timeline", "--replication", "4", "--view", "hours=10-90"];
    const part = await chart(...words, "--out", "t.svg");
    const svg = part.files.get("t.svg")!;
    const repeat = /Repeat: headroom chart two\.yaml (.*)\n/.exec(svg)![1];
    expect(repeat).toBe("timeline --seed 3 --replication 4 --view hours=10-90");
    const again = await chart(...repeat.split(" "), "--out", "t.svg");
    expect(again.files.get("t.svg")).toBe(svg);
    expect(svg).not.toBe((await chart(...words.slice(0, 3), "--out", "t.svg")).files.get("t.svg"));
  });

  test.each([
    [["timeline", "--out", "a.svg"], "which history? Give one of --replication N, --worst, --median and --luckiest"],
    [
      ["causes", "--worst", "--out", "a.svg"],
      "--replication, --worst, --median and --luckiest choose the history of a timeline",
    ],
    [["availability"], "where to? Give --out FILE.svg, .png, .pdf or .csv"],
    [["--out", "a.svg"], "give the path of a scenario and the name of a chart"],
    [["avaliability", "--out", "a.svg"], "`avaliability` is no chart (did you mean `availability`?)"],
    [["availability", "--out", "a.gif"], "--out must end in .svg, .png, .pdf or .csv, found `a.gif`"],
    [["availability", "--out", "a.svg", "--size", "wide"], "--size is column (85 mm)"],
    [["availability", "--out", "a.svg", "--look", "blue"], "`blue` is no look"],
    [
      ["availability", "--out", "a.svg", "--without", "titel"],
      "`titel` is no part of a picture (did you mean `title`?); there are title, subtitle, aid, caption",
    ],
    [
      ["availability", "--view", "colour=blue", "--out", "a.svg"],
      "availability: it has no view `colour`; there are as=dots|curve",
    ],
    [
      ["availability", "--view", "as=pie", "--out", "a.svg"],
      "availability: `as=pie` is no view of it; as is one of dots, curve",
    ],
    [
      ["timeline", "--worst", "--view", "hours=9-2", "--out", "a.svg"],
      "timeline: `hours=9-2` is no part of it; give hours=FROM-TO",
    ],
    [["won", "--view", "as=curve", "--out", "a.svg"], "won: it has no view `as`; there are none"],
    [["headroom", "--out", "a.svg"], "there is nothing to draw: no option has nodes of limited CPU and memory"],
  ])("%j is refused with a word", async (words, message) => {
    const { code, err, files } = await chart(...words);
    expect(code).toBe(2);
    expect(err).toContain(`headroom: ${message}`);
    expect(files.size).toBe(1);
  });
});
