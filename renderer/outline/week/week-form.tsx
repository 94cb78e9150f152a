/** Hours of the week, painted on a grid; each stroke is one step. */
import { useEffect, useRef, useState } from "react";
import {
  hoursTotal,
  painted,
  weekText,
  type Block,
  type OutlineRow,
  type WeekWindow,
} from "../../../simulation/index.ts";
import type { LineActs } from "../acts.ts";
import { useDrafts } from "../fields/use-drafts.ts";
import { WeekGrid } from "./week-grid.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly windows: readonly WeekWindow[];
  readonly acts: LineActs;
}

export function WeekForm({ row, windows, acts }: Props) {
  const [drawn, setDrawn] = useState<readonly WeekWindow[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const drafts = useDrafts((value) => acts.draft(row, value), acts.undraft);
  const shown = drawn ?? windows;

  const commit = (): void => {
    if (drawn === null) return;
    if (drawn.length === 0) return setProblem("One hour at least is needed: the file keeps what it had.");
    drafts.stop();
    setDrawn(null);
    setProblem(null);
    if (words(drawn) === words(windows)) acts.undraft();
    else setProblem(acts.put(row, weekText(drawn)));
  };
  // A form that is closed while a key is held still takes what was painted.
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => () => latest.current(), []);

  return (
    <>
      <WeekGrid
        windows={shown}
        paint={(base, block: Block, isOn) => {
          const next = painted(base, block, isOn);
          setProblem(null);
          setDrawn(next);
          // Nobody ever at work is no answer to show.
          if (next.length === 0) drafts.cancel();
          else drafts.draft(weekText(next));
        }}
        drop={commit}
        cancel={() => {
          setDrawn(null);
          drafts.cancel();
        }}
      />
      {problem !== null && <p className="value-problem">{problem}</p>}
      <p className="note" aria-live="polite">
        {words(shown)}, {hoursTotal(shown)}
      </p>
      <p className="note">Drag over hours, or Space and Shift with arrow keys. Times are UTC.</p>
    </>
  );
}

function words(windows: readonly WeekWindow[]): string {
  const value = weekText(windows);
  const text = typeof value === "string" ? value : value.join(", ");
  return text === "" ? "No hours" : text;
}
