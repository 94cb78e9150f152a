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
import { WeekNumbers } from "./week-numbers.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly windows: readonly WeekWindow[];
  readonly acts: LineActs;
}

export function WeekForm({ row, windows, acts }: Props) {
  const [drawn, setDrawn] = useState<readonly WeekWindow[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** Painted and not yet let go; not a state, as a pointer may be let go before the last move is shown. */
  const held = useRef<readonly WeekWindow[] | null>(null);
  /** In the file already, while the line still says what was there before: the next stroke goes on from it. */
  const written = useRef<readonly WeekWindow[] | null>(null);
  const drafts = useDrafts((value) => acts.draft(row, value), acts.undraft);
  const shown = drawn ?? windows;

  useEffect(() => {
    if (written.current === null || words(written.current) !== words(windows)) return;
    written.current = null;
    if (held.current === null) setDrawn(null);
  }, [windows]);

  const commit = (): void => {
    const next = held.current;
    if (next === null) return;
    if (next.length === 0) return setProblem("One hour at least is needed: the file keeps what it had.");
    held.current = null;
    drafts.stop();
    if (words(next) === words(written.current ?? windows)) {
      setDrawn(written.current);
      acts.undraft();
      return;
    }
    const wrong = acts.put(row, weekText(next));
    written.current = wrong === null ? next : null;
    setDrawn(written.current);
    setProblem(wrong);
  };
  // A form that is closed while a key is held still takes what was painted.
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => () => latest.current(), []);

  return (
    <>
      <div className="week-both">
        <WeekGrid
          windows={shown}
          paint={(base, block: Block, isOn) => {
            const next = painted(base, block, isOn);
            held.current = next;
            setProblem(null);
            setDrawn(next);
            // Nobody ever at work is no answer to show.
            if (next.length === 0) drafts.cancel();
            else drafts.draft(weekText(next));
          }}
          drop={commit}
          cancel={() => {
            held.current = null;
            setDrawn(written.current);
            drafts.cancel();
          }}
        />
        <WeekNumbers
          windows={shown}
          put={(next) => {
            held.current = next;
            commit();
          }}
          refuse={setProblem}
        />
      </div>
      {/* Both as high whatever they say: the form stands on its lower edge, and the grid must not move under the pointer. */}
      <p className="note week-words" aria-live="polite">
        {hoursTotal(shown)}: {words(shown)}
      </p>
      {problem !== null ? (
        <p className="value-problem">{problem}</p>
      ) : (
        <p className="note">Drag over hours, or Space and Shift with arrow keys, or type them. Times are UTC.</p>
      )}
    </>
  );
}

function words(windows: readonly WeekWindow[]): string {
  const value = weekText(windows);
  const text = typeof value === "string" ? value : value.join(", ");
  return text === "" ? "none" : text;
}
