/** The picture of hours of the week, which opens their form. */
import { weekOf, type OutlineRow } from "../../../simulation/index.ts";
import { FormOpener } from "../../parts/opener.tsx";
import type { LineActs } from "../acts.ts";
import { fullLabel } from "../fields/field-value.tsx";
import { WeekForm } from "./week-form.tsx";
import { WeekPicture } from "./week-picture.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly acts: LineActs;
  readonly isReadOnly: boolean;
}

export function WeekButton({ row, acts, isReadOnly }: Props) {
  const windows = weekOf(row);
  if (windows === null) return null;
  if (isReadOnly) return <WeekPicture windows={windows} />;
  const label = `${fullLabel(row)}: week`;
  return (
    <FormOpener
      className="law-button"
      label={label}
      placement="bottom end"
      title={label}
      formClass="popover-form week-form"
      content={() => <WeekForm row={row} windows={windows} acts={acts} />}
    >
      <WeekPicture windows={windows} />
    </FormOpener>
  );
}
