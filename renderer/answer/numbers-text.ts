/** The table of every number as text, for other programs. */
import type { Table } from "./former-columns.ts";

export function asTsv({ columns, sections }: Table): string {
  const head = ["", ...columns.flatMap((column) => [column, "95 %"])];
  const lines = sections.flatMap(({ title, rows }) => [
    ...(title === null ? [] : [[title]]),
    ...rows.map(({ label, cells }) => [label, ...cells.flatMap(({ figure, detail }) => [figure, detail])]),
  ]);
  return [head, ...lines].map((line) => `${line.join("\t")}\n`).join("");
}

export function asWikitext({ columns, sections }: Table): string {
  const rows = sections.flatMap(({ title, rows: own }) => [
    ...(title === null ? [] : [`|-\n! colspan="${1 + columns.length}" | ${title}`]),
    ...own.map(({ label, cells }) => {
      return `|-\n! ${label}\n${cells.map(({ figure, detail }) => `| ${figure} ${detail}`).join("\n")}`;
    }),
  ]);
  return `{| class="wikitable"\n! !! ${columns.join(" !! ")}\n${rows.join("\n")}\n|}\n`;
}

/** Sections are rows in bold: a table has one head only. */
export function asMarkdown({ columns, sections }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(clean).join(" | ")} |\n`;
  const rows = sections.flatMap(({ title, rows: own }) => [
    ...(title === null ? [] : [line([`**${title}**`, ...columns.map(() => "")])]),
    ...own.map(({ label, cells }) => line([label, ...cells.map(({ figure, detail }) => `${figure} ${detail}`)])),
  ]);
  return `${line(["", ...columns])}| --- |${columns.map(() => " ---: |").join("")}\n${rows.join("")}`;
}

function clean(text: string): string {
  return text.trim().replaceAll("|", "\\|");
}
