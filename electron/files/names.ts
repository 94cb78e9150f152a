import { extname } from "node:path";

/** As editors know them; JSON is YAML too. */
export const scenarioExtensions = ["yaml", "yml", "json"] as const;

/** What may be exported, by extension: pictures, tables and texts, nothing that a system would run. */
export const exportKinds: Readonly<Record<string, string>> = {
  svg: "SVG picture",
  png: "PNG picture",
  pdf: "PDF document",
  csv: "Table (CSV)",
  json: "JSON",
  md: "Markdown",
  txt: "Text",
};

/** Lower case, without its dot. */
export function extensionOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

export function isScenarioName(name: string): boolean {
  return (scenarioExtensions as readonly string[]).includes(extensionOf(name));
}

/** A name that leads nowhere else and that every system takes. */
export function safeName(suggested: string, fallback: string): string {
  const clean = suggested
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, "-")
    .replace(/^[.\s-]+|[.\s]+$/g, "")
    .slice(-120);
  return clean === "" ? fallback : clean;
}

/** The path itself if it has an extension: not every dialog adds one. */
export function withExtension(path: string, extension: string): string {
  return extname(path) === "" ? `${path}.${extension}` : path;
}
