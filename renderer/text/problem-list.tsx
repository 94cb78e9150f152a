/** What is wrong with the text, each with its place and, where one is known, the way to mend it. */
import { counted, nearestFix, type Issue } from "../../simulation/index.ts";
import { useApp } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Quoted } from "../parts/quoted.tsx";

interface Props {
  readonly issues: readonly Issue[];
  readonly go: (index: number) => void;
}

const most = 200;

export function ProblemList({ issues, go }: Props) {
  const { store } = useApp();
  if (issues.length === 0) return null;
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const fix = (issue: Issue): void => {
    const { document, edit } = store.getState();
    const fixed = document === null ? null : nearestFix(document.text, issue);
    if (fixed !== null) edit(fixed, "fix of a problem");
  };
  return (
    <section className="problem-list" aria-label="Problems">
      <h3>
        {errors > 0 ? counted(errors, "problem") : ""}
        {errors > 0 && errors < issues.length ? ", " : ""}
        {errors < issues.length ? counted(issues.length - errors, "warning") : ""}
      </h3>
      <ol>
        {issues.slice(0, most).map((issue, index) => (
          <li key={`${issue.line}:${issue.column}:${issue.message}`} className={issue.severity}>
            <button type="button" onClick={() => go(index)}>
              <span className="problem-place">
                {issue.line}:{issue.column}
              </span>
              <span>
                <Quoted text={issue.message} />
                {issue.path !== "" && <span className="aside"> {issue.path}</span>}
              </span>
            </button>
            {issue.suggestion !== undefined && (
              <Button look="link" onPress={() => fix(issue)}>
                Write {issue.suggestion}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {issues.length > most && <p>and {issues.length - most} more</p>}
    </section>
  );
}
