import { scenarioOf } from "../case.ts";
import type { Case, Metric } from "../case.ts";
import { noOutageOf, outagesOf } from "../metrics.ts";

/** A repair takes no time, so that lives follow each other; what stands above starts for 1 ms, so that a failure shows. */
function renewals(horizonHours: number, time: string, initialAge: string): string {
  return scenarioOf(
    "Lives that follow each other",
    horizonHours,
    `
components:
  server: {initialAge: ${initialAge}, failures: {end: {time: "${time}", recovery: 0 s}}}
  app: {on: server, start: 1 ms}
system: app`,
  );
}

interface Row {
  readonly id: string;
  readonly tests: string;
  readonly time: string;
  readonly age: string;
  readonly horizonHours: number;
  readonly metrics: readonly Metric[];
  readonly histories: readonly [number, number];
}

/** Where lives have followed each other for ever, t / mean of them end in any t, whatever their law. */
function stationary(name: string, time: string, meanHours: number, histories: readonly [number, number]): Row {
  const horizonHours = 1.7 * meanHours;
  return {
    id: `age stationary, ${name}`,
    tests: "ages of things that have been replaced for ever: t ÷ mean failures in any t",
    time,
    age: "stationary",
    horizonHours,
    metrics: [outagesOf("app", 1.7, { method: "renewal theory" })],
    histories,
  };
}

const closed = { method: "closed form" };

const rows: readonly Row[] = [
  stationary("constant", "1000 h", 1000, [20_000, 800]),
  stationary("Weibull 0.7", "weibull(scale 1000 h, shape 0.7)", 1265.8235060572833, [100_000, 5000]),
  stationary("Weibull 2", "weibull(scale 2000 h, shape 2)", 1772.4538509055159, [50_000, 2000]),
  stationary("lognormal", "lognormal(median 2000 h, sigma 1)", 3297.442541400256, [100_000, 5000]),
  stationary("gamma", "gamma(mean 3000 h, shape 3)", 3000, [50_000, 2000]),
  {
    id: "age given, Weibull 2",
    tests: "P(reaching 2,000 h, having reached 1,500 h)",
    time: "weibull(scale 2000 h, shape 2)",
    age: "1500 h",
    horizonHours: 500,
    // exp(0.75² − 1)
    metrics: [noOutageOf("app", 0.645648526427892, closed)],
    histories: [50_000, 2000],
  },
  {
    id: "age uniform, constant",
    tests: "an age anywhere in a life of 1,000 h",
    time: "1000 h",
    age: "uniform",
    horizonHours: 300,
    metrics: [noOutageOf("app", 0.7, closed)],
    histories: [50_000, 2000],
  },
];

/** Ages at the start. */
export const ages: readonly Case[] = rows.map(({ id, tests, time, age, horizonHours, metrics, histories }) => ({
  id,
  tests,
  scenario: renewals(horizonHours, time, age),
  metrics,
  histories: histories[0],
  testHistories: histories[1],
}));
