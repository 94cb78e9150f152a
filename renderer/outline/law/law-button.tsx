/** The picture of how a value varies, which opens the form of its law. */
import { shapeOfLaw, type OutlineRow } from "../../../simulation/index.ts";
import { FormOpener } from "../../parts/opener.tsx";
import type { LineActs } from "../acts.ts";
import { fullLabel } from "../fields/field-value.tsx";
import { RowSpark } from "../spark.tsx";
import { LawEditor } from "./law-editor.tsx";
import { ParameterForm } from "./parameter-form.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly acts: LineActs;
  readonly isReadOnly: boolean;
}

export function LawButton({ row, acts, isReadOnly }: Props) {
  const { law, text, doubt, input } = row;
  if (row.parameters !== null && !isReadOnly) {
    const label = `${fullLabel(row)}: its parameters`;
    return (
      <FormOpener
        className="law-button"
        label={label}
        placement="bottom end"
        title={label}
        formClass="popover-form law-form"
        content={() => <ParameterForm row={row} acts={acts} />}
      >
        {row.atBest === null ? <span aria-hidden="true">∿</span> : <RowSpark row={row} />}
      </FormOpener>
    );
  }
  const shape = law === null || doubt !== null || input !== null ? null : shapeOfLaw(law, text);
  if (shape === null || isReadOnly) return <RowSpark row={row} />;
  const label = `${fullLabel(row)}: how it varies`;
  return (
    <FormOpener
      className={shape.form === "constant" ? "law-button constant" : "law-button"}
      label={label}
      placement="bottom end"
      title={label}
      formClass="popover-form law-form"
      content={() => <LawEditor row={row} shape={shape} acts={acts} />}
    >
      {shape.form === "constant" ? <span aria-hidden="true">∿</span> : <RowSpark row={row} />}
    </FormOpener>
  );
}
