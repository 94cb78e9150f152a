import type { ToolSpec } from "../scenario/types.ts";
import type { ProfileColumns } from "./types.ts";

/** Classes that use more, or less, at some hours of the week. Round the clock is a single window that never ends. */
export function buildProfiles(specs: readonly ToolSpec[]): ProfileColumns {
  const rows = specs.flatMap(({ profile }, index) => (profile === undefined ? [] : [{ ...profile, index }]));
  const windows = rows.map(({ hours }) => hours ?? [[0, Infinity] as const]);
  const windowStart = new Int32Array(rows.length + 1);
  windows.forEach((row, i) => (windowStart[i + 1] = windowStart[i] + row.length));
  return {
    count: rows.length,
    toolClass: Int32Array.from(rows, ({ index }) => index),
    factor: Float64Array.from(rows, ({ factor }) => factor),
    windowStart,
    windowFrom: Float64Array.from(windows.flat(), ([from]) => from),
    windowTo: Float64Array.from(windows.flat(), ([, to]) => to),
  };
}
