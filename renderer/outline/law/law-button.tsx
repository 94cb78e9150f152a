/** The picture of how a value varies, which opens the form of its law. */
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { shapeOfLaw, type Outline, type OutlineRow } from "../../../simulation/index.ts";
import type { LineActs } from "../acts.ts";
import { fullLabel } from "../fields/field-value.tsx";
import { RowSpark } from "../spark.tsx";
import { LawEditor } from "./law-editor.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly outline: Outline;
  readonly acts: LineActs;
  readonly isReadOnly: boolean;
}

export function LawButton({ row, outline, acts, isReadOnly }: Props) {
  const { law, text, doubt, input } = row;
  const shape = law === null || doubt !== null || input !== null ? null : shapeOfLaw(law, text);
  if (shape === null || isReadOnly) return <RowSpark row={row} />;
  return (
    <DialogTrigger>
      <AriaButton
        className={shape.form === "constant" ? "law-button constant" : "law-button"}
        aria-label={`${fullLabel(row)}: how it varies`}
      >
        {shape.form === "constant" ? <span aria-hidden="true">∿</span> : <RowSpark row={row} />}
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Dialog aria-label={`${fullLabel(row)}: how it varies`} className="popover-form law-form">
          <LawEditor row={row} shape={shape} outline={outline} acts={acts} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
