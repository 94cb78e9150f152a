/** A value that is typed: what is wrong with it stands under it, and the file keeps the last good one. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { mendedText, type OutlineRow, type Problem } from "../../../simulation/index.ts";
import { useSelect } from "../../app/context.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { stepped } from "./step.ts";

interface Props {
  readonly row: OutlineRow;
  readonly label: string;
  readonly isReadOnly: boolean;
  /** What is wrong with it; null if nothing is. */
  readonly check: (typed: string) => Problem | null;
  /** Null once it is in the file. */
  readonly commit: (typed: string) => Problem | null;
  /** On which line of the text it stands; null if it is not there. */
  readonly line: () => number | null;
  readonly describedBy?: string | undefined;
}

/** Said after this rest, or when the field is left. */
const restMilliseconds = 600;

export function TextValue({ row, label, isReadOnly, check, commit, line, describedBy }: Props) {
  const written = row.text;
  const [typed, setTyped] = useState(written);
  const [problem, setProblem] = useState<Problem | null>(null);
  const rest = useRef<number>(0);
  const problemId = useId();
  /** What is in the file already, while the row still says what was there before. */
  const settled = useRef<string | null>(null);
  const undone = useSelect(({ document }) => document?.moved.serial ?? 0);
  const isDirty = (): boolean => typed !== written && typed !== settled.current;

  useEffect(() => {
    settled.current = null;
    setTyped(written);
    setProblem(null);
  }, [written]);
  useEffect(() => {
    // Of what was undone before the row had it, the row says nothing.
    if (settled.current === null) return;
    settled.current = null;
    setTyped(written);
  }, [undone, written]);
  useEffect(() => () => window.clearTimeout(rest.current), []);

  const finish = (text: string): void => {
    window.clearTimeout(rest.current);
    setTyped(text);
    if (text === settled.current) return;
    if (settled.current === null && text.trim() === written) {
      setTyped(written);
      return setProblem(null);
    }
    const refused = commit(text);
    setProblem(refused);
    if (refused === null) settled.current = text;
  };
  const change = (text: string, atRest: (text: string) => void): void => {
    setTyped(text);
    setProblem(null);
    window.clearTimeout(rest.current);
    rest.current = window.setTimeout(() => atRest(text), restMilliseconds);
  };
  const judge = (text: string): void => setProblem(text.trim() === written ? null : check(text));
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter") finish(typed);
    else if (event.key === "Escape" && isDirty()) {
      event.stopPropagation();
      change(written, judge);
    } else if (!event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      const next = stepped(typed, row.field, (event.key === "ArrowUp" ? 1 : -1) * (event.shiftKey ? 10 : 1));
      if (next === null) return;
      event.preventDefault();
      change(next, finish);
    }
  };
  const mended = problem === null ? null : mendedText(typed, problem);
  const wrongLine = problem === null ? null : line();

  return (
    <>
      <input
        className="value-input"
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? describedBy : problemId}
        readOnly={isReadOnly}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => change(event.target.value, judge)}
        onBlur={() => isDirty() && finish(typed)}
        onKeyDown={press}
      />
      {problem !== null && (
        <p className="value-problem" id={problemId} role="alert">
          <Icon name="warning" /> {problem.message}
          {mended !== null && (
            <Button look="link" onPress={() => finish(mended)}>
              Write {mended}
            </Button>
          )}
          <span className="using">
            {wrongLine !== null && `line ${wrongLine}, `}using {written === "" ? "nothing" : written}
          </span>
        </p>
      )}
    </>
  );
}
