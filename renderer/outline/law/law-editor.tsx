/** A law as a form: which one, and its mean and ends as handles on the curve and as text. */
import { useRef, useState } from "react";
import {
  axisFor,
  handleAt,
  handlesOf,
  lawForms,
  lawText,
  moved,
  numberOf,
  type Handle,
  type LawForm,
  type LawShape,
  type OutlineRow,
} from "../../../simulation/index.ts";
import type { LineActs } from "../acts.ts";
import { handleNames } from "./handle-names.ts";
import { scalar } from "../fields/scalar.ts";
import { useDrafts } from "../fields/use-drafts.ts";
import { AmountField } from "./amount-field.tsx";
import { LawChoice } from "./law-choice.tsx";
import { LawCurve } from "./law-curve.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly shape: LawShape;
  readonly acts: LineActs;
}

/** Of a constant, when it begins to vary. */
const usualSpread = 0.5;

export function LawEditor({ row, shape, acts }: Props) {
  const [drawn, setDrawn] = useState<LawShape | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** What a law had that can have any spread, for when one that cannot is given up again. */
  const spread = useRef(shape.form === "constant" ? usualSpread : shape.spread);
  const drafts = useDrafts((value) => acts.draft(row, value), acts.undraft);
  const { field, text } = row;
  const { hoursPerYear } = acts.outline();
  // Of what is in the file, so that it stays where it is while a handle is dragged.
  const axis = axisFor(shape);
  if (field === null) return null;
  const shown = drawn ?? shape;
  const handles = handlesOf(shown);
  const written = (one: LawShape): string => lawText(one, field.unit, text, hoursPerYear);
  const amount = (value: number): string => written({ form: "constant", mean: value, spread: 0 });

  const commit = (next: LawShape): void => {
    drafts.stop();
    if (handlesOf(next).length > 1) spread.current = next.spread;
    setDrawn(null);
    if (written(next) !== text) return setProblem(acts.put(row, scalar(written(next))));
    setProblem(null);
    acts.undraft();
  };
  const choose = (form: LawForm): void => commit({ form, mean: shape.mean, spread: spread.current });
  const type = (handle: Handle, typed: string): string | null => {
    const wrong = acts.check(row, typed);
    const value = numberOf(field, typed);
    if (wrong !== null || value === null) return wrong?.message ?? "This must be one amount.";
    if (!(value > 0)) return "It must be above 0.";
    commit(moved(shape, handle, value));
    return null;
  };

  return (
    <>
      <LawChoice form={shown.form} forms={lawForms} choose={choose} />
      <LawCurve
        shape={shown}
        axis={axis}
        amount={amount}
        drag={(handle, value) => {
          const next = moved(drawn ?? shape, handle, value);
          setDrawn(next);
          drafts.draft(scalar(written(next)));
        }}
        drop={() => drawn !== null && commit(drawn)}
        cancel={() => {
          setDrawn(null);
          drafts.cancel();
        }}
      />
      <div className="three">
        {(["low", "mean", "high"] as const).map((handle) => (
          <AmountField
            key={handle}
            label={handleNames[handle]}
            text={amount(handleAt(shown, handle))}
            isFixed={!handles.includes(handle)}
            commit={(typed) => type(handle, typed)}
          />
        ))}
      </div>
      {problem !== null && <p className="value-problem">{problem}</p>}
      <p className="note law-text">{written(shown)}</p>
    </>
  );
}
