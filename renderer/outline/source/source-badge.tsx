/** Where a number comes from, as a shape with a name; a click edits it. */
import type { OutlineRow } from "../../../simulation/index.ts";
import { FormOpener } from "../../parts/opener.tsx";
import type { LineActs } from "../acts.ts";
import { nameOf } from "./name-of.ts";
import { QualityMark } from "./quality-mark.tsx";
import { SourceForm } from "./source-form.tsx";

export function SourceBadge({
  row,
  acts,
  isReadOnly,
}: {
  readonly row: OutlineRow;
  readonly acts: LineActs;
  readonly isReadOnly: boolean;
}) {
  const { provenance } = row;
  return (
    <FormOpener
      className="badge"
      label={nameOf(provenance)}
      hint={[nameOf(provenance), provenance?.note ?? ""].filter((part) => part !== "").join("\n")}
      isDisabled={isReadOnly}
      placement="bottom end"
      title="Source"
      content={(close) => <SourceForm row={row} acts={acts} close={close} />}
    >
      <QualityMark quality={provenance?.quality ?? null} />
    </FormOpener>
  );
}
