// The page about the format: for each block what it means, its fields, and a file that runs.
import { blocksOf, branchesOf, isMap, refOf, textOf } from "./blocks.mjs";
import { code, isValue, kindOf, mayBeUnknown, slug, valueName } from "./kinds.mjs";

/**
 * @typedef {import("./blocks.mjs").Json} Json
 * @typedef {import("./blocks.mjs").Block} Block
 * @typedef {Map<string, Block>} Blocks
 */

const later = "(not in this version)";
/** Carried by nearly all blocks and explained once. */
const provenance = ["source", "quality", "date", "link", "note"];

/**
 * The blocks with a section and an example of their own; parts without a name are shown with what they are part of.
 * @param {Json} schema
 * @returns {Block[]}
 */
export function sectionsOf(schema) {
  const named = [...blocksOf(schema).values()].filter(({ inline }) => !inline);
  return named.filter(({ title }, index) => named.findIndex((one) => one.title === title) === index);
}

/**
 * What is shown in the section of a block: its parts without a name, alike ones once, and what has its title as well but
 * more fields, since it stands elsewhere.
 * @param {Block} block
 * @param {Blocks} blocks
 */
export function partsOf({ id, title }, blocks) {
  const all = [...blocks.values()].filter(({ inline }) => inline);
  const first = all.filter((one, index) => all.findIndex((other) => other.title === one.title) === index);
  const parts = first.filter((one) => one.id.slice(0, one.id.indexOf(".")) === id);
  const alike = [...blocks.values()].filter((one) => !one.inline && one.title === title && one.id !== id);
  return [...parts, ...alike];
}

/** The name of a block's example: `liveMigration` → `live-migration.yaml`. @param {string} id */
export function exampleName(id) {
  return `${id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;
}

/**
 * @param {Json} schema
 * @param {(name: string) => string} example reads one
 */
export function formatPage(schema, example) {
  const blocks = blocksOf(schema);
  const defs = /** @type {Record<string, Json>} */ (schema["$defs"]);
  const sections = sectionsOf(schema);
  const body = sections.map((block) =>
    [
      ...blockLines(block, blocks, defs),
      ...partsOf(block, blocks).flatMap((part) => partLines(part, blocks, defs)),
      "",
      "```yaml",
      example(exampleName(block.id)).trimEnd(),
      "```",
    ].join("\n"),
  );
  return `${[intro(sections), valuesSection(defs), ...body].join("\n\n")}\n`;
}

/** @param {Block} part @param {Blocks} blocks @param {Record<string, Json>} defs */
function partLines(part, blocks, defs) {
  const meaning = part.description === "" ? [] : ["", sentence(part.description)];
  if (part.inline) return ["", `### ${heading(part)}`, ...meaning, ...fieldLines(part, blocks, defs)];
  return [
    "",
    `Under ${placesOf(part, blocks)}, it may have these fields as well:`,
    ...fieldLines(part, blocks, defs).slice(2),
  ];
}

/** @param {readonly Block[]} sections */
function intro(sections) {
  return [
    "# The scenario format",
    "",
    "<!-- Written by `npm run format-docs` from the schema and docs/examples/format: change those, not this page. -->",
    "",
    "A scenario is one YAML or JSON file. This page lists every block of format `headroom/1` with its fields, and a file for each that",
    "runs as it stands: the files are in [`examples/format`](examples/format). [The schema](../scenarios/schema.json), from which the page is",
    "made, lets editors complete and check; `npx headroom validate FILE` says what else is wrong. What the simulation makes of it all is told in",
    "[the model](model.md).",
    "",
    "A field that is not written has its default; a dash means that there is none: the field then does nothing, or its meaning says what",
    "holds. Nearly every block may carry `source`, `quality` (`measured`, `published`, `derived`, `unverified` or `guess`), `date` (of the",
    "source: `2026-03-31`, `2026-03` or `2026`), `link` (`https://…`) and `note`, for its readers and for the counts under the answer; they are",
    "not listed again.",
    "",
    ...sections.map((block) => `- [${capital(block.title)}](#${slug(block.title)})${placeWords(block)}`),
  ].join("\n");
}

/** @param {Block} block */
function placeWords({ places }) {
  const names = [...new Set(places.map(({ field }) => code(field)))];
  return names.length === 0 ? "" : `: ${names.join(", ")}`;
}

/** @param {Block} block @param {Blocks} blocks @param {Record<string, Json>} defs */
function blockLines(block, blocks, defs) {
  const places = placesOf(block, blocks);
  return [
    `## ${heading(block)}`,
    "",
    [block.description === "" ? "" : sentence(block.description), places === "" ? "" : `Stands under ${places}.`]
      .filter((text) => text !== "")
      .join(" "),
    ...fieldLines(block, blocks, defs),
  ];
}

/** Where a block stands, fields with the same owners together. @param {Block} block @param {Blocks} blocks */
function placesOf({ places }, blocks) {
  /** @type {Map<string, Set<string>>} */
  const fieldsOf = new Map();
  for (const { field } of places) {
    const here = places.filter((place) => place.field === field);
    const owners = new Set(here.map(({ block }) => ownerWords(/** @type {Block} */ (blocks.get(block)))));
    const how = { map: ", by name", list: ", in a list", one: "" }[here[0].many ?? "one"];
    const place = `${listed([...owners])}${how}`;
    fieldsOf.set(place, (fieldsOf.get(place) ?? new Set()).add(code(field)));
  }
  return listed([...fieldsOf].map(([place, fields]) => `${listed([...fields])} of ${place}`));
}

/** @param {Block} owner */
function ownerWords({ id, title }) {
  return id === "file" ? "the file" : `[${title}](#${slug(title)})`;
}

/** @param {Block} block @param {Blocks} blocks @param {Record<string, Json>} defs */
function fieldLines(block, blocks, defs) {
  if (block.id === "option") return ["", optionWords(block)];
  const parent = parentOf(block, blocks);
  const own = Object.entries(block.fields).filter(
    ([name, json]) => !provenance.includes(name) && !(parent !== null && same(parent.fields[name], json)),
  );
  const now = own.filter(([, json]) => !isLater(json));
  const notNow = own.filter(([, json]) => isLater(json));
  return [
    ...(parent === null
      ? []
      : [
          "",
          `It has the fields of [${parent.title}](#${slug(parent.title)}), and ${now.length === 0 ? "no others" : "these"}:`,
        ]),
    ...(now.length === 0 ? [] : ["", ...table(now, block, defs)]),
    ...(notNow.length === 0
      ? []
      : [
          "",
          `Not in this version: ${notNow.map(([name, json]) => `${code(name)} (${lowered(bare(json))})`).join(", ")}.`,
        ]),
  ];
}

/** @param {Block} option */
function optionWords({ fields }) {
  const names = Object.entries(fields).filter(([, json]) => !isLater(json));
  return `It may override ${listed(names.map(([name]) => code(name)))}, each with the fields told there.`;
}

/** @param {[string, Json][]} fields @param {Block} block @param {Record<string, Json>} defs */
function table(fields, block, defs) {
  return [
    "| field | what may be written | default | meaning |",
    "| ----- | ------------------- | ------- | ------- |",
    ...fields.map(([name, json]) =>
      row([
        code(name),
        kindOf(json, defs),
        Object.hasOwn(json, "default")
          ? defaultWords(json["default"])
          : block.required.includes(name)
            ? "required"
            : "–",
        sentence(meaningOf(json, defs)),
      ]),
    ),
  ];
}

/** @param {unknown} value */
function defaultWords(value) {
  return Array.isArray(value) ? value.map(code).join(", ") : code(value);
}

/** The field's own description, or that of the block that stands in it. @param {Json} json @param {Record<string, Json>} defs @returns {string} */
function meaningOf(json, defs) {
  if (typeof json["description"] === "string") return json["description"];
  const ref = refOf(json);
  if (ref !== null) return meaningOf(defs[ref], defs);
  const inner = json["additionalProperties"] ?? json["items"];
  return isMap(inner) ? meaningOf(inner, defs) : "";
}

/** The largest block all of whose fields this one has. @param {Block} block @param {Blocks} blocks */
function parentOf(block, blocks) {
  const others = [...blocks.values()].filter(
    (one) =>
      one !== block &&
      !["file", "option"].includes(one.id) &&
      !one.inline &&
      sizeOf(one) >= 4 &&
      sizeOf(one) < sizeOf(block) &&
      Object.keys(one.fields).every((name) => Object.hasOwn(block.fields, name)),
  );
  return others.sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? null;
}

/** @param {Block} block */
function sizeOf({ fields }) {
  return Object.keys(fields).filter((name) => !provenance.includes(name)).length;
}

/** @param {Json} a @param {Json} b */
function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** @param {Record<string, Json>} defs */
function valuesSection(defs) {
  const values = Object.entries(defs).filter(
    ([id, def]) => isValue(def) && !id.endsWith("Override") && typeof def["description"] === "string",
  );
  const laws = lawWords(defs);
  return [
    "## Values",
    "",
    "Each value may be written bare, or with where it comes from: `{value: 8 %, source: …, quality: measured}`, with its `date`,",
    "`link` and `note` if one likes. Where the last column says so, it may also be the name of an input (`$name`, `$name * 4.3`,",
    "`$name / 4.3`; see `inputs`), or not known: `{unknown: {best: 0.3 / year, range: 0.1 to 2 / year}}` (median, and what 90 % of the worlds",
    "lie between) or",
    "`{unknown: {choice: {kills: 0.7, cuts: 0.3}}}` (values with their weights).",
    "",
    "| kind | how it is written | may be unknown |",
    "| --- | --- | --- |",
    ...values.map(([id, def]) =>
      row([valueName(id), sentence(textOf(def["description"])), mayBeUnknown(def) ? "yes" : "no"]),
    ),
    "",
    "**Laws** are drawn from at each event. They are written like functions, or as maps, in which parameters may be unknown:",
    "`{law: lognormal, median: $repair, sigma: 1}`.",
    "",
    "| law | parameters and meaning |",
    "| --- | --- |",
    ...laws.map(([name, meaning]) => row([code(name), sentence(meaning)])),
  ].join("\n");
}

/** @param {Record<string, Json>} defs @returns {[string, string][]} */
function lawWords(defs) {
  const [form] = branchesOf(defs["law"]).filter((branch) => isMap(branch["properties"]));
  const law = /** @type {Record<string, Json>} */ (form["properties"])["law"];
  const names = /** @type {string[]} */ (law["enum"]);
  const meanings = /** @type {string[]} */ (law["enumDescriptions"]);
  return names.map((name, index) => [name, meanings[index]]);
}

/** @param {Json} json @returns {boolean} */
function isLater(json) {
  return branchesOf(json).some(isLater) || textOf(json["description"]).endsWith(later);
}

/** What a later version will mean by it. @param {Json} json */
function bare(json) {
  return textOf(json["description"]).replace(` ${later}`, "");
}

/** @param {readonly string[]} cells */
function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** @param {Block} block */
function heading({ title }) {
  return capital(title);
}

/** @param {string} text */
function capital(text) {
  return /^[a-z]+[A-Z`]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {string} text */
function lowered(text) {
  return /^[A-Z][a-z]?\b|^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** @param {string} text */
function sentence(text) {
  return text === "" ? "" : `${capital(text)}${/[.!?]$/.test(text) ? "" : "."}`;
}

/** @param {readonly string[]} items */
function listed(items) {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
