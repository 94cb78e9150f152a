/** Opens the slider of a known amount. */
import { slideOf, type OutlineRow } from "../../../simulation/index.ts";
import { FormOpener } from "../../parts/opener.tsx";
import type { LineActs } from "../acts.ts";
import { AmountForm } from "./amount-slider.tsx";
import { fullLabel } from "./field-value.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly acts: LineActs;
  readonly isReadOnly: boolean;
}

export function SlideButton({ row, acts, isReadOnly }: Props) {
  if (isReadOnly || slideOf(acts.outline(), row) === null) return null;
  const label = fullLabel(row);
  return (
    <FormOpener
      className="slide-button"
      label={`${label}: slider`}
      placement="bottom end"
      title={label}
      content={() => <AmountForm row={row} label={label} acts={acts} isReadOnly={isReadOnly} />}
    >
      <svg width={14} height={10} viewBox="0 0 14 10" aria-hidden="true">
        <path d="M0.5 5H5M9 5h4.5" stroke="currentColor" />
        <circle cx={7} cy={5} r={2.5} fill="none" stroke="currentColor" />
      </svg>
    </FormOpener>
  );
}
