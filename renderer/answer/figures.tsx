import { duration, hundredths, intervalWords, unitFor } from "../../simulation/index.ts";
import { useApp } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import type { Answer } from "../desk/protocol.ts";
import { OptionMark } from "../parts/option-mark.tsx";

/** Three figures beside each other: the difference, histories won, the objective. */
export function Figures({ answer: { result } }: { readonly answer: Answer }) {
  const { conductor } = useApp();
  const explain = (place: "worst" | "median"): void =>
    conductor.explain([
      { kind: "history", asked: { option: result.options[0].name, which: { kind: "place", place }, causes: null } },
    ]);
  const { options, differences, hoursPerYear } = result;
  const difference = differences.find(({ metric }) => metric === "downtimeMinutesPerToolYear");
  return (
    <dl className="figures">
      {difference !== undefined && (
        <div className="figure">
          <dt>Difference of downtime per tool and year</dt>
          <dd>{differenceWords(difference, hoursPerYear)}</dd>
        </div>
      )}
      {difference !== undefined && (
        <div className="figure">
          <dt>Histories won</dt>
          <dd>
            {options
              .filter(({ name }) => name === difference.a || name === difference.b)
              .map(({ name, title }, index) => (
                <span key={name} className="figure-line">
                  <OptionMark index={options.findIndex((one) => one.name === name)} />
                  {title}: {hundredths(index === 0 ? difference.pWorse : difference.pBetter)} of 100
                </span>
              ))}
          </dd>
        </div>
      )}
      {options.some(({ slo }) => slo !== null) && (
        <div className="figure">
          <dt>Windows that meet the objective</dt>
          <dd>
            {options.map(({ name, title, slo }, index) => (
              <span key={name} className="figure-line">
                <OptionMark index={index} />
                {title}: {slo === null ? "no objective" : `${hundredths(slo.met.mean)} of 100`}
              </span>
            ))}
          </dd>
        </div>
      )}
      {difference === undefined &&
        options.map(({ name, title, downtimeMinutesPerToolYear }) => (
          <div className="figure" key={name}>
            <dt>{title}</dt>
            <dd>{duration(downtimeMinutesPerToolYear.mean, hoursPerYear)} a year</dd>
          </div>
        ))}
      <div className="figure">
        <dt>Behind the figures</dt>
        <dd className="figure-links">
          {(["worst", "median"] as const).map((place) => (
            <Button key={place} look="link" onPress={() => explain(place)}>
              {place === "worst" ? "Worst history" : "Median history"}
            </Button>
          ))}
        </dd>
      </div>
    </dl>
  );
}

function differenceWords(
  { mean, low, high }: { mean: number; low: number; high: number },
  hoursPerYear: number,
): string {
  const unit = unitFor(Math.max(Math.abs(low), Math.abs(high)), hoursPerYear);
  const scale = (value: number): number => value / unit.minutes;
  const words = intervalWords({ mean: scale(mean), low: scale(low), high: scale(high) });
  return `${words.mean} ${unit.name} (${words.range})`;
}
