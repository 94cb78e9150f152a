/** What fits when hosts or racks are lost: the room that an average headroom does not show. */
import { count } from "../../words/numbers.ts";
import type { LookResult, LossResult, OptionResult, Result } from "../../schema.ts";
import { shareCell } from "../cells.ts";
import { cell, empty, filled } from "../table.ts";
import type { Cell, Row, Section } from "../table.ts";

type Losses = NonNullable<OptionResult["losses"]>;

export function losses({ options }: Result): Section {
  const unit = unitOf(options);
  if (unit === null) return { title: "", rows: [] };
  const row = (label: string, loss: (losses: Losses) => LossResult | null | undefined): Row => ({
    label,
    cells: options.map((option) => lossCell(option.losses === null ? null : loss(option.losses))),
  });
  const most = Math.max(...options.map((option) => option.losses?.units.length ?? 0)) - 1;
  return {
    title: "Every pod has a place after the loss of",
    rows: filled([
      row(`one ${unit}`, ({ one }) => one),
      row(`two ${unit}s`, ({ two }) => two),
      ...[3, 4, 5, 6].filter((size) => size <= most).map((size) => row(`${words[size]} ${unit}s`, beyond(size))),
      row("a rack", ({ rack }) => rack),
      row(`each ${unit} in turn (upgrade)`, ({ rolling }) => rolling),
    ]),
  };
}

/** The same at dates of the histories, as shares of these. */
export function lossesOverTime({ options }: Result): Section {
  const unit = unitOf(options);
  const looks = options.flatMap(({ losses: one }) => one?.overTime?.looks ?? []);
  if (unit === null || looks.length === 0) return { title: "", rows: [] };
  const row = (
    label: string,
    of: (overTime: NonNullable<Losses["overTime"]>) => LookResult | null | undefined,
  ): Row => ({
    label,
    cells: options.map(({ losses: one }) => {
      const fits = one === null || one.overTime === null ? null : of(one.overTime)?.fits;
      return fits ? shareCell(fits) : empty;
    }),
  });
  const levels = Math.max(...options.map(({ losses: one }) => shownLevels(one)));
  return {
    title: `At ${count(Math.max(...looks))} dates of histories, every pod has a place`,
    rows: filled([
      row("with what is down then", ({ units }) => units[0]),
      ...[1, 2, 3, 4, 5, 6]
        .filter((size) => size <= levels)
        .map((size) => row(`and without ${words[size]} ${unit}${size === 1 ? "" : "s"}`, ({ units }) => units[size])),
      row("and without a rack", ({ rack }) => rack),
      row(`and each ${unit} in turn (upgrade)`, ({ rolling }) => rolling),
    ]),
  };
}

const words = ["no", "one", "two", "three", "four", "five", "six"];

function unitOf(options: Result["options"]): Losses["unit"] | null {
  return options.find((option) => option.losses !== null)?.losses?.unit ?? null;
}

/** Where even fewer never fit, more do not. */
function beyond(size: number): (losses: Losses) => LossResult | null {
  return ({ units }) => units[size] ?? null;
}

/** Up to the first number of losses that never fits. */
function shownLevels(one: OptionResult["losses"]): number {
  const units = one?.overTime?.units ?? [];
  const never = units.findIndex(({ fits }) => fits !== null && fits.mean === 0);
  return never < 0 ? units.length - 1 : never;
}

function lossCell(loss: LossResult | null | undefined): Cell {
  if (loss === null || loss === undefined) return empty;
  const { sets, tested, fit } = loss;
  const tries =
    sets === null || tested < sets ? `${count(fit)} of ${count(tested)} tested` : `${count(fit)} of ${count(sets)}`;
  return cell(fit === tested ? "always" : fit === 0 ? "never" : "not always", `(${tries})`);
}
