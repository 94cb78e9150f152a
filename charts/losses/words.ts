import { counted, fixed, listed } from "../../simulation/index.ts";
import type { Loss, LossCell, LossGrid } from "./data.ts";
import { survivable } from "./data.ts";
import { momentWords } from "../axes/time-scale.ts";

export function lossName(loss: Loss, unit: string): string {
  if (loss === "rack") return "any rack";
  if (loss === "rolling") return "one by one";
  return loss === 0 ? "none" : counted(loss, unit);
}

/** "the loss of any 2 hosts", "the loss of any rack", "a rolling upgrade" */
function lossWords(loss: Loss, unit: string): string {
  if (loss === "rack") return "the loss of any rack";
  if (loss === "rolling") return "a rolling upgrade";
  return loss === 0 ? "no loss" : `the loss of any ${loss === 1 ? unit : counted(loss, unit)}`;
}

export function titleOf(grids: readonly LossGrid[]): string {
  const most = grids.map(survivable);
  const unit = grids[0].unit;
  const every = most.every((one) => one === most[0]);
  if (every && most[0] < 1) {
    const none =
      grids.length === 1
        ? `${grids[0].option.title} does not survive`
        : grids.length === 2
          ? "Neither survives"
          : "None survives";
    return `${none} the loss of one ${unit} in 95 of 100 histories`;
  }
  if (every) {
    const all =
      grids.length === 1 ? `${grids[0].option.title} survives` : grids.length === 2 ? "Both survive" : "All survive";
    return `${all} ${lossWords(most[0], unit)} in 95 of 100 histories`;
  }
  const each = grids.map(({ option, unit: own }, index) => {
    const lost = most[index] < 1 ? "of none" : `of any ${most[index] === 1 ? own : counted(most[index], own)}`;
    return index === 0 ? `${option.title} survives the loss ${lost} in 95 of 100 histories` : `${option.title} ${lost}`;
  });
  return listed(each, "and").replace(" and ", ", ");
}

/** "Toolforge on VMs after 1.5 years, the loss of any 3 hosts: every pod has a place in 11 of 11 histories" */
export function cellLabel(
  { option, unit }: LossGrid,
  loss: Loss,
  { looks, fit, hours }: LossCell,
  hoursPerYear: number | null,
): string {
  const when = hoursPerYear === null ? "at all dates" : momentWords(hours, hoursPerYear);
  if (looks === 0) return `${option.title} ${when}, ${lossWords(loss, unit)}: not looked at`;
  return `${option.title} ${when}, ${lossWords(loss, unit)}: every pod has a place in ${fixed(fit, 0)} of ${fixed(looks, 0)} histories`;
}

export function summaryOf(title: string, grids: readonly LossGrid[]): string {
  const each = grids.map(({ option, unit, rows }) => {
    const shares = rows.flatMap(({ loss, all }) =>
      all.looks === 0 || loss === 0 ? [] : [`${lossWords(loss, unit)} ${of100Down(all)} of 100`],
    );
    return `${option.title}, histories in which everything fits after ${listed(shares)}`;
  });
  return `${title}. ${each.join(". ")}.`;
}

/** Of 100, rounded down, so that no step of the heat map and no number seem to disagree; 0 only for none. */
export function of100Down({ fit, looks }: LossCell): string {
  const share = Math.floor((100 * fit) / looks + 1e-9);
  return String(fit > 0 ? Math.max(1, share) : 0);
}
