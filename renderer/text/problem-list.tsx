/** What is wrong with the text, each with its place and, where one is known, the way to mend it. */
import type { KeyboardEvent } from "react";
import { counted, nearestFix, type Issue } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Quoted } from "../parts/quoted.tsx";
import "./problem-list.css";

/** A file's reader looks for no more. */
const most = 200;

interface Props {
  readonly issues: readonly Issue[];
  /** Once a place was chosen. */
  readonly left?: () => void;
}

export function ProblemList({ issues, left }: Props) {
  const { store } = useApp();
  const text = useSelect(({ document }) => document?.text ?? "");
  const isReadOnly = useSelect(({ document }) => document !== null && document.newer !== null);
  const now = useSelect((state) => state.problem);
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const go = (index: number): void => {
    store.getState().goToProblem(index);
    left?.();
  };
  return (
    <>
      <h3>
        {errors > 0 ? counted(errors, "problem") : ""}
        {errors > 0 && errors < issues.length ? ", " : ""}
        {errors < issues.length ? counted(issues.length - errors, "warning") : ""}
      </h3>
      <ol onKeyDown={step}>
        {issues.map((issue, index) => {
          const fixed = isReadOnly ? null : nearestFix(text, issue);
          return (
            <li
              key={`${issue.line}:${issue.column}:${issue.message}`}
              className={issue.severity}
              aria-current={index === now ? "true" : undefined}
            >
              <button type="button" onClick={() => go(index)}>
                <span className="problem-kind">{issue.severity}</span>
                <span className="problem-place">
                  {issue.line}:{issue.column}
                </span>
                <span>
                  <Quoted text={issue.message} />
                  {issue.path !== "" && <span className="aside"> {issue.path}</span>}
                </span>
              </button>
              {fixed !== null && (
                <Button look="link" onPress={() => store.getState().edit(fixed, "fix of a problem")}>
                  Fix: write {issue.suggestion}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {issues.length >= most && <p className="problems-more">These are the first {most}; there may be more.</p>}
    </>
  );
}

/** Up and down go through the places; Tab still reaches each fix. */
function step(event: KeyboardEvent<HTMLOListElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>("li > button:first-child")];
  const at = places.findIndex((place) => place.parentElement?.contains(document.activeElement) === true);
  places[at + by]?.focus();
  event.preventDefault();
}
