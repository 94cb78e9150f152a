/**
 * Texts as outlines: a picture looks the same in a browser, an office program and an image viewer, whichever fonts they have.
 */
import type { Fonts } from "./fonts.ts";
import { GlyphBook } from "./glyphs.ts";
import { haloWidth, placedText } from "./placed-text.ts";
import type { PlacedText } from "./placed-text.ts";
import type { Node } from "./tree/tree.ts";

/** The same tree with outlines instead of texts, which stand once in front and are used from there. */
export function outlined(root: Node, fonts: Fonts): Node {
  const book = new GlyphBook(fonts);
  const drawn = replaced(root, book);
  const outlines = [...book.outlines]
    .filter(([, d]) => d !== "")
    .map(([id, d]): Node => ({ tag: "path", attributes: { id, d }, children: [] }));
  const defs: Node = { tag: "defs", attributes: {}, children: outlines };
  return outlines.length === 0 ? drawn : { ...drawn, children: [defs, ...drawn.children] };
}

function replaced(node: Node, book: GlyphBook): Node {
  if (node.tag === "text") return drawnText(placedText(node, book));
  return {
    ...node,
    children: node.children.map((child) => (typeof child === "string" ? child : replaced(child, book))),
  };
}

function drawnText({ x, y, scale, letters, fill, halo }: PlacedText): Node {
  const uses = letters.map(({ key, at }): Node => ({
    tag: "use",
    attributes: { href: `#${key}`, ...(at === 0 ? {} : { x: at }) },
    children: [],
  }));
  const place = `translate(${hundredths(x)} ${hundredths(y)}) scale(${Number(scale.toFixed(6))})`;
  const letter: Node = { tag: "g", attributes: { transform: place, fill }, children: uses };
  if (halo === null) return letter;
  // Behind all letters: the halo of one would lie on the one before it.
  const behind = {
    transform: place,
    fill: "none",
    stroke: halo,
    "stroke-width": Math.round(haloWidth / scale),
    "stroke-linejoin": "round",
  };
  return { tag: "g", attributes: {}, children: [{ tag: "g", attributes: behind, children: uses }, letter] };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
