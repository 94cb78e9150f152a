/** How often the options meet the objective, and the way to single histories. */
import { duration, hundredths, shortPercent, type Result } from "../../simulation/index.ts";
import { useApp } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { OptionMark } from "../parts/option-mark.tsx";

/** What a file without an objective begins with. */
const usualTarget = { target: "99.9 %", window: "calendar month" };

export function Objective({ result }: { readonly result: Result }) {
  const { store, conductor } = useApp();
  const { options } = result;
  const explain = (place: "worst" | "median"): void =>
    conductor.explain([
      { kind: "history", asked: { option: options[0].name, which: { kind: "place", place }, causes: null } },
    ]);
  const add = (): void => {
    const { commit, seek, say } = store.getState();
    const problem = commit({ kind: "set", path: ["slo"], value: usualTarget }, "adding of an objective", ["slo"]);
    if (problem === null) seek(["slo", "target"]);
    else say(problem);
  };
  const title = titleOf(result);
  return (
    <div className="small-figure">
      <h2>{title ?? "No objective in this file"}</h2>
      {title !== null && (
        <ul className="objective">
          {options.map(({ name, title: option, slo }, index) => (
            <li key={name}>
              <OptionMark index={index} />
              <span>{option}</span>
              <span className="objective-share">
                {slo === null ? "no objective" : `${hundredths(slo.met.mean)} of 100`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="figure-links">
        {title === null && (
          <Button look="link" onPress={add}>
            Add one
          </Button>
        )}
        <Button look="link" onPress={() => explain("worst")}>
          Worst history
        </Button>
        <Button look="link" onPress={() => explain("median")}>
          Median history
        </Button>
      </p>
    </div>
  );
}

/** "How often a tool is up 99.9 % of a calendar month"; null without an objective. */
function titleOf({ options, hoursPerYear }: Result): string | null {
  const first = options.find(({ slo }) => slo !== null)?.slo ?? null;
  if (first === null) return null;
  const who = options.every(({ plain }) => plain) ? "the system" : "a tool";
  const window = first.calendarMonths ? "a calendar month" : duration(first.windowHours * 60, hoursPerYear);
  return `How often ${who} is up ${shortPercent(first.target)} of ${window}`;
}
