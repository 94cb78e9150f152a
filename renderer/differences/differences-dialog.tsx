/** Two states of a file, line by line: what only one of them has. */
import { useMemo } from "react";
import { counted } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { WindowDialog } from "../parts/window-dialog.tsx";
import type { Compared } from "../store/view.ts";
import "./differences.css";
import { hunksOf, type Row } from "./hunks.ts";

/** Lines shown: whoever has more to look at has a program for it. */
const most = 500;

export function DifferencesDialog() {
  const { store } = useApp();
  const compared = useSelect((state) => state.compared);
  const close = (): void => store.getState().compare(null);
  if (compared === null) return null;
  return (
    <WindowDialog title={`Differences in ${compared.file}`} look="differences" close={close}>
      <Differences compared={compared} />
      <div className="dialog-buttons">
        <Button autoFocus onPress={close}>
          Close
        </Button>
      </div>
    </WindowDialog>
  );
}

const signs: Readonly<Record<Row["kind"], string>> = { both: " ", before: "−", after: "+" };

function Differences({ compared: { before, after } }: { readonly compared: Compared }) {
  const hunks = useMemo(() => hunksOf(before.text, after.text), [before, after]);
  if (hunks.length === 0) return <p>There are none: both are the same text.</p>;
  const all = hunks.reduce((sum, { rows }) => sum + rows.length, 0);
  let room = most;
  return (
    <>
      <p className="differences-key">
        <span>− {before.name}</span>
        <span>+ {after.name}</span>
      </p>
      <div className="differences-lines" role="group" aria-label="Lines that differ" tabIndex={0}>
        {hunks.map(({ line, rows }) => {
          const shown = rows.slice(0, Math.max(0, room));
          room -= rows.length;
          if (shown.length === 0) return null;
          return (
            <section key={line}>
              <h3>Line {line}</h3>
              {shown.map((row, place) => (
                <Line key={`${line + place}`} row={row} before={before.name} after={after.name} />
              ))}
            </section>
          );
        })}
        {all > most && <p>and {counted(all - most, "more line")}</p>}
      </div>
    </>
  );
}

function Line({ row, before, after }: { readonly row: Row; readonly before: string; readonly after: string }) {
  const words = { both: "", before: `${before}: `, after: `${after}: ` }[row.kind];
  return (
    <pre className={`difference ${row.kind}`}>
      <span aria-hidden="true">{signs[row.kind]} </span>
      {words !== "" && <span className="visually-hidden">{words}</span>}
      {row.text}
    </pre>
  );
}
