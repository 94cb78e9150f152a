import { count, counted, fixed, listed } from "../../simulation/index.ts";
import type { Choice, Lacking, Loss, LossCell, LossGrid, LossRow } from "./data.ts";
import { survivable, survivableAt, survivableUntil } from "./data.ts";
import { resourceNames } from "../headroom/words.ts";
import { momentWords, spanWords } from "../axes/time-scale.ts";

/** Behind the name of a loss of which some choices were not tried. */
export const notAll = "\u00a0*";

export function lossName(loss: Loss, unit: string, choice: Choice): string {
  if (loss === "rack") return choice === "random" ? "a rack" : "any rack";
  if (loss === "rolling") return "one by one";
  return loss === 0 ? "none" : counted(loss, unit);
}

/** "the loss of any 2 hosts", "the loss of 2 random hosts", "the loss of any rack", "a rolling upgrade" */
function lossWords(loss: Loss, unit: string, choice: Choice): string {
  if (loss === "rolling") return "a rolling upgrade";
  if (loss === 0) return "no loss";
  return `the loss ${loss === "rack" ? ofThese(1, "rack", choice) : ofThese(loss, unit, choice)}`;
}

/** "of any host", "of any 2 hosts"; "of a random host", "of 2 random hosts" */
function ofThese(lost: number, unit: string, choice: Choice): string {
  if (choice === "random") return lost === 1 ? `of a random ${unit}` : `of ${counted(lost, `random ${unit}`)}`;
  return `of any ${lost === 1 ? unit : counted(lost, unit)}`;
}

export function titleOf(grids: readonly LossGrid[], hoursPerYear: number): string {
  const most = grids.map(survivable);
  const [{ unit, choice }] = grids;
  const untils = grids.map(survivableUntil);
  if (untils.some((until) => until !== null)) {
    const each = grids.map((grid, index) => {
      const until = untils[index];
      const end = until === null ? "to the end" : `until ${spanWords(until.hours, hoursPerYear)}`;
      const lost = until?.units ?? most[index];
      const what = lost < 1 ? `of no ${grid.unit}` : `${ofThese(lost, grid.unit, choice)} ${end}`;
      const verb = index === 0 ? " survives the loss" : "";
      return `${grid.option.title}${verb} ${what}${index === 0 ? " in 95 of 100 histories" : ""}`;
    });
    return each.join(", ");
  }
  const every = most.every((one) => one === most[0]);
  if (every && most[0] < 1) {
    const none =
      grids.length === 1
        ? `${grids[0].option.title} does not survive`
        : grids.length === 2
          ? "Neither survives"
          : "None survives";
    return `${none} the loss of one ${choice === "random" ? "random " : ""}${unit} in 95 of 100 histories`;
  }
  if (every) {
    const all =
      grids.length === 1 ? `${grids[0].option.title} survives` : grids.length === 2 ? "Both survive" : "All survive";
    return `${all} ${lossWords(most[0], unit, choice)} in 95 of 100 histories`;
  }
  const each = grids.map(({ option, unit: own }, index) => {
    const lost = most[index] < 1 ? `of no ${own}` : ofThese(most[index], own, choice);
    return index === 0 ? `${option.title} survives the loss ${lost} in 95 of 100 histories` : `${option.title} ${lost}`;
  });
  return listed(each, "and").replace(" and ", ", ");
}

/** "Toolforge on VMs after 1.5 years, the loss of any 3 hosts: every pod has a place in 11 of 11 histories" */
export function cellLabel(
  { option, unit, choice }: LossGrid,
  { loss, lacking, allTried }: Pick<LossRow, "loss" | "lacking" | "allTried">,
  { looks, fit, hours }: LossCell,
  hoursPerYear: number | null,
): string {
  const when = hoursPerYear === null ? "at all dates" : momentWords(hours, hoursPerYear);
  const what = `${lossWords(loss, unit, choice)}${allTried ? "" : ", as far as tried"}`;
  if (looks === 0) return `${option.title} ${when}, ${what}: not looked at`;
  return `${option.title} ${when}, ${what}: every pod has a place in ${fixed(fit, 0)} of ${fixed(looks, 0)} histories${fit < looks ? `; ${lackingWords(lacking)}` : ""}`;
}

/** "up to 12 pods have none, for want of memory" */
export function lackingWords({ pods, scarce }: Lacking): string {
  const want = scarce === null ? "" : `, for want of ${resourceNames[scarce]}`;
  return `up to ${count(pods)} ${pods === 1 ? "pod has" : "pods have"} none${want}`;
}

/** "After 1.5 years: room after the loss of any 4 hosts on Toolforge on VMs, of any 2 hosts on Toolforge on metal" */
export function momentLabel(grids: readonly LossGrid[], column: number, hoursPerYear: number): string {
  const [{ rows }] = grids;
  const when = momentWords(rows[0].cells[column].hours, hoursPerYear);
  const each = grids.flatMap((grid) => {
    const lost = survivableAt(grid, column);
    if (lost === null) return [];
    const what = lost < 0 ? "not for all" : lost === 0 ? `of no ${grid.unit}` : ofThese(lost, grid.unit, grid.choice);
    return [`${what} on ${grid.option.title}`];
  });
  const capital = `${when.charAt(0).toUpperCase()}${when.slice(1)}`;
  return each.length === 0 ? `${capital}: not looked at` : `${capital}: room after the loss ${each.join(", ")}`;
}

export function summaryOf(title: string, grids: readonly LossGrid[]): string {
  const each = grids.map(({ option, unit, choice, rows }) => {
    const shares = rows.flatMap(({ loss, all }) =>
      all.looks === 0 || loss === 0 ? [] : [`${lossWords(loss, unit, choice)} ${of100Down(all)} of 100`],
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
