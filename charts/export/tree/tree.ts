/**
 * A picture as plain data, from which every format is written. Charts use no hooks and no context, so that their elements are
 * read by calling their components.
 */
import { Fragment, isValidElement } from "react";
import type { ReactNode } from "react";

export interface Node {
  readonly tag: string;
  /** Named as in SVG: `stroke-width`. */
  readonly attributes: Attributes;
  readonly children: readonly (Node | string)[];
}

export type Attributes = Readonly<Record<string, string | number>>;

export function treeOf(content: ReactNode): (Node | string)[] {
  if (content === null || content === undefined || typeof content === "boolean") return [];
  if (typeof content === "string") return [content];
  if (typeof content === "number" || typeof content === "bigint") return [String(content)];
  if (Array.isArray(content)) return content.flatMap((one: ReactNode) => treeOf(one));
  if (!isValidElement<Props>(content)) throw new TypeError("a picture holds elements, texts and numbers only");
  const { type, props } = content;
  if (typeof type === "function") return treeOf((type as (props: Props) => ReactNode)(props));
  if (type === (Fragment as unknown)) return treeOf(props.children);
  if (typeof type !== "string") throw new TypeError(`a picture has no ${String(type)}`);
  return [{ tag: type, attributes: attributesOf(props), children: treeOf(props.children) }];
}

/** The root of a picture. */
export function rootOf(svg: ReactNode): Node {
  const [root] = treeOf(svg);
  if (root === undefined || typeof root === "string") throw new TypeError("a picture is an element");
  return root;
}

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

function attributesOf(props: Props): Attributes {
  const pairs = Object.entries(props).flatMap(([name, value]): [string, string | number][] => {
    if (name === "children" || value === undefined || value === null) return [];
    if (typeof value !== "string" && typeof value !== "number") throw new TypeError(`${name} of a picture is no text`);
    return [[attributeName(name), value]];
  });
  return Object.fromEntries(pairs);
}

/** Written with a capital in SVG itself. */
const asWritten = new Set(["viewBox", "patternUnits", "patternTransform", "patternContentUnits", "clipPathUnits"]);

function attributeName(name: string): string {
  return asWritten.has(name) ? name : name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
