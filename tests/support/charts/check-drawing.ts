/** What holds of every drawing. */
import { expect } from "vitest";
import { rootOf, type Node } from "../../../charts/export/tree/tree.ts";
import { textWidth } from "../../../charts/look/text/measure.ts";
import type { Drawing } from "../../../charts/index.ts";

const mostElements = 1500;

export function checkDrawing(drawing: Drawing): void {
  const root = rootOf(drawing.svg);
  expect(root.tag).toBe("svg");
  expect(root.attributes).toMatchObject({ width: drawing.width, height: drawing.height, "aria-hidden": "true" });
  const all = elementsOf(root);
  expect(all.length).toBeLessThanOrEqual(mostElements);
  expect(badNumbers(all)).toEqual([]);
  expect(cutOff(root, drawing.width)).toEqual([]);
  const ids = all.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(drawing.marks.map(({ id }) => id)).size).toBe(drawing.marks.length);
  for (const { x, y, label } of drawing.marks) {
    expect(x).toBeGreaterThanOrEqual(-1);
    expect(x).toBeLessThanOrEqual(drawing.width + 1);
    expect(y).toBeGreaterThanOrEqual(-1);
    expect(y).toBeLessThanOrEqual(drawing.height + 1);
    expect(label).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  for (const text of [drawing.title, drawing.subtitle, drawing.aid, drawing.summary]) {
    expect(text).not.toBe("");
    expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
  }
  expect(drawing.title).not.toMatch(/\.$/);
  for (const row of drawing.table.rows) expect(row.length).toBe(drawing.table.columns.length);
}

export function elementsOf(node: Node): Node[] {
  return [node, ...node.children.flatMap((child) => (typeof child === "string" ? [] : elementsOf(child)))];
}

export function textsOf(drawing: Drawing): string[] {
  return elementsOf(rootOf(drawing.svg))
    .filter(({ tag }) => tag === "text")
    .map(({ children }) => children.filter((child) => typeof child === "string").join(""));
}

function badNumbers(all: readonly Node[]): string[] {
  return all.flatMap(({ tag, attributes }) =>
    Object.entries(attributes)
      .filter(([, value]) => /NaN|Infinity|undefined/.test(String(value)))
      .map(([name, value]) => `${tag} ${name}=${value}`),
  );
}

/** Texts that begin before the picture or end behind it. */
function cutOff({ tag, attributes, children }: Node, width: number): string[] {
  if (attributes["transform"] !== undefined) return [];
  if (tag !== "text") return children.flatMap((child) => (typeof child === "string" ? [] : cutOff(child, width)));
  const text = children.filter((child) => typeof child === "string").join("");
  const [size, weight] = [Number(attributes["font-size"]), Number(attributes["font-weight"])];
  const wide = textWidth(text, size, weight === 600 ? 600 : 400);
  const before = { start: 0, middle: wide / 2, end: wide }[String(attributes["text-anchor"] ?? "start")] ?? Number.NaN;
  const start = Number(attributes["x"]) - before;
  // Kerning makes words narrower than the sum of their letters.
  return start >= -1 && start + 0.98 * wide <= width + 1 ? [] : [text];
}

/** With plain spaces where a picture has some that do not break. */
export function spaced(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
