/** What goes with a picture in words. */
import { count, counted, nbsp } from "../../simulation/index.ts";
import type { Drawing } from "../drawing.ts";
import type { Format, Origin } from "./spec.ts";

/** Two sentences: the finding, and what it rests on. */
export function captionOf({ title }: Drawing, origin: Origin): readonly [string, string] {
  const { version, file, hash, seed, histories, horizon, guesses, inputs, changes } = origin;
  const changed = changes === 0 ? "" : `; ${counted(changes, "change")} from the file`;
  const length = `${horizon.replace("-", " ")}${plural(horizon)}`;
  const sample =
    histories === null
      ? `one history of ${length}`
      : `${counted(histories, "history", "histories")} of ${length}; 95${nbsp}% intervals`;
  const rests = inputs === 0 ? "" : `; ${count(guesses)} of ${count(inputs)} inputs are guesses`;
  return [`${title}.`, `Headroom ${version}, ${file} ${hash.slice(0, 8)}, seed ${seed}, ${sample}${rests}${changed}.`];
}

/** "3-year" histories are of 3 years. */
function plural(horizon: string): string {
  return horizon.startsWith("1-") ? "" : "s";
}

/** The command that draws it again. */
export function repeatLine({ chart }: Drawing, { file, seed, histories, arguments: more }: Origin): string {
  const sample = histories === null ? [] : [`--replications ${histories}`];
  return ["headroom chart", quoted(file), chart, `--seed ${seed}`, ...sample, ...more.map(quoted)].join(" ");
}

function quoted(word: string): string {
  return /^[\w./=:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

export function altText({ summary }: Drawing): string {
  return summary;
}

export function wikitextOf(drawing: Drawing, origin: Origin, format: Format = "svg"): string {
  const clean = (text: string): string =>
    text.replaceAll("|", "&#124;").replaceAll("]]", "&#93;&#93;").replaceAll(nbsp, "&nbsp;");
  return `[[File:${fileName(drawing, origin, format)}|thumb|upright=2|alt=${clean(altText(drawing))}|${clean(captionOf(drawing, origin).join(" "))}]]`;
}

/** "toolforge-availability-aad7a856.svg" */
export function fileName({ chart }: Drawing, { file, hash }: Origin, format: Format): string {
  const scenario = file.replace(/\.(headroom\.)?(ya?ml|json)$/i, "").replaceAll(/[^\w.-]+/g, "-");
  return `${scenario}-${chart}-${hash.slice(0, 8)}.${format}`;
}

/** Said in the file itself, whatever its format. */
export function metadataOf(drawing: Drawing, origin: Origin): readonly (readonly [string, string])[] {
  const [finding, source] = captionOf(drawing, origin);
  return [
    ["Title", finding],
    ["Description", altText(drawing)],
    ["Source", source],
    ["Scenario hash", origin.hash],
    ["Repeat", repeatLine(drawing, origin)],
    ["Software", `Headroom ${origin.version}`],
  ];
}
