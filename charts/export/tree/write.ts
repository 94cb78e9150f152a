import type { Node } from "./tree.ts";

/** As XML, without any space between elements: the same tree gives the same text. */
export function xmlOf(node: Node | string): string {
  if (typeof node === "string") return escaped(node);
  const { tag, attributes, children } = node;
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('"', "&quot;")}"`,
  );
  const start = `<${tag}${written.join("")}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.map(xmlOf).join("")}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
