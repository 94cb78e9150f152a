// The blocks of the scenario format, found in its JSON schema: every map with fields of its own, in the order in which a
// reader meets them. Nothing here knows a field by name, so what the schema gains, the page gains.

/**
 * @typedef {{[keyword: string]: unknown}} Json
 * @typedef {object} Block
 * @property {string} id its name in the schema, or, where it has none, its parent's and its field's
 * @property {string} title with its article: `a host`
 * @property {string} description
 * @property {Readonly<Record<string, Json>>} fields
 * @property {readonly string[]} required
 * @property {Place[]} places where it stands
 * @property {boolean} inline without a name in the schema: shown under the block that it is part of
 * @typedef {{block: string, field: string, many: "map" | "list" | null}} Place
 */

/** Forms that any value may take: described once, not at every field. */
export const valueForms = ["sourced", "reference", "unknown"];

/**
 * @param {Json} schema
 * @returns {Map<string, Block>}
 */
export function blocksOf(schema) {
  const defs = /** @type {Record<string, Json>} */ (schema["$defs"]);
  /** @type {Map<string, Block>} */
  const blocks = new Map();

  /** @param {string} id @param {Json} json @param {Place | null} place @param {boolean} inline */
  function meet(id, json, place, inline) {
    const known = blocks.get(id);
    if (known !== undefined) {
      if (place !== null && !known.places.some((one) => one.block === place.block && one.field === place.field))
        known.places.push(place);
      return;
    }
    const fields = /** @type {Record<string, Json>} */ (json["properties"]);
    blocks.set(id, {
      id,
      title: textOf(json["title"]) || id,
      description: textOf(json["description"]),
      fields,
      required: /** @type {string[]} */ (json["required"] ?? []),
      places: place === null ? [] : [place],
      inline,
    });
    for (const [field, value] of Object.entries(fields)) look(value, { block: id, field, many: null });
  }

  /** @param {Json} json @param {Place} place */
  function look(json, place) {
    const ref = refOf(json);
    if (ref !== null) {
      if (valueForms.includes(ref)) return;
      if (isBlock(defs[ref])) meet(ref, defs[ref], place, false);
      else look(defs[ref], place);
    }
    for (const branch of branchesOf(json)) look(branch, place);
    if (isBlock(json)) {
      // An option has the sections of the file itself, each of which may also be taken away.
      const id = json["title"] === "an option" ? "option" : `${place.block}.${place.field}`;
      if (id === "option") blocks.set(id, optionOf(json, place));
      else meet(id, json, place, true);
    }
    const values = json["additionalProperties"];
    if (isMap(values)) look(values, { ...place, many: "map" });
    if (isMap(json["items"])) look(json["items"], { ...place, many: place.many ?? "list" });
  }

  meet("file", { title: "the file", ...schema }, null, false);
  return blocks;
}

/** @param {Json} json @param {Place} place @returns {Block} */
function optionOf(json, place) {
  const fields = /** @type {Record<string, Json>} */ (json["properties"]);
  return {
    id: "option",
    title: "an option",
    description: textOf(json["description"]),
    fields,
    required: [],
    places: [place],
    inline: false,
  };
}

/** A map with fields, other than the long form of a law, which is a value. @param {Json} json */
export function isBlock(json) {
  return isMap(json["properties"]) && !Object.hasOwn(json["properties"], "law");
}

/** @param {Json} json @returns {string | null} */
export function refOf(json) {
  return typeof json["$ref"] === "string" ? json["$ref"].replace("#/$defs/", "") : null;
}

/** @param {Json} json @returns {Json[]} */
export function branchesOf(json) {
  return /** @type {Json[]} */ (json["anyOf"] ?? []);
}

/** @param {unknown} value */
export function textOf(value) {
  return typeof value === "string" ? value : "";
}

/** @param {unknown} value @returns {value is Json} */
export function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The blocks that a file makes use of, with their fields: `host`, `host.cpu`.
 * @param {Json} schema
 * @param {unknown} data
 * @returns {Set<string>}
 */
export function usedIn(schema, data) {
  const defs = /** @type {Record<string, Json>} */ (schema["$defs"]);
  /** @type {Set<string>} */
  const used = new Set();

  /** @param {string} id @param {Json} json @param {Json} value */
  function use(id, json, value) {
    used.add(id);
    const fields = /** @type {Record<string, Json>} */ (json["properties"]);
    for (const [key, inner] of Object.entries(value)) {
      if (!Object.hasOwn(fields, key)) continue;
      used.add(`${id}.${key}`);
      walk(fields[key], inner, { block: id, field: key, many: null });
    }
  }

  /** @param {Json} json @param {unknown} value @param {Place} place */
  function walk(json, value, place) {
    const ref = refOf(json);
    if (ref !== null && !valueForms.includes(ref)) {
      if (!isBlock(defs[ref])) walk(defs[ref], value, place);
      else if (isMap(value) && fits(defs[ref], value)) use(ref.replace(/Override$/, ""), defs[ref], value);
    }
    for (const branch of branchesOf(json)) walk(branch, value, place);
    if (isBlock(json) && isMap(value) && fits(json, value)) {
      const id = json["title"] === "an option" ? "option" : `${place.block}.${place.field}`;
      use(id, json, value);
    }
    const values = json["additionalProperties"];
    if (isMap(values) && isMap(value)) for (const one of Object.values(value)) walk(values, one, place);
    if (isMap(json["items"]) && Array.isArray(value)) for (const one of value) walk(json["items"], one, place);
  }

  use("file", schema, /** @type {Json} */ (data));
  return used;
}

/** Where a field may hold one map or another, the one that knows all keys is meant. @param {Json} json @param {Json} value */
function fits(json, value) {
  const fields = /** @type {Json} */ (json["properties"]);
  return Object.keys(value).every((key) => Object.hasOwn(fields, key));
}
