/** Where a number comes from, as a shape with a name; a click edits it. */
import { useState } from "react";
import { Input, Label, TextArea, TextField } from "react-aria-components";
import { qualities, type OutlineRow, type Provenance, type Quality } from "../../simulation/index.ts";
import { Button } from "../parts/button.tsx";
import { FormOpener } from "../parts/opener.tsx";
import type { LineActs } from "./acts.ts";

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
      isDisabled={isReadOnly}
      placement="bottom end"
      title="Source"
      content={(close) => <SourceForm row={row} acts={acts} close={close} />}
    >
      <QualityMark quality={provenance?.quality ?? null} />
    </FormOpener>
  );
}

function nameOf(provenance: Provenance | null): string {
  if (provenance === null) return "no source given";
  const { quality, source } = provenance;
  return [quality === "guess" && source === null ? "guess (yours)" : (quality ?? "source"), source ?? ""]
    .filter((part) => part !== "")
    .join(": ");
}

/** Filled: measured. Half: published or derived from it. Hollow: nobody has checked it. */
export function QualityMark({ quality }: { readonly quality: Quality | null }) {
  const dashed = quality === null;
  const half = quality === "published" || quality === "derived";
  return (
    <svg
      width={10}
      height={10}
      viewBox="0 0 10 10"
      aria-hidden="true"
      className={dashed ? "quality-mark none" : "quality-mark"}
    >
      {quality === "measured" && <rect x={1} y={1} width={8} height={8} />}
      {half && <path d={quality === "published" ? "M1 1h4v8H1z" : "M1 5h8v4H1z"} />}
      <rect
        x={1.5}
        y={1.5}
        width={7}
        height={7}
        fill="none"
        stroke="currentColor"
        strokeDasharray={dashed ? "1.5 1.5" : undefined}
      />
    </svg>
  );
}

function SourceForm({
  row,
  acts,
  close,
}: {
  readonly row: OutlineRow;
  readonly acts: LineActs;
  readonly close: () => void;
}) {
  const { provenance } = row;
  const own = provenance?.own === true ? provenance : null;
  const [quality, setQuality] = useState(own?.quality ?? "");
  const [source, setSource] = useState(own?.source ?? "");
  const [note, setNote] = useState(own?.note ?? "");
  const save = (): void => {
    if (acts.say(row, { source, quality, note }) === null) close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {provenance !== null && own === null && <p className="note">From its block: {nameOf(provenance)}</p>}
      <fieldset className="qualities">
        <legend>How sure it is</legend>
        {qualities.map((one) => (
          <label key={one} className="radio">
            <input type="radio" name="quality" checked={quality === one} onChange={() => setQuality(one)} />
            <QualityMark quality={one} /> {one}
          </label>
        ))}
      </fieldset>
      <TextField value={source} onChange={setSource} autoFocus>
        <Label>Source</Label>
        <Input />
      </TextField>
      <TextField value={note} onChange={setNote}>
        <Label>Note</Label>
        <TextArea rows={2} />
      </TextField>
      <div className="dialog-buttons">
        <Button onPress={close}>Cancel</Button>
        <Button look="primary" type="submit">
          Apply
        </Button>
      </div>
    </form>
  );
}
