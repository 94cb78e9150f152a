/** Every number of the answer, in a table: the same rows that the command line prints. */
import { useMemo } from "react";
import { counted, headingsOf, listed, type Result, type Untold } from "../../simulation/index.ts";
import { useApp } from "../app/context.ts";
import { useGhosts } from "../cards/use-ghosts.ts";
import { Button } from "../parts/button.tsx";
import { isUnder, nameOf, tableWith } from "./former-columns.ts";

interface Props {
  readonly result: Result;
  /** The result with the losses of one before, where they are not known yet. */
  readonly held: Result;
  readonly untold: Untold;
}

export function Numbers({ result, held, untold }: Props) {
  const { acts } = useApp();
  const ghosts = useGhosts(result);
  const { legend } = headingsOf(result);
  const { columns, sections } = useMemo(() => tableWith(result, ghosts, held), [result, ghosts, held]);
  return (
    <section className="card wide" aria-labelledby="numbers-title" id="card-numbers" tabIndex={-1}>
      <header className="card-head">
        <h2 id="numbers-title">Every number</h2>
        <p>Means over histories with 95 % intervals. {legend.join("; ")}</p>
      </header>
      <div className="table-scroll" role="group" aria-label="Table of every number" tabIndex={0}>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Metric</span>
              </th>
              {columns.map((heading) => (
                <th key={heading} scope="col" colSpan={2}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          {sections.map(({ title, rows }) => (
            <tbody key={title ?? ""}>
              {title !== null && (
                <tr className="section">
                  <th scope="rowgroup" colSpan={1 + 2 * columns.length}>
                    {title}
                  </th>
                </tr>
              )}
              {rows.map(({ label, cells }, place) => (
                <tr key={nameOf({ rows }, place)}>
                  <th scope="row" className={`${title === null ? "" : "indented"} ${isUnder(label) ? "under" : ""}`}>
                    {label.trim()}
                  </th>
                  {columns.flatMap((heading, column) => [
                    <td key={heading} className="figure">
                      {cells[column]?.figure}
                    </td>,
                    <td key={`${heading} range`} className="detail">
                      {cells[column]?.detail}
                    </td>,
                  ])}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {leftOut(untold) !== "" && <p className="aside">{leftOut(untold)}</p>}
      <footer className="card-foot">
        <Button look="quiet" onPress={() => void acts.copyText(asTsv(columns, sections))}>
          Copy as TSV
        </Button>
        <Button look="quiet" onPress={() => void acts.copyText(asWikitext(columns, sections))}>
          Copy as wikitext
        </Button>
      </footer>
    </section>
  );
}

/** "Left out: 1,960 classes of tools that lose less. All are in `headroom run FILE --csv`." */
function leftOut({ classes, parts, groups }: Untold): string {
  const many = [
    ...(classes > 0 ? [counted(classes, "class of tools", "classes of tools")] : []),
    ...(parts > 0 ? [counted(parts, "part")] : []),
    ...(groups > 0 ? [counted(groups, "group")] : []),
  ];
  return many.length === 0 ? "" : `Left out: ${listed(many)} that lose less. All are in \`headroom run FILE --csv\`.`;
}

type Sections = ReturnType<typeof tableWith>["sections"];

function asTsv(columns: readonly string[], sections: Sections): string {
  const head = ["", ...columns.flatMap((column) => [column, "95 %"])];
  const lines = sections.flatMap(({ title, rows }) => [
    ...(title === null ? [] : [[title]]),
    ...rows.map(({ label, cells }) => [label, ...cells.flatMap(({ figure, detail }) => [figure, detail])]),
  ]);
  return [head, ...lines].map((line) => `${line.join("\t")}\n`).join("");
}

function asWikitext(columns: readonly string[], sections: Sections): string {
  const rows = sections.flatMap(({ title, rows: own }) => [
    ...(title === null ? [] : [`|-\n! colspan="${1 + columns.length}" | ${title}`]),
    ...own.map(({ label, cells }) => {
      return `|-\n! ${label}\n${cells.map(({ figure, detail }) => `| ${figure} ${detail}`).join("\n")}`;
    }),
  ]);
  return `{| class="wikitable"\n! !! ${columns.join(" !! ")}\n${rows.join("\n")}\n|}\n`;
}
