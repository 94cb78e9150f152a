import { isMap, isScalar } from "yaml";
import { compose } from "../../reading/compose.ts";

export type Scalar = string | number | boolean | null;

export interface ScalarStyle {
  /** Inside braces or brackets. */
  readonly flow: boolean;
  readonly json: boolean;
  /** The quotes to keep, of what stood there before. */
  readonly quotes?: '"' | "'" | null;
}

/** A single value on one line: as it is where that reads the same, else in quotes. */
export function scalarText(value: Scalar, { flow, json, quotes = null }: ScalarStyle): string {
  if (typeof value !== "string") return value === null ? "null" : String(value);
  if (json || quotes === '"') return JSON.stringify(value);
  if (quotes === "'" && !/[\n\r\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return readsAsItIs(value, flow) ? value : JSON.stringify(value);
}

/** True for a text that means itself without quotes. */
function readsAsItIs(text: string, flow: boolean): boolean {
  if (text === "" || text !== text.trim() || /[\n\r\t]/.test(text) || /^[-?:,[\]{}#&*!|>'"%@`]/.test(text))
    return false;
  if (/^[A-Za-z][\w-]*$/.test(text) && !/^(?:true|false|null|y|n|yes|no|on|off)$/i.test(text)) return true;
  const composed = compose(flow ? `{k: ${text}}` : `k: ${text}`);
  const contents = "document" in composed ? composed.document.contents : null;
  if (!isMap(contents) || contents.items.length !== 1) return false;
  const { value } = contents.items[0];
  return isScalar(value) && value.value === text && (value.comment ?? null) === null;
}
