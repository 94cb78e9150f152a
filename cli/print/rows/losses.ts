/** What fits when hosts or racks are lost: the room that an average headroom does not show. */
import { count } from "../../../simulation/index.ts";
import type { LossResult, OptionResult, Result } from "../../../simulation/index.ts";
import { cell, empty } from "../table.ts";
import type { Cell, Row, Section } from "../table.ts";

type Losses = NonNullable<OptionResult["losses"]>;

export function losses({ options }: Result): Section {
  const unit = options.find((option) => option.losses !== null)?.losses?.unit;
  if (unit === undefined) return { title: "", rows: [] };
  const row = (label: string, loss: (losses: Losses) => LossResult | null): Row => ({
    label,
    cells: options.map((option) => lossCell(option.losses === null ? null : loss(option.losses))),
  });
  return {
    title: "Every pod has a place after the loss of",
    rows: [
      row(`one ${unit}`, ({ one }) => one),
      row(`two ${unit}s`, ({ two }) => two),
      row("a rack", ({ rack }) => rack),
      row(`each ${unit} in turn (upgrade)`, ({ rolling }) => rolling),
    ],
  };
}

function lossCell(loss: LossResult | null): Cell {
  if (loss === null) return empty;
  const { sets, tested, fit } = loss;
  const tries = tested < sets ? `${count(fit)} of ${count(tested)} tested` : `${count(fit)} of ${count(sets)}`;
  return cell(fit === tested ? "always" : fit === 0 ? "never" : "not always", `(${tries})`);
}
