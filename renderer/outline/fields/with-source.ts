import type { OutlineRow, Value } from "../../../simulation/index.ts";

/** The source of an unknown stands beside it, in the same map. */
export function withSource(row: OutlineRow, value: Value): Value {
  const { provenance } = row;
  if (provenance?.own !== true || row.isSourced) return value;
  const said = Object.fromEntries(
    (["source", "quality", "note"] as const).flatMap((key) => {
      const text = provenance[key];
      return text === null ? [] : [[key, text]];
    }),
  );
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMap ? { ...(value as Readonly<Record<string, Value>>), ...said } : { value, ...said };
}
