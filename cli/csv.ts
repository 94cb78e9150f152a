/** A result as a table for other programs: a row for each metric of each option and of each difference. */
import { causes } from "../simulation/index.ts";
import type { Interval, LookResult, LossResult, OptionResult, Result } from "../simulation/index.ts";

/** Where a figure has no interval, low and high are empty. */
type Figure = Interval | { readonly mean: number };
type MetricRow = readonly [metric: string, figure: Figure, unit: string];

const minutesUnit = "min per tool-year";
const runsUnit = "runs per tool-year";

export function resultCsv(result: Result): string {
  const optionRows = result.options.flatMap((option) => {
    return metricsOf(option).map(([metric, figure, unit]) => line([option.name, metric, ...numbers(figure), unit]));
  });
  const differenceRows = result.differences.map((difference) => {
    const { a, b, metric, unit } = difference;
    return line([`${b} - ${a}`, metric, ...numbers(difference), unit === "min" ? minutesUnit : unit]);
  });
  return [line(["option", "metric", "mean", "low", "high", "unit"]), ...optionRows, ...differenceRows].join("");
}

function metricsOf(option: OptionResult): MetricRow[] {
  return [
    ...upAndDown("", option),
    ...upAndDown("userWeighted.", option.userWeighted),
    ...byCause("", option),
    ...option.classes.flatMap((one) => [
      ...upAndDown(`class.${one.name}.`, one),
      ...byCause(`class.${one.name}.`, one),
    ]),
    ...scheduled(option),
    ["incidents.perYear", option.incidents.perYear, "1 per year"],
    ...optional("incidents.meanMinutes", option.incidents.meanMinutes, "min"),
    ...optional("incidents.mtbfHours", option.incidents.mtbfHours, "h"),
    ...optional("incidents.toolsHitMean", option.incidents.toolsHitMean, "tools"),
    ...incidentLengths(option),
    ...blastRadius(option),
    ...headroom(option),
    ...losses(option),
    ["pending.podHoursPerYear", option.pending.podHoursPerYear, "pod-h per year"],
    ...Object.entries(option.moves).map(([kind, perYear]): MetricRow => [`moves.${kind}`, perYear, "1 per year"]),
    ...serving("part", option.parts),
    ...serving("group", option.groups),
    ...Object.entries(option.capacity).flatMap(([name, size]) => optional(`capacity.${name}`, size, unitOf(name))),
    ["unplacedPods", { mean: option.unplacedPods }, "pods"],
  ];
}

function upAndDown(
  prefix: string,
  { availability, downtimeMinutesPerToolYear }: Pick<OptionResult, "availability" | "downtimeMinutesPerToolYear">,
): MetricRow[] {
  return [
    [`${prefix}availability`, availability, "share"],
    [`${prefix}downtimeMinutesPerToolYear`, downtimeMinutesPerToolYear, minutesUnit],
  ];
}

function byCause(prefix: string, { downtimeByCause }: Pick<OptionResult, "downtimeByCause">): MetricRow[] {
  return causes.map((cause) => [`${prefix}downtimeByCause.${cause}`, downtimeByCause[cause], minutesUnit]);
}

function scheduled({ scheduled: all = [] }: OptionResult): MetricRow[] {
  return all.flatMap(({ name, finished, missedPerToolYear, failedPerToolYear, lostByCause }): MetricRow[] => [
    [`scheduled.${name}.finished`, finished, "share"],
    [`scheduled.${name}.missedPerToolYear`, missedPerToolYear, runsUnit],
    [`scheduled.${name}.failedPerToolYear`, failedPerToolYear, runsUnit],
    ...causes.map((cause): MetricRow => [`scheduled.${name}.lostByCause.${cause}`, lostByCause[cause], runsUnit]),
  ]);
}

function incidentLengths({ incidents: { lengthMinutes } }: OptionResult): MetricRow[] {
  if (lengthMinutes === null) return [];
  return Object.entries(lengthMinutes).map(([name, { value: mean, low, high }]) => {
    return [`incidents.lengthMinutes.${name}`, low === null || high === null ? { mean } : { mean, low, high }, "min"];
  });
}

/** Such as incidents.atLeast.100tools.60min. */
function blastRadius({ incidents: { blastRadius: all } }: OptionResult): MetricRow[] {
  return all.lasting.flatMap(({ minutes, atLeast }) =>
    atLeast.map((rate, size): MetricRow => [
      `incidents.atLeast.${all.tools[size]}tools${minutes === 0 ? "" : `.${minutes}min`}`,
      rate,
      "1 per year",
    ]),
  );
}

function headroom({ headroom: room }: OptionResult): MetricRow[] {
  if (room === null) return [];
  return [
    ["headroom.cpu", room.cpu, "share"],
    ["headroom.memory", room.memory, "share"],
    ["headroom.pods", room.pods, "share"],
    ...quantiles("headroom.cpuLeast", room.cpuLeast),
    ...quantiles("headroom.memoryLeast", room.memoryLeast),
    ...quantiles("headroom.podsLeast", room.podsLeast),
    ...quantiles("headroom.least", room.least),
    ["headroom.bindingTime.cpu", room.bindingTime.cpu, "share"],
    ["headroom.bindingTime.memory", room.bindingTime.memory, "share"],
    ["headroom.bindingTime.pods", room.bindingTime.pods, "share"],
    ["headroom.physical.cores", room.physical.cores, "cores"],
    ["headroom.physical.memoryGiB", room.physical.memoryGiB, "GiB"],
    ["headroom.physical.coresAtStart", { mean: room.physical.coresAtStart }, "cores"],
    ["headroom.physical.memoryGiBAtStart", { mean: room.physical.memoryGiBAtStart }, "GiB"],
    ["headroom.largestBlock.cpu", { mean: room.largestBlock.cpu }, "cores"],
    ["headroom.largestBlock.memoryGiB", { mean: room.largestBlock.memoryGiB }, "GiB"],
    ...room.morePods.flatMap(({ class: name, pods }) => optional(`headroom.morePods.${name}`, pods, "pods")),
  ];
}

type Least = NonNullable<OptionResult["headroom"]>["least"];

function quantiles(metric: string, { p10, p50, p90 }: Least): MetricRow[] {
  return Object.entries({ p10, p50, p90 }).map(([name, mean]) => [`${metric}.${name}`, { mean }, "share"]);
}

function losses({ losses: all }: OptionResult): MetricRow[] {
  if (all === null) return [];
  const atStart = (name: string, { fit, tested }: LossResult): MetricRow => [
    `losses.${name}`,
    { mean: tested === 0 ? 0 : fit / tested },
    "share of tested losses",
  ];
  const overTime = (name: string, look: LookResult): MetricRow[] =>
    look.fits === null ? [] : [[`losses.overTime.${name}`, look.fits, "share of dates"]];
  const { rack, rolling, units, overTime: later } = all;
  return [
    ...units.map((loss, size) => atStart(String(size), loss)),
    ...(rack === null ? [] : [atStart("rack", rack)]),
    atStart("rolling", rolling),
    ...(later === null
      ? []
      : [
          ...later.units.flatMap((look, size) => overTime(String(size), look)),
          ...(later.rack === null ? [] : overTime("rack", later.rack)),
          ...overTime("rolling", later.rolling),
          ...later.random.units.flatMap((look, size) => overTime(`random.${size}`, look)),
          ...(later.random.rack === null ? [] : overTime("random.rack", later.random.rack)),
        ]),
  ];
}

function serving(kind: string, things: OptionResult["parts"]): MetricRow[] {
  return things.flatMap(({ name, availability, outagesPerYear }): MetricRow[] => [
    [`${kind}.${name}.availability`, availability, "share"],
    [`${kind}.${name}.outagesPerYear`, outagesPerYear, "1 per year"],
  ]);
}

function optional(metric: string, value: number | null, unit: string): MetricRow[] {
  return value === null ? [] : [[metric, { mean: value }, unit]];
}

function unitOf(capacity: string): string {
  if (capacity.endsWith("GiB")) return "GiB";
  return capacity === "nodes" || capacity === "pods" ? capacity : "cores";
}

function numbers(figure: Figure): string[] {
  return "low" in figure ? [figure.mean, figure.low, figure.high].map(String) : [String(figure.mean), "", ""];
}

function line(fields: readonly string[]): string {
  return `${fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(",")}\n`;
}
