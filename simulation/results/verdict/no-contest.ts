/** Sentences where nothing is to be compared. */
import { durationBelow, durationWords, unitFor } from "../words/durations.ts";
import { count, fixed, listed } from "../words/numbers.ts";
import { onlyIn, outageWords } from "../words/outages.ts";
import { availabilityPercent } from "../words/shares.ts";
import type { Finding, VerdictData } from "./data.ts";

const fewAffected = 10;

export function nothingFailed({ plain, options, histories, horizonHours, hoursPerYear }: VerdictData): Finding {
  const bound = durationBelow(Math.max(...options.map(({ downtime }) => downtime.high)), hoursPerYear);
  const years = (histories * horizonHours) / hoursPerYear;
  return {
    case: "nothing failed",
    strong: `${plain ? "Nothing" : "No tool"} was down in any of ${count(histories)} histories.`,
    rest: ` Downtime is below ${bound} ${outageWords(plain).per} (95 %), with fewer than 3 outages in ${fixed(years, years < 10 ? 1 : 0)} simulated years.`,
  };
}

export function oneOption({ plain, options, histories, hoursPerYear }: VerdictData): Finding {
  const { one, per } = outageWords(plain);
  const [{ title, downtime, availability, affected }] = options;
  const { mean, range } = durationWords(downtime, unitFor(downtime.mean, hoursPerYear));
  const few = affected < fewAffected ? ` Not sure yet: outages were seen ${onlyIn(affected, histories)}.` : "";
  return {
    case: "one option",
    strong: `${title} ${one} ${mean} ${per}`,
    rest: ` (95 %: ${range}), ${availabilityPercent(availability)} up.${few}`,
  };
}

export function identical({ options }: VerdictData): Finding {
  return {
    case: "identical",
    strong: `${listed(options.map(({ title }) => title))} have the same outages in every history.`,
    rest: " Nothing in the file makes them differ here.",
  };
}
