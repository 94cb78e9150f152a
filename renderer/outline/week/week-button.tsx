/** The picture of hours of the week, which opens their form. */
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { weekOf, type OutlineRow } from "../../../simulation/index.ts";
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
    <DialogTrigger>
      <AriaButton className="law-button" aria-label={label}>
        <WeekPicture windows={windows} />
      </AriaButton>
      {/* The dialog has the name: on the box around it, it would be content outside of all landmarks. */}
      <Popover className="popover" placement="bottom end" aria-labelledby="">
        <Dialog aria-label={label} className="popover-form week-form">
          <WeekForm row={row} windows={windows} acts={acts} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
