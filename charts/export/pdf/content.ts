/** The tree of a picture as the content of a PDF page. */
import type { GlyphBook } from "../glyphs.ts";
import { haloWidth, placedText } from "../placed-text.ts";
import type { PlacedText } from "../placed-text.ts";
import type { Attributes, Node } from "../tree/tree.ts";
import { circleOperators, number, pathOperators, rectOperators } from "./path.ts";

export interface Content {
  readonly operators: string;
  /** Opacities of fills; each needs a state of its own, named by its place: /G0, /G1, … */
  readonly opacities: readonly number[];
  /** Outlines that are stroked, by their keys in the book; they are forms named with an h in front. */
  readonly stroked: ReadonlySet<string>;
}

/** Letters are forms named as in the book, which has them afterwards. */
export function contentOf(root: Node, book: GlyphBook): Content {
  const opacities: number[] = [];
  const stroked = new Set<string>();
  const write = (node: Node): string[] => {
    switch (node.tag) {
      case "svg":
        return inside(node);
      case "g": {
        const { transform } = node.attributes;
        return transform === undefined ? inside(node) : ["q", ...matrices(String(transform)), ...inside(node), "Q"];
      }
      case "text":
        return textOperators(placedText(node, book), stroked);
      default:
        return painted(shapeOf(node), node.attributes, opacities);
    }
  };
  const inside = ({ children }: Node): string[] =>
    children.flatMap((child) => (typeof child === "string" ? [] : write(child)));
  return { operators: write(root).join("\n"), opacities, stroked };
}

/** The halo of all letters, the letters, and the text itself, which is not seen but found and copied. */
function textOperators(placed: PlacedText, stroked: Set<string>): string[] {
  const { x, y, scale, size, letters, fill, halo, text } = placed;
  const place = `${scale.toFixed(6)} 0 0 ${scale.toFixed(6)} ${number(x)} ${number(y)} cm`;
  const each = (prefix: string): string[] => {
    let before = 0;
    return letters.map(({ key, at }) => {
      const move = at === before ? "" : `1 0 0 1 ${number(at - before)} 0 cm `;
      before = at;
      return `${move}/${prefix}${key} Do`;
    });
  };
  if (halo !== null) for (const { key } of letters) stroked.add(key);
  const behind =
    halo === null ? [] : ["q", `${colour(halo)} RG`, place, `${number(haloWidth / scale)} w 1 j`, ...each("h"), "Q"];
  // The page is turned upside down, so that letters of a font are turned back.
  const hidden = `BT 3 Tr /F0 ${number(size)} Tf 1 0 0 -1 ${number(x)} ${number(y)} Tm (${latin(text)}) Tj ET`;
  return [...behind, "q", `${colour(fill)} rg`, place, ...each(""), "Q", hidden];
}

const plainer: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "…": "...",
  "→": "->",
  "←": "<-",
  "’": "'",
  "\u00a0": " ",
};

/** In the letters that Helvetica has in every reader; others are left out. */
function latin(text: string): string {
  const known = Array.from(text, (letter) => plainer[letter] ?? letter).join("");
  return known
    .replaceAll(/[^\x20-\x7e\xa1-\xff]/g, "")
    .replaceAll(/[\\()]/g, String.raw`\$&`)
    .replaceAll(/[\xa1-\xff]/g, octal);
}

function octal(letter: string): string {
  return `\\${letter.charCodeAt(0).toString(8).padStart(3, "0")}`;
}

function shapeOf({ tag, attributes }: Node): string {
  const at = (name: string): number => Number(attributes[name] ?? 0);
  switch (tag) {
    case "rect":
      return rectOperators(at("x"), at("y"), at("width"), at("height"));
    case "circle":
      return circleOperators(at("cx"), at("cy"), at("r"));
    case "line":
      return `${number(at("x1"))} ${number(at("y1"))} m\n${number(at("x2"))} ${number(at("y2"))} l`;
    case "path":
      return pathOperators(String(attributes.d));
    default:
      throw new TypeError(`a picture has no <${tag}>`);
  }
}

/** Filled, and stroked before or after. */
function painted(shape: string, attributes: Attributes, opacities: number[]): string[] {
  const fill = attributes.fill ?? "#000000";
  const { stroke } = attributes;
  const filled = fill === "none" ? [] : [`${colour(fill)} rg`, shape, "f"];
  const opacity = attributes["fill-opacity"];
  const states = opacity === undefined ? [] : [`/G${stateOf(Number(opacity), opacities)} gs`];
  const stroked = stroke === undefined || stroke === "none" ? [] : [...strokeStyle(attributes), shape, "S"];
  const both = attributes["paint-order"] === "stroke" ? [...stroked, ...filled] : [...filled, ...stroked];
  return both.length === 0 ? [] : ["q", ...states, ...both, "Q"];
}

function strokeStyle(attributes: Attributes): string[] {
  const dashes = attributes["stroke-dasharray"];
  return [
    `${colour(attributes.stroke)} RG`,
    `${number(Number(attributes["stroke-width"] ?? 1))} w`,
    ...(attributes["stroke-linejoin"] === "round" ? ["1 j"] : []),
    ...(dashes === undefined ? [] : [`[${dashes}] 0 d`]),
  ];
}

function stateOf(opacity: number, opacities: number[]): number {
  if (!opacities.includes(opacity)) opacities.push(opacity);
  return opacities.indexOf(opacity);
}

function colour(hex: string | number): string {
  const text = String(hex);
  if (!/^#[0-9a-f]{6}$/.test(text)) throw new TypeError(`a picture's colours are #rrggbb, found ${text}`);
  return [1, 3, 5].map((from) => number(Number.parseInt(text.slice(from, from + 2), 16) / 255)).join(" ");
}

function matrices(transform: string): string[] {
  return [...transform.matchAll(/(translate|scale)\(([^)]*)\)/g)].map(([, kind, inside]) => {
    const [a, b = a] = inside.split(/[ ,]+/).map(Number);
    return kind === "translate" ? `1 0 0 1 ${number(a)} ${number(b)} cm` : `${number(a)} 0 0 ${number(b)} 0 0 cm`;
  });
}
