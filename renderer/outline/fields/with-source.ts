import { saidOf, type OutlineRow, type Value } from "../../../simulation/index.ts";

/** The source of an unknown stands beside it, in the same map. */
export function withSource(row: OutlineRow, value: Value): Value {
  if (row.provenance?.own !== true || row.isSourced) return value;
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMap ? { ...(value as Readonly<Record<string, Value>>), ...saidOf(row) } : { value, ...saidOf(row) };
}
