import { fixed, hundredths, listed, nbsp } from "../../simulation/index.ts";
import type { Resource, Result } from "../../simulation/index.ts";
import { momentWords, spanWords } from "../axes/time-scale.ts";
import type { Fan, ResourceView } from "./data.ts";

export const resourceNames: Readonly<Record<Resource, string>> = { cpu: "CPU", memory: "memory", pods: "pod places" };

/**
 * Of a chosen resource only what is left of it: which runs out first, and what fits, is a matter of all of them.
 * A history is looked at on one date only, so that nothing is said of how many keep their room to the end.
 */
export function titleOf(
  fans: readonly Fan[],
  view: ResourceView,
  { horizonHours, hoursPerYear }: Pick<Result, "horizonHours" | "hoursPerYear">,
): string {
  if (view !== "binding")
    return listed(
      fans.map((fan, index) => {
        const what = index === 0 ? ` of ${resourceNames[view]} is left` : "";
        return `${percentOf(middle(fan))}${what} on ${fan.option.title}`;
      }),
    );
  const scarce = capital(scarceWords(fans));
  if (fans.some(({ ends }) => ends !== null && ends.p50 !== null)) {
    const whole = spanWords(horizonHours, hoursPerYear);
    const room = `room for a lost ${fans[0].oneUnit?.name ?? "host"}`;
    const first = fans.findIndex((fan) => !hasNone(fan));
    const each = fans.map((fan, index) => {
      const what = index === 0 ? room : "it";
      if (hasNone(fan)) return `${fan.option.title} has ${index === 0 ? `no ${room}` : "none"} from the start`;
      return keepsWords(fan, index === first ? ` keeps ${what}` : "", whole, hoursPerYear);
    });
    return `${scarce}: ${each.join(", ")}`;
  }
  const shares = fans.flatMap(({ survivesOne }) => (survivesOne === null ? [] : [survivesOne]));
  const unit = fans[0].oneUnit?.name ?? "host";
  if (shares.length < fans.length) {
    return `${scarce}: ${listed(fans.map((fan) => `${percentOf(middle(fan))} of it is left on ${fan.option.title}`))}`;
  }
  if (shares.every(({ mean }) => mean === 1)) {
    const least = Math.floor(100 * Math.min(...shares.map(({ low }) => low)));
    const who = fans.length === 1 ? `${fans[0].option.title} keeps` : fans.length === 2 ? "both keep" : "all keep";
    const what = `${who} room for a lost ${unit} at more than ${least} of 100 dates`;
    // Which runs out where stands beside the lines; named here it would take a third line.
    const several = [...new Set(fans.map(({ resource }) => resourceNames[resource]))];
    return several.length === 1 ? `${scarce}: ${what}` : `${capital(what)}; ${listed(several, "or")} run out first`;
  }
  const each = fans.map(({ option }, index) => `${hundredths(shares[index].mean)} of 100 dates on ${option.title}`);
  return `${scarce}: there is room for a lost ${unit} at ${listed(each)}`;
}

function hasNone({ ends }: Fan): boolean {
  return ends?.p50 === 0;
}

/** "A keeps room for a lost host until 1.4 years (1.1 to 1.9)", "B beyond 3 years" */
function keepsWords({ option, ends }: Fan, keeps: string, whole: string, hoursPerYear: number): string {
  if (ends === null || ends.p50 === null) return `${option.title}${keeps} beyond ${whole}`;
  const years = (hours: number): string => spanWords(hours, hoursPerYear);
  const [low, high] = [years(ends.p10 ?? ends.p50), ends.p90 === null ? `beyond ${whole}` : years(ends.p90)];
  // The unit once, where it is the same.
  const unit = high.slice(high.indexOf(nbsp));
  const from = low.endsWith(unit) ? low.slice(0, -unit.length) : low;
  return `${option.title}${keeps} until ${years(ends.p50)} (${from} to ${high})`;
}

/** "Everything on VMs: room for a lost host ends for good after 1.4 years in the middle history, …" */
export function endLabel({ option, ends, oneUnit }: Fan, hoursPerYear: number): string {
  const when = (hours: number | null): string =>
    hours === null ? "not before the end" : momentWords(hours, hoursPerYear);
  const { p10 = null, p50 = null, p90 = null } = ends ?? {};
  return `${option.title}: room for a lost ${oneUnit?.name ?? "host"} ends for good ${when(p50)} in the middle history, in 1 of 10 ${when(p10)} or earlier, in 1 of 10 ${p90 === null ? when(p90) : `${when(p90)} or later`}`;
}

/** "memory runs out first", "memory runs out first on A, pod places on B" */
function scarceWords(fans: readonly Fan[]): string {
  const runs = (resource: Resource): string =>
    `${resourceNames[resource]} ${resource === "pods" ? "run" : "runs"} out first`;
  const [{ resource }] = fans;
  if (fans.every((fan) => fan.resource === resource)) return runs(resource);
  return fans
    .map((fan, index) => `${index === 0 ? runs(resource) : resourceNames[fan.resource]} on ${fan.option.title}`)
    .join(", ");
}

/** "Toolforge on VMs after 1.5 years: 21 % of memory left in the middle history, 20 to 21 % in 9 of 10" */
export function dateLabel({ option, resource, dates }: Fan, index: number, { hoursPerYear }: Result): string {
  const { hours, bands } = dates[index];
  return `${option.title} ${momentWords(hours, hoursPerYear)}: ${percentOf(bands.p50)} of ${resourceNames[resource]} left in the middle history, ${range(bands.p5, bands.p95)} in 9 of 10`;
}

export function summaryOf(title: string, fans: readonly Fan[]): string {
  const each = fans.map((fan) => {
    const all = fan.dates.map(({ bands }) => bands);
    return `${fan.option.title}: ${percentOf(middle(fan))} of ${resourceNames[fan.resource]} left in the middle, ${range(Math.min(...all.map(({ p5 }) => p5)), Math.max(...all.map(({ p95 }) => p95)))} in 9 of 10 histories over all dates`;
  });
  return `${title}. ${each.join("; ")}.`;
}

/** The middle of the medians of all dates. */
export function middle({ dates }: Fan): number {
  return dates.map(({ bands }) => bands.p50).sort((a, b) => a - b)[Math.floor(dates.length / 2)];
}

export function percentOf(share: number): string {
  return `${fixed(100 * share, Math.abs(share) < 0.1 ? 1 : 0)}${nbsp}%`;
}

function range(low: number, high: number): string {
  const digits = high - low < 0.05 ? 1 : 0;
  return `${fixed(100 * low, digits)} to ${fixed(100 * high, digits)}${nbsp}%`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
