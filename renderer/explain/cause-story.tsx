import { duration, durationWords, unitFor } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import type { EntityMinutes } from "../desk/entity-minutes.ts";
import type { RankedHistory } from "../desk/history.ts";
import { Button } from "../parts/button.tsx";
import { EntityBars } from "./entity-bars.tsx";
import type { Subject } from "../store/explain.ts";

type Asked = Extract<Subject, { kind: "cause" }>;

interface Props {
  readonly worst: readonly RankedHistory[];
  /** Null while histories are replayed for it. */
  readonly charged: EntityMinutes | null;
  readonly subject: Asked;
}

export function CauseStory({ worst, charged, subject }: Props) {
  const { conductor } = useApp();
  const subjects = useSelect((state) => state.subjects);
  const result = useSelect((state) => state.answer?.result ?? null);
  const option = result?.options.find(({ name }) => name === subject.option);
  if (result === null || option === undefined) return null;
  const total = option.downtimeMinutesPerToolYear.mean;
  const per = result.options.every(({ plain }) => plain) ? "a year" : "per tool and year";
  const minutes = subject.causes.reduce((sum, cause) => sum + option.downtimeByCause[cause].mean, 0);
  const show = (number: number): void =>
    conductor.explain([
      ...subjects,
      {
        kind: "history",
        asked: { option: subject.option, which: { kind: "number", number }, causes: subject.causes },
      },
    ]);
  return (
    <>
      <h2>
        {option.title} loses {duration(minutes, result.hoursPerYear)} of {duration(total, result.hoursPerYear)} a year
        to {subject.name}
      </h2>
      <dl className="cause-parts">
        {subject.causes.map((cause) => {
          const interval = option.downtimeByCause[cause];
          const words = durationWords(interval, unitFor(interval.mean, result.hoursPerYear));
          return (
            <div key={cause}>
              <dt>{cause}</dt>
              <dd>
                {words.mean} ({words.range})
              </dd>
            </div>
          );
        })}
      </dl>
      <h3>What it is charged to{charged !== null && `, in the first ${charged.histories} histories`}</h3>
      {charged === null ? (
        <p className="explain-wait">Replaying…</p>
      ) : (
        <EntityBars minutes={charged} hoursPerYear={result.hoursPerYear} per={per} />
      )}
      <h3>The histories that lose most to it</h3>
      <ol className="ranked">
        {worst.map(({ number, minutes: own }) => (
          <li key={number}>
            <Button look="link" onPress={() => show(number)}>
              History {number}
            </Button>
            : {duration(own, result.hoursPerYear)} {per}
          </li>
        ))}
      </ol>
    </>
  );
}
