/** What a cause is, how often it strikes, whom it costs what, and which numbers of the file it rests on. */
import { duration, durationWords, rateWords, unitFor, type OptionResult, type Result } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import type { EntityMinutes } from "../desk/entity-minutes.ts";
import type { RankedHistory } from "../desk/history.ts";
import { Button } from "../parts/button.tsx";
import { CauseInputs } from "./cause-inputs.tsx";
import { barsOf, EntityBars } from "./entity-bars.tsx";
import { mechanisms } from "./mechanisms.ts";
import type { Subject } from "../store/explain.ts";

type Asked = Extract<Subject, { kind: "cause" }>;

interface Props {
  readonly worst: readonly RankedHistory[];
  /** Null while histories are replayed for it. */
  readonly charged: EntityMinutes | null;
  readonly subject: Asked;
}

export function CauseStory({ worst, charged, subject }: Props) {
  const { acts, conductor } = useApp();
  const subjects = useSelect((state) => state.subjects);
  const result = useSelect((state) => state.answer?.result ?? null);
  const option = result?.options.find(({ name }) => name === subject.option);
  if (result === null || option === undefined) return null;
  const per = result.options.every(({ plain }) => plain) ? "a year" : "per tool and year";
  const headline = headlineOf(subject, option, result);
  const show = (number: number): void =>
    conductor.explain([
      ...subjects,
      {
        kind: "history",
        asked: { option: subject.option, which: { kind: "number", number }, causes: subject.causes },
      },
    ]);
  const often =
    charged === null ? "" : `${rateWords(charged.eventsPerYear)}, in the first ${charged.histories} histories`;
  const ranked = worst.map(
    ({ number, minutes }) => [number, `${duration(minutes, result.hoursPerYear)} ${per}`] as const,
  );
  const copied = (): string =>
    [
      headline,
      ...subject.causes.map((cause) => `${cause}: ${mechanisms[cause]}`),
      ...(charged === null
        ? []
        : [
            `Events that take something down: ${often}.`,
            ...barsOf(charged).map(({ name, minutes }) => `${name}: ${duration(minutes, result.hoursPerYear)} ${per}`),
          ]),
      ...ranked.map(([number, words]) => `History ${number}: ${words}`),
      "",
    ].join("\n");
  return (
    <>
      <h2>{headline}</h2>
      {subject.causes.map((cause) => (
        <CausePart key={cause} name={subject.causes.length > 1 ? cause : null} mechanism={mechanisms[cause]}>
          {intervalWords(option, cause, result)}
        </CausePart>
      ))}
      {charged === null ? (
        <p className="explain-wait">Replaying…</p>
      ) : (
        <>
          <p className="explain-details">Events that take something down: {often}.</p>
          <h3>What it is charged to, in these {charged.histories} histories</h3>
          <EntityBars minutes={charged} hoursPerYear={result.hoursPerYear} per={per} />
        </>
      )}
      <CauseInputs option={subject.option} causes={subject.causes} />
      <h3>The histories that lose most to it</h3>
      <ol className="ranked">
        {ranked.map(([number, words]) => (
          <li key={number}>
            <Button look="link" onPress={() => show(number)}>
              History {number}
            </Button>
            : {words}
          </li>
        ))}
      </ol>
      <Button look="quiet" onPress={() => void acts.copyText(copied())}>
        Copy as text
      </Button>
    </>
  );
}

/** Of several causes told together, each by its name. */
function CausePart(props: { readonly name: string | null; readonly mechanism: string; readonly children: string }) {
  return (
    <p className="explain-details">
      {props.name !== null && <strong>{props.name}: </strong>}
      {props.mechanism} {props.children}
    </p>
  );
}

function headlineOf({ causes, name }: Asked, option: OptionResult, { hoursPerYear }: Result): string {
  const minutes = causes.reduce((sum, cause) => sum + option.downtimeByCause[cause].mean, 0);
  const own = duration(minutes, hoursPerYear);
  const all = duration(option.downtimeMinutesPerToolYear.mean, hoursPerYear);
  return option.plain
    ? `${option.title} is down ${own} a year by ${name}, of ${all} in all`
    : `${option.title} loses ${own} of ${all} a year to ${name}`;
}

/** "10.6 h (9.8 to 11.4) a year." */
function intervalWords(option: OptionResult, cause: Asked["causes"][number], { hoursPerYear }: Result): string {
  const interval = option.downtimeByCause[cause];
  const words = durationWords(interval, unitFor(interval.mean, hoursPerYear));
  return `It costs ${words.mean} (95 %: ${words.range}) ${option.plain ? "a year" : "per tool and year"}.`;
}
