/** Every number of the answer, in a table: the same rows that the command line prints. */
import { useMemo, useState } from "react";
import { definitionOf, headingsOf, type Result, type Untold } from "../../simulation/index.ts";
import { useApp } from "../app/context.ts";
import { useGhosts } from "../cards/use-ghosts.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { isUnder, nameOf, only, tableWith, type Table } from "./former-columns.ts";
import { PagesLine } from "./pages-line.tsx";
import { PointAligned, roomBehind } from "./point-aligned.tsx";
import { sortedBy } from "./sorted.ts";
import { useListed } from "./use-listed.ts";
import { isSameRow, usePointedRow } from "./use-pointed-row.ts";
import { asMarkdown, asTsv, asWikitext } from "./numbers-text.ts";

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
  const [wanted, setWanted] = useState("");
  const { listed, pages } = useListed(result, untold, wanted);
  const all = useMemo(() => tableWith(result, ghosts, held, listed?.sections), [result, ghosts, held, listed]);
  const [sorting, setSorting] = useState<string | null>(null);
  const table = useMemo(() => {
    const place = sorting === null ? -1 : all.columns.indexOf(sorting);
    return sortedBy(only(all, wanted), place < 0 ? null : place);
  }, [all, wanted, sorting]);
  const { columns } = table;
  const sections = useMemo(() => withRooms(table), [table]);
  const { place: tablePlace, pointed, isByKeys, point, press } = usePointedRow(table);
  return (
    <section className="card wide" aria-labelledby="numbers-title" id="card-numbers" tabIndex={-1}>
      <header className="card-head">
        <h2 id="numbers-title">Every number</h2>
        <p>Means over histories with 95 % intervals. {legend.join("; ")}</p>
      </header>
      <input
        className="numbers-filter"
        type="search"
        aria-label="Find a number"
        placeholder="Find a number"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {pages !== null && <PagesLine pages={pages} />}
      {sections.length === 0 && <p className="aside">No number is called so.</p>}
      <p className="definition" aria-live={isByKeys ? "polite" : "off"}>
        {pointed === null
          ? "Point at a row, or go through them with the arrow keys: what it means stands here."
          : `${pointed.label.trim()}: ${definitionOf(pointed.title, pointed.label) ?? ""}`}
      </p>
      <div
        ref={tablePlace}
        className="table-scroll"
        role="group"
        aria-label="Table of every number"
        tabIndex={0}
        onKeyDown={press}
        onPointerLeave={() => point(null)}
        onBlur={() => point(null)}
      >
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Metric</span>
              </th>
              {columns.map((heading) => (
                <th key={heading} scope="col" colSpan={2} aria-sort={heading === sorting ? "descending" : "none"}>
                  <button
                    type="button"
                    className="sort"
                    title={heading === sorting ? "As listed" : "The largest of each section first"}
                    onClick={() => setSorting(heading === sorting ? null : heading)}
                  >
                    {heading}
                    {heading === sorting && <Icon name="down" />}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          {sections.map(({ title, rows, rooms }) => (
            <tbody key={title ?? ""}>
              {title !== null && (
                <tr className="section">
                  <th scope="rowgroup" colSpan={1 + 2 * columns.length}>
                    {title}
                  </th>
                </tr>
              )}
              {rows.map(({ label, cells }, place) => (
                <tr
                  key={nameOf({ rows }, place)}
                  className={isSameRow({ title, name: nameOf({ rows }, place) }, pointed) ? "pointed" : ""}
                  onPointerEnter={() => point({ title, label, name: nameOf({ rows }, place) })}
                >
                  <th scope="row" className={`${title === null ? "" : "indented"} ${isUnder(label) ? "under" : ""}`}>
                    {label.trim()}
                  </th>
                  {columns.flatMap((heading, column) => [
                    <td key={heading} className={cells[column]?.isOpen === true ? "figure open" : "figure"}>
                      <PointAligned figure={cells[column]?.figure ?? ""} room={rooms[column]} />
                    </td>,
                    <td key={`${heading} range`} className="detail">
                      {cells[column]?.detail}
                      {cells[column]?.isOpen === true && " not decided"}
                    </td>,
                  ])}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <footer className="card-foot">
        <Button look="quiet" onPress={() => void acts.copyText(asTsv(table))}>
          Copy as TSV
        </Button>
        <Button look="quiet" onPress={() => void acts.copyText(asWikitext(table))}>
          Copy as wikitext
        </Button>
        <Button look="quiet" onPress={() => void acts.copyText(asMarkdown(table))}>
          Copy as Markdown
        </Button>
      </footer>
    </section>
  );
}

/** How much each section's columns take behind their points. */
function withRooms({ columns, sections }: Table) {
  return sections.map((section) => ({
    ...section,
    rooms: columns.map((_, column) => roomBehind(section.rows.map(({ cells }) => cells[column]?.figure ?? ""))),
  }));
}
