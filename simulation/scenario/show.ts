import { withoutUnshown } from "./unshown.ts";

/** How values stand in messages. */
const longest = 60;

export function quote(text: string): string {
  const line = withoutUnshown(text.replace(/\s+/g, " ")).replaceAll("`", "'");
  return "`" + (line.length > longest ? `${line.slice(0, longest - 1)}…` : line) + "`";
}

/** A value as its author would recognise it; collections by their kind only. */
export function show(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") return value === "" ? "an empty text" : quote(value);
  if (typeof value === "number" || typeof value === "boolean") return quote(String(value));
  return Array.isArray(value) ? "a list" : "a map";
}

/** A single value as it was written, without marks; collections by their kind. */
export function plainText(value: unknown): string {
  const single = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return single ? String(value) : show(value);
}

/** `a`, `b` and `c` */
export function listOf(names: readonly string[], joint: "and" | "or" = "and"): string {
  const quoted = names.map(quote);
  if (quoted.length <= 1) return quoted.join("");
  return `${quoted.slice(0, -1).join(", ")} ${joint} ${quoted.at(-1)}`;
}

/** "1 host", "3 hosts" */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
