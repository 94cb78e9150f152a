/**
 * A small platform as charts see it: two options, 200 histories of three years, in which outages come by a recipe instead of
 * a simulation. Pictures of it change only when the charts or the summaries do.
 */
import type { Answer } from "../../../charts/index.ts";
import type { LossCount } from "../../../simulation/engine/losses/survey.ts";
import { incidentLengthsMs } from "../../../simulation/model/incident-table.ts";
import { headroomSamples, lossColumns, lossLevels, randomLossColumns } from "../../../simulation/model/layout.ts";
import { summarize } from "../../../simulation/results/result.ts";
import { causes } from "../../../simulation/scenario/types.ts";
import type { Cause } from "../../../simulation/scenario/types.ts";
import type { Ending, Outcome } from "../../../simulation/trials/request.ts";
import { lookDate } from "../../../simulation/trials/look-dates.ts";
import type { OptionFacts, OptionRuns } from "../../../simulation/trials/types.ts";
import { fakeScenario } from "../fake-run.ts";
import { fakeFacts, fakeShare } from "../fake-trial.ts";

export interface TinyOption {
  readonly name: string;
  readonly title: string;
  /** Hours of downtime per tool in three years, by cause, in an average history. */
  readonly hours: Partial<Record<Cause, number>>;
  /** How differently histories turn out: 0 = alike, 1 = very. */
  readonly luck?: number;
  /** Share of histories without any outage. */
  readonly spared?: number;
  /** Hosts of the platform, and how many may be lost before a pod finds no place. */
  readonly hosts?: readonly [number, number];
  /** Outages in three years of at least one tool. */
  readonly outages?: number;
  /** Share of memory left at the start, and how much of it is lost until the horizon. */
  readonly memory?: readonly [number, number];
  readonly facts?: Partial<OptionFacts>;
}

export const vms: TinyOption = {
  name: "vms",
  title: "Everything on VMs",
  hours: { hardware: 1.2, hypervisor: 2.4, storage: 14, network: 1.5, change: 3, planned: 4, capacity: 0.2 },
};

export const metal: TinyOption = {
  name: "metal",
  title: "Kubernetes on metal",
  hours: { hardware: 4, "kernel-or-firmware": 1, storage: 9, network: 1.5, change: 3, planned: 2 },
};

export const objective = { target: 0.9995, windowMs: 720 * 3_600_000, windows: 36, budgetMs: 0, months: null };

export function tinyAnswer(
  options: readonly TinyOption[] = [vms, metal],
  { histories = 200, ending = "complete" }: { readonly histories?: number; readonly ending?: Ending } = {},
): Answer {
  const runs = options.map((option, index) => runsOf(option, index, histories));
  const outcome: Outcome = { runs, ending, asked: histories, reason: null };
  return summarize(fakeScenario, outcome, { hash: "0".repeat(64), version: "0.0.0", seed: 1, precision: null });
}

function runsOf(option: TinyOption, index: number, histories: number): OptionRuns {
  const facts = fakeFacts({
    name: option.name,
    outageChance: 0,
    outageMinutes: 0,
    facts: { title: option.title, objective, losses: lossesOf(option), ...option.facts },
  });
  const columns = new Float64Array(histories * facts.layout.width);
  for (let history = 0; history < histories; history++) fill(columns, history, facts, option, index);
  return { facts, count: histories, columns };
}

function lossesOf({ hosts: [count, spare] = [5, 2] }: TinyOption): OptionFacts["losses"] {
  const loss = (lost: number): LossCount => ({
    sets: lost === 0 ? 1 : count,
    tested: 1,
    fit: lost <= spare ? 1 : 0,
    worst: lost <= spare ? null : { podsWithoutPlace: 3, scarce: "memory" },
  });
  const units = Array.from({ length: spare + 2 }, (_, lost) => loss(lost));
  return { unit: "host", one: loss(1), two: loss(2), rack: null, rolling: loss(1), units };
}

/** Storage strikes both options alike; the rest is each option's own luck. */
function fill(columns: Float64Array, history: number, facts: OptionFacts, option: TinyOption, index: number): void {
  const { layout, toolCounts } = facts;
  const row = history * layout.width;
  const { luck = 0.8, spared = 0, memory = [0.3, 0.12] } = option;
  const isSpared = fakeShare(5, history, 99) < spared;
  causes.forEach((cause, number) => {
    const draw = fakeShare(cause === "storage" ? 11 : 11 + index, history, number + 1);
    const factor = 1 - luck + luck * 3 * draw * draw;
    const ms = isSpared ? 0 : Math.round((option.hours[cause] ?? 0) * factor * 3_600_000);
    toolCounts.forEach((tools, toolClass) => {
      columns[row + layout.downtimeMs + toolClass * causes.length + number] = ms * tools;
    });
  });
  for (let date = 0; date < headroomSamples; date++) {
    const lost = (fakeShare(3, history, date) < 0.2 ? 0.05 : 0) + (memory[1] * date) / (headroomSamples - 1);
    columns[row + layout.cpuHeadroomAt + date] = 0.55 - lost;
    columns[row + layout.memoryHeadroomAt + date] = memory[0] - lost;
    columns[row + layout.slotHeadroomAt + date] = 0.8 - lost;
  }
  const { hosts: [, spare] = [5, 2], outages = 12 } = option;
  for (let lost = 0; lost < lossColumns; lost++) {
    const some = fakeShare(6, history, lost) < 0.3 ? 1 : 0;
    // Behind the losses of so many hosts stand that of a rack, of which there are none, and of each in turn.
    const missing =
      lost < lossLevels ? Math.max(0, lost - spare) + (lost === spare ? some : 0) : lost === lossLevels ? -1 : 0;
    columns[row + layout.lossMissing + lost] = lookDate(history, 1) < 0 ? -1 : missing;
  }
  for (let lost = 0; lost < randomLossColumns; lost++) {
    // Chance spares what the worst does not: one host more may go.
    const missing = lost < lossLevels ? Math.max(0, lost - spare - 1) : -1;
    columns[row + layout.lossAtRandom + lost] = lookDate(history, 1) < 0 ? -1 : missing;
  }
  incidentLengthsMs.forEach((_, length) => {
    layout.incidentSizes.forEach((size, place) => {
      const expected = outages / size / (1 + length);
      const seen = Math.floor(expected) + (fakeShare(8 + index, history, 10 * length + place) < expected % 1 ? 1 : 0);
      columns[row + layout.incidentsAtLeast + length * layout.incidentSizes.length + place] = seen;
    });
  });
  columns[row + layout.scalar.memoryHeadroomMean] = memory[0] - memory[1] / 2;
  columns[row + layout.scalar.cpuHeadroomMean] = 0.5;
  columns[row + layout.scalar.slotHeadroomMean] = 0.75;
  columns[row + layout.scalar.memoryBinding] = 1;
}
