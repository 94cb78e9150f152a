// What may be written in a field, in words: `[time](#values)`, `whole number from 1`, `name → [a host](#a-host)`.
import { branchesOf, isBlock, isMap, refOf, textOf, valueForms } from "./blocks.mjs";

/** @typedef {import("./blocks.mjs").Json} Json */

/**
 * @param {Json} json
 * @param {Record<string, Json>} defs
 * @returns {string}
 */
export function kindOf(json, defs) {
  const kinds = [...new Set(kindsOf(json, defs))];
  if (kinds.length === 0) return "anything";
  const last = kinds.pop();
  return kinds.length === 0 ? `${last}` : `${kinds.join(", ")} or ${last}`;
}

/** @param {Json} json @param {Record<string, Json>} defs @returns {string[]} */
function kindsOf(json, defs) {
  const ref = refOf(json);
  if (ref !== null) return valueForms.includes(ref) ? [] : named(ref, defs);
  if (Array.isArray(json["enum"])) return json["enum"].map((word) => code(word));
  if (Object.hasOwn(json, "const")) return [code(json["const"])];
  if (isBlock(json)) return [linkTo(json)];
  if (isMap(json["items"])) return [`a list of ${kindOf(json["items"], defs)}`];
  if (isMap(json["additionalProperties"])) return [`name → ${kindOf(json["additionalProperties"], defs)}`];
  if (json["type"] === "integer") return [wholeNumber(json)];
  const branches = branchesOf(json).flatMap((branch) => kindsOf(branch, defs));
  return branches.length > 0 ? branches : typesOf(json).map((type) => words[type] ?? type);
}

/** @param {Json} json */
function typesOf(json) {
  return /** @type {string[]} */ ([json["type"] ?? []].flat());
}

/** @type {Record<string, string>} */
const words = { string: "text", number: "number", boolean: "`true` or `false`", object: "map", null: "`null`" };

/** @param {string} id @param {Record<string, Json>} defs @returns {string[]} */
function named(id, defs) {
  const def = defs[id];
  if (isBlock(def)) return [linkTo(def)];
  return isValue(def) && typeof def["description"] === "string" ? [`[${valueName(id)}](#values)`] : kindsOf(def, defs);
}

/** @param {Json} block */
function linkTo(block) {
  const title = textOf(block["title"]);
  return `[${title}](#${slug(title)})`;
}

/** A kind of value, as opposed to a choice between blocks that has a name. @param {Json} def */
export function isValue(def) {
  return branchesOf(def).some((branch) => refOf(branch) === "sourced");
}

/** `timeAboveZero` → `time above zero` @param {string} id */
export function valueName(id) {
  return id.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace("cpu", "CPU");
}

/** May it be the name of an input, or unknown? @param {Json} json @returns {boolean} */
export function mayBeUnknown(json) {
  return branchesOf(json).some((branch) => refOf(branch) === "unknown" || mayBeUnknown(branch));
}

/** @param {Json} json */
function wholeNumber({ minimum, maximum }) {
  const most = typeof maximum === "number" ? ` to ${maximum.toLocaleString("en")}` : "";
  return typeof minimum === "number" ? `whole number from ${minimum}${most}` : "whole number";
}

/** @param {unknown} value */
export function code(value) {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}

/** The anchor of a heading. @param {string} heading */
export function slug(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, "")
    .trim()
    .replaceAll(/\s+/g, "-");
}
