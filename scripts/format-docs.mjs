// Writes docs/scenario-format.md from scenarios/schema.json and docs/examples/format.
import { readFileSync, writeFileSync } from "node:fs";
import { formatPage } from "./format-docs/page.mjs";

const root = new URL("../", import.meta.url);

/** The page as it should be. */
export function renderedPage() {
  const schema = JSON.parse(readFileSync(new URL("scenarios/schema.json", root), "utf8"));
  return formatPage(schema, (name) => readFileSync(new URL(`docs/examples/format/${name}`, root), "utf8"));
}

if (process.argv[1] === new URL(import.meta.url).pathname)
  writeFileSync(new URL("docs/scenario-format.md", root), renderedPage());
