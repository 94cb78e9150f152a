import { describe, expect, test } from "vitest";
import { rasterizer } from "../../../charts/export/rasterize.ts";
import { readAsset } from "../../../cli/assets.ts";
import {
  altText,
  availabilityChart,
  captionOf,
  causesChart,
  csvFile,
  drawAnswer,
  fileName,
  looks,
  lossesChart,
  openFonts,
  pdfFile,
  pngFile,
  repeatLine,
  sheetOf,
  svgFile,
  wikitextOf,
  type Origin,
  type SheetSpec,
} from "../../../charts/index.ts";
import { crc32 } from "../../../charts/export/png.ts";
import { elementsOf, spaced } from "../../support/charts/check-drawing.ts";
import { tinyAnswer } from "../../support/charts/tiny-answer.ts";

const fonts = openFonts(readAsset("regular"), readAsset("semibold"));
const answer = tinyAnswer();
const origin: Origin = {
  version: "1.2.3",
  file: "two options.yaml",
  hash: "0123456789abcdef".repeat(4),
  seed: 7,
  histories: 200,
  horizon: "3-year",
  guesses: 3,
  inputs: 6,
  changes: 1,
  arguments: ["--set", "tools.web.replicas=2"],
};
const whole: SheetSpec = {
  size: "column",
  look: looks.light,
  title: true,
  subtitle: true,
  aid: true,
  caption: true,
  background: true,
};
const sheet = sheetOf((frame) => availabilityChart(answer, frame), whole, origin)!;
const svg = svgFile(sheet, origin, fonts);

test("a slide is filled from side to side by what is higher than it is wide", () => {
  const { root, drawing } = sheetOf((frame) => causesChart(answer, frame), { ...whole, size: "slide" }, origin)!;
  const moves = elementsOf(root).map(({ attributes }) => String(attributes["transform"]));
  const move = moves.find((one) => one.includes("scale"))!;
  const [, left, scale] = /^translate\((\S+) \S+\) scale\((\S+)\)$/.exec(move)!.map(Number);
  expect(left).toBeLessThan(40);
  expect(drawing.width * scale).toBeGreaterThan(1500);
});

test.each(["difference", "won"] as const)("the figure %s stands under its words, with nothing at the edge", (chart) => {
  const { drawing, width, root } = sheetOf((frame) => drawAnswer(chart, answer, frame), whole, origin)!;
  expect(drawing.width).toBeCloseTo(width - 24, 6);
  const moves = elementsOf(root).flatMap(({ attributes }) => String(attributes["transform"] ?? []));
  expect(moves.filter((move) => move.startsWith("translate(12 "))).toHaveLength(1);
  expect(sheet.drawing.width).toBe(sheet.width);
});

describe("words", () => {
  test("the caption says what was found and what it rests on", () => {
    const [finding, source] = captionOf(sheet.drawing, origin);
    expect(spaced(finding)).toMatch(/^A tool is down 8\.6 h a year on .* of 100 histories\.$/);
    expect(spaced(source)).toBe(
      "Headroom 1.2.3, two options.yaml 01234567, seed 7, 200 histories of 3 years; 95 % intervals; 3 of 6 inputs are guesses; 1 change from the file.",
    );
  });

  test("the command that draws it again is quoted where it must be", () => {
    expect(repeatLine(sheet.drawing, origin)).toBe(
      "headroom chart 'two options.yaml' availability --seed 7 --replications 200 --set tools.web.replicas=2",
    );
  });

  test("a file is called after scenario, chart and hash", () => {
    expect(fileName(sheet.drawing, origin, "png")).toBe("two-options-availability-01234567.png");
  });

  test("wikitext holds caption and alternative text, without what would end it", () => {
    const text = wikitextOf({ ...sheet.drawing, title: "a|b ]] c" }, origin);
    expect(text).toMatch(/^\[\[File:two-options-availability-01234567\.svg\|thumb\|upright=2\|alt=A tool is down/);
    expect(text).toContain("a&#124;b &#93;&#93; c.");
    expect(text.match(/\]\]/g)).toEqual(["]]"]);
  });
});

describe("sheets", () => {
  test("a column is 85 mm wide, a full width 170 mm, a slide 1600 × 900", () => {
    const rootOf = (size: SheetSpec["size"]) =>
      sheetOf((frame) => causesChart(answer, frame), { ...whole, size }, origin)!.root.attributes;
    expect(rootOf("column")).toMatchObject({ width: "85mm" });
    expect(rootOf("full")).toMatchObject({ width: "170mm" });
    expect(rootOf("slide")).toMatchObject({ width: 1600, height: 900, viewBox: "0 0 1600 900" });
    expect(rootOf(500)).toMatchObject({ width: 500 });
  });

  test("no text is below 7 pt at 85 mm", () => {
    const sizes = elementsOf(sheet.root).flatMap(({ attributes }) => attributes["font-size"] ?? []);
    expect(Math.min(...sizes.map(Number)) * 0.75).toBeGreaterThanOrEqual(7);
  });

  test("parts can be left out", () => {
    const bare = { ...whole, title: false, subtitle: false, aid: false, caption: false, background: false };
    const small = sheetOf((frame) => availabilityChart(answer, frame), bare, origin)!;
    expect(small.height).toBeLessThan(sheet.height - 80);
    expect(
      elementsOf(small.root).filter(({ tag, attributes }) => tag === "rect" && attributes.height === small.height),
    ).toEqual([]);
  });
});

describe("SVG", () => {
  test("has outlines instead of texts, and uses only what it defines", () => {
    expect(svg).not.toMatch(/<text|font-family/);
    const defined = new Set([...svg.matchAll(/<path id="([^"]+)"/g)].map(([, id]) => id));
    const used = new Set([...svg.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id));
    expect([...used].toSorted()).toEqual([...defined].toSorted());
  });

  test("says in words what it shows", () => {
    expect(svg).toContain(
      `<title>${sheet.drawing.title}</title><desc>${altText(sheet.drawing)}</desc><metadata>Title: `,
    );
    expect(svg).toContain("Repeat: headroom chart 'two options.yaml' availability");
  });

  test("is the same for the same input, and small", () => {
    const again = sheetOf((frame) => availabilityChart(tinyAnswer(), frame), whole, origin)!;
    expect(svgFile(again, origin, openFonts(readAsset("regular"), readAsset("semibold")))).toBe(svg);
    expect(svg.length).toBeLessThan(100_000);
  });
});

describe("PNG", async () => {
  const rasterize = await rasterizer(readAsset("resvg"));
  const png = pngFile(svg, 2, sheet.drawing, origin, rasterize);
  const view = new DataView(png.buffer, png.byteOffset);

  test("is as large as the sheet, times its scale", () => {
    expect(Math.abs(view.getUint32(16) - 2 * sheet.width)).toBeLessThanOrEqual(2);
    expect(Math.abs(view.getUint32(20) - 2 * sheet.height)).toBeLessThanOrEqual(2);
  });

  test("is made of whole chunks, some of which say what it is", () => {
    const names: string[] = [];
    for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
      const length = view.getUint32(at);
      names.push(new TextDecoder().decode(png.subarray(at + 4, at + 8)));
      expect(view.getUint32(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    }
    expect(names.slice(0, 7)).toEqual(["IHDR", ...new Array<string>(6).fill("iTXt")]);
    expect(names.at(-1)).toBe("IEND");
  });

  test("CRC-32 of 123456789 is cbf43926", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });

  test("is the same for the same input", () => {
    expect(pngFile(svg, 2, sheet.drawing, origin, rasterize)).toEqual(png);
  });
});

describe("PDF", () => {
  const losses = sheetOf((frame) => lossesChart(answer, frame), { ...whole, size: "slide", look: looks.dark }, origin)!;

  test.each([
    ["column", sheet],
    ["slide", losses],
  ])("%s: every object stands where its table says, and every name is known", (_, page) => {
    const text = new TextDecoder("latin1").decode(pdfFile(page, origin, fonts));
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    offsets.forEach((offset, index) => expect(text.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true));
    for (const [, length, stream] of text.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)endstream/g))
      expect(stream.length).toBe(Number(length));
    const forms = new Set([...text.matchAll(/\/(h?[rs]\d+) \d+ 0 R/g)].map(([, name]) => name));
    const used = new Set([...text.matchAll(/\/(h?[rs]\d+) Do/g)].map(([, name]) => name));
    expect([...used].filter((name) => !forms.has(name))).toEqual([]);
    expect(used.size).toBeGreaterThan(20);
  });

  test("its page is 85 mm wide, and its words can be found", () => {
    const text = new TextDecoder("latin1").decode(pdfFile(sheet, origin, fonts));
    expect(text).toMatch(/\/MediaBox \[0 0 240\.945 /);
    expect(text).toContain("(Everything on VMs) Tj");
    expect(text).not.toMatch(/CreationDate|ModDate/);
  });
});

test("CSV has what it is in lines with #, then a row a mark", () => {
  const lines = csvFile(sheet.drawing, origin).split("\n");
  const about = lines.filter((line) => line.startsWith("# "));
  expect(about.length).toBe(6);
  expect(lines[6]).toBe(
    "option,figure,downtime [min per tool-year],low [min per tool-year],high [min per tool-year],level,history",
  );
  expect(lines.length).toBe(6 + 1 + sheet.drawing.table.rows.length + 1);
  expect(lines[7]).toMatch(/^Everything on VMs,"mean, 95 %",5\d\d\./);
});
