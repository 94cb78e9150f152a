import { causes as allCauses, durationWords, fixed, listed, minus, nbsp, unitFor } from "../../simulation/index.ts";
import type { Cause, OptionResult, Result, TimeUnit } from "../../simulation/index.ts";
import type { Answer } from "../drawing.ts";
import { causeName } from "../look/cause-look.ts";
import { sureSign } from "../winner.ts";
import type { Bridge, Segment } from "./data.ts";
import { bridgeUnit, decimalsFor } from "./digits.ts";

/** "storage", "3 other causes" */
export function causesWords(causes: readonly Cause[]): string {
  return causes.length === 1 ? causeName(causes[0]) : `${causes.length} other causes`;
}

/** "+3.5 min", "−9 min": with a sign, in a given unit and digits. */
export function signed(value: number, decimals: number, { name }: TimeUnit): string {
  const size = fixed(Math.abs(value), decimals);
  if (!/[1-9]/.test(size)) return `0${nbsp}${name}`;
  return `${value < 0 ? minus : "+"}${size}${nbsp}${name}`;
}

export function titleOf(answer: Answer, bridge: Bridge | null): string {
  const { result } = answer;
  const { options } = result;
  if (options.every(({ downtimeMinutesPerToolYear: { mean } }) => mean === 0))
    return "Nothing was down, so there is no cause to show";
  if (bridge === null) return loses(options[0], result);
  const { from, to } = bridge;
  for (const [loser, winner, sign] of [[from, to, 1] as const, [to, from, -1] as const]) {
    const most = costliest(loser);
    const there = bridge.steps.find(({ causes }) => causes.length === 1 && causes[0] === most);
    if (there === undefined || there.interval === null || there.minutes * sign >= 0) continue;
    if (!sureSign(answer, there.interval)) continue;
    const against = bridge.steps.find(
      ({ causes, interval, minutes }) =>
        causes[0] !== most && interval !== null && minutes * sign > 0 && sureSign(answer, interval),
    );
    const adds =
      against === undefined
        ? ""
        : ` and adds ${amount(against.minutes, bridge, result)} to ${causesWords(against.causes)}`;
    return `${loses(loser, result)}; ${winner.title} saves ${amount(there.minutes, bridge, result)} there${adds}`;
  }
  return neutral(options, result);
}

/** "Toolforge on VMs loses most to storage (6.6 of 10.6 h)" */
function loses(option: OptionResult, { hoursPerYear }: Result): string {
  const total = option.downtimeMinutesPerToolYear;
  const unit = unitFor(total.mean, hoursPerYear);
  const most = costliest(option);
  const part = durationWords(option.downtimeByCause[most], unit).mean.replace(`${nbsp}${unit.name}`, "");
  return `${option.title} loses most to ${causeName(most)} (${part} of ${durationWords(total, unit).mean})`;
}

function neutral(options: readonly OptionResult[], { hoursPerYear }: Result): string {
  const each = options.map(costliest);
  const unit = unitFor(
    Math.max(...options.map((option) => option.downtimeByCause[costliest(option)].mean)),
    hoursPerYear,
  );
  const words = (option: OptionResult): string => durationWords(option.downtimeByCause[costliest(option)], unit).mean;
  const same = each.every((cause) => cause === each[0]);
  if (same) {
    const on = options.length === 1 ? options[0].title : options.length === 2 ? "both" : "all";
    return `${capital(causeName(each[0]))} costs most on ${on}: ${listed(options.map(words))} a year`;
  }
  const groups = [...new Set(each)].map((cause) => {
    const those = options.filter((_, place) => each[place] === cause);
    return { cause, titles: listed(those.map(({ title }) => title)), amounts: listed(those.map(words)) };
  });
  return capital(
    groups
      .map(({ cause, titles, amounts }, place) => {
        const costs = place === 0 ? " costs most" : "";
        return `${causeName(cause)}${costs} on ${titles} (${amounts}${place === 0 ? " a year" : ""})`;
      })
      .join("; "),
  );
}

export function costliest({ downtimeByCause }: OptionResult): Cause {
  return allCauses.reduce((most, cause) => (downtimeByCause[cause].mean > downtimeByCause[most].mean ? cause : most));
}

/** In the unit and digits of the bridge, so that title and steps say the same. */
function amount(minutes: number, bridge: Bridge, { hoursPerYear }: Result): string {
  const unit = bridgeUnit(bridge, hoursPerYear);
  return `${fixed(Math.abs(minutes) / unit.minutes, decimalsFor(bridge, unit))}${nbsp}${unit.name}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Toolforge on VMs, storage: 6.6 h (6.2 to 7.2) a year, 63 % of its downtime" */
export function segmentLabel(
  { title, downtimeMinutesPerToolYear: { mean } }: OptionResult,
  segment: Segment,
  { hoursPerYear }: Result,
): string {
  const { interval, minutes } = segment;
  const unit = unitFor(minutes, hoursPerYear);
  const words = durationWords(interval ?? { mean: minutes, low: minutes * 0.95, high: minutes * 1.05 }, unit);
  const share = mean > 0 ? `, ${fixed((100 * minutes) / mean, 0)}${nbsp}% of its downtime` : "";
  const others = segment.causes.length > 1 ? ` (${listed(segment.causes.map(causeName))})` : "";
  return `${title}, ${causesWords(segment.causes)}${others}: ${words.mean}${interval === null ? "" : ` (${words.range})`} a year${share}`;
}
