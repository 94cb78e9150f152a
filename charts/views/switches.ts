/** Which switches each chart has; none that could change nothing in this result. */
import type { OptionResult, Result } from "../../simulation/index.ts";
import type { AvailabilityOptions } from "../availability/chart.tsx";
import type { Whose } from "../availability/rows.ts";
import type { BlastOptions } from "../blast/chart.tsx";
import { barsOf } from "../causes/data.ts";
import type { CausesOptions } from "../causes/chart.tsx";
import { leading } from "../difference/pair.ts";
import type { ChartName } from "../drawing.ts";
import type { HeadroomOptions } from "../headroom/chart.tsx";
import type { LossesOptions } from "../losses/chart.tsx";
import { chosen } from "./view.ts";
import type { Choice, Switch, View } from "./view.ts";

export function switchesOf(chart: ChartName, result: Result): readonly Switch[] {
  switch (chart) {
    case "availability":
      return [...whoseSwitch(result), asSwitch];
    case "causes":
      return [...smallSwitch(result), ...toSwitch(result)];
    case "headroom":
      return [resourceSwitch];
    case "losses":
      return [choiceSwitch];
    case "blast":
      return lastingSwitch(result);
    case "difference":
    case "won":
    case "timeline":
      return [];
  }
}

const asSwitch: Switch = {
  name: "as",
  label: "As",
  choices: [
    { word: "dots", label: "Dots" },
    { word: "curve", label: "Curve" },
  ],
};

const classPrefix = "class.";

function whoseSwitch({ options }: Result): Switch[] {
  if (options.every(({ plain }) => plain)) return [];
  const classes = [...new Set(options.flatMap((option) => option.classes.map(({ name }) => name)))];
  const several = classes.length > 1;
  const choices: Choice[] = [
    { word: "tools", label: "All tools" },
    ...(options.some(isWeighted) ? [{ word: "users", label: "By users" }] : []),
    ...(several ? [{ word: "each", label: "Tools apart" }] : []),
    ...(several ? classes.map((name) => ({ word: `${classPrefix}${name}`, label: `Class ${name}` })) : []),
  ];
  return choices.length > 1 ? [{ name: "of", label: "Of", choices }] : [];
}

function isWeighted({ userWeighted, downtimeMinutesPerToolYear: { mean } }: OptionResult): boolean {
  const other = userWeighted.downtimeMinutesPerToolYear.mean;
  return Math.abs(other - mean) > 1e-9 * Math.max(1, mean);
}

export function availabilityOptions(view: View, result: Result): AvailabilityOptions {
  const [of] = whoseSwitch(result);
  return {
    whose: of === undefined ? { kind: "tools" } : whoseOf(chosen(of, view)),
    as: chosen(asSwitch, view) === "curve" ? "curve" : "dots",
  };
}

function whoseOf(word: string): Whose {
  if (word.startsWith(classPrefix)) return { kind: "class", name: word.slice(classPrefix.length) };
  return { kind: word === "users" || word === "each" ? word : "tools" };
}

/** Only where some are folded together. */
function smallSwitch(result: Result): Switch[] {
  if (!barsOf(result).some(({ segments }) => segments.some(({ causes }) => causes.length > 1))) return [];
  const choices = [
    { word: "together", label: "Together" },
    { word: "apart", label: "Apart" },
  ];
  return [{ name: "small", label: "Small causes", choices }];
}

/** The best is what the others are compared with, the next best usually, as the verdict does. */
function toSwitch(result: Result): Switch[] {
  const { options } = result;
  if (options.length < 3) return [];
  const [best, next] = leading(result);
  const others = options.filter((_, place) => place !== best && place !== next);
  return [
    {
      name: "to",
      label: "Steps to",
      choices: [options[next], ...others].map(({ name, title }) => ({ word: name, label: title })),
    },
  ];
}

export function causesOptions(view: View, result: Result): CausesOptions {
  const [to] = toSwitch(result);
  const pair: CausesOptions["pair"] =
    to === undefined ? [0, 1] : [leading(result)[0], result.options.findIndex(({ name }) => name === chosen(to, view))];
  return { pair, folds: view["small"] !== "apart" };
}

const resourceSwitch: Switch = {
  name: "resource",
  label: "Resource",
  choices: [
    { word: "binding", label: "Scarcest" },
    { word: "cpu", label: "CPU" },
    { word: "memory", label: "Memory" },
    { word: "pods", label: "Pods" },
  ],
};

export function headroomOptions(view: View): HeadroomOptions {
  return { resource: chosen(resourceSwitch, view) as HeadroomOptions["resource"] };
}

const choiceSwitch: Switch = {
  name: "choice",
  label: "Lost",
  choices: [
    { word: "worst", label: "The worst choice" },
    { word: "random", label: "A random choice" },
  ],
};

export function lossesOptions(view: View): LossesOptions {
  return { choice: chosen(choiceSwitch, view) as LossesOptions["choice"] };
}

function lastingSwitch({ options }: Result): Switch[] {
  const lengths = options[0]?.incidents.blastRadius.lasting.map(({ minutes }) => minutes) ?? [];
  return lengths.length < 2 ? [] : [{ name: "lasting", label: "Lasting", choices: lengths.map(lengthChoice) }];
}

function lengthChoice(minutes: number): Choice {
  if (minutes === 0) return { word: "any", label: "Any" };
  if (minutes < 60) return { word: `${minutes}min`, label: `${minutes}\u00a0min` };
  return { word: `${minutes / 60}h`, label: `${minutes / 60}\u00a0h` };
}

export function blastOptions(view: View, result: Result): BlastOptions {
  const [lasting] = lastingSwitch(result);
  if (lasting === undefined) return {};
  const place = lasting.choices.findIndex(({ word }) => word === chosen(lasting, view));
  return { minutes: result.options[0].incidents.blastRadius.lasting[place].minutes };
}
