import { count, counted, duration } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import type { WorstIncidents } from "../desk/worst-incidents.ts";
import { Button } from "../parts/button.tsx";
import type { Subject } from "../store/explain.ts";

type Asked = Extract<Subject, { kind: "incidents" }>;

interface Props {
  readonly found: WorstIncidents;
  readonly subject: Asked;
}

/** Outages of a size and a length, worst first, each with the history that it is in. */
export function IncidentsStory({ found: { incidents, replayed, of }, subject }: Props) {
  const { acts, conductor } = useApp();
  const subjects = useSelect((state) => state.subjects);
  const result = useSelect((state) => state.answer?.result ?? null);
  const option = result?.options.find(({ name }) => name === subject.option);
  if (result === null || option === undefined) return null;
  const { hoursPerYear } = result;
  const length = subject.minutes === 0 ? "" : `, ${duration(subject.minutes, hoursPerYear)} or longer`;
  const headline = `Outages of ${counted(subject.tools, "tool")} or more on ${option.title}${length}`;
  const rests = `The worst of those in ${counted(replayed, "history", "histories")} with the largest outages; ${count(of)} of ${count(result.replications)} histories have any.`;
  const lineOf = ({ tools, minutes, when }: (typeof incidents)[number]): string =>
    `${counted(tools, "tool")} for ${duration(minutes, hoursPerYear)}, ${when}`;
  const wayTo = (number: number): Subject[] => [
    ...subjects,
    { kind: "history", asked: { option: subject.option, which: { kind: "number", number }, causes: null } },
  ];
  const eventOf = ({ event }: (typeof incidents)[number]): Subject => ({
    kind: "event",
    option: subject.option,
    events: [event],
  });
  const text = incidents.map((one) => `${one.name}: ${lineOf(one)}, history ${one.history}\n`).join("");
  return (
    <>
      <h2>{headline}</h2>
      <p className="explain-details">{rests}</p>
      <ol className="stories">
        {incidents.map((one) => (
          <li key={`${one.history} ${one.event} ${one.when}`} className="story">
            <h3>{one.name}</h3>
            <p>{lineOf(one)}</p>
            <p className="figure-links">
              <Button look="link" onPress={() => conductor.explain([...wayTo(one.history), eventOf(one)])}>
                What happened
              </Button>
              <Button look="link" onPress={() => conductor.explain(wayTo(one.history))}>
                History {one.history}
              </Button>
            </p>
          </li>
        ))}
      </ol>
      <Button look="quiet" onPress={() => void acts.copyText(`${headline}\n${rests}\n\n${text}`)}>
        Copy as text
      </Button>
    </>
  );
}
