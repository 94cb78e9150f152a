/** A value that is not known: best guess, low and high end; or known after all. */
import { useState } from "react";
import { Input, Label, Radio, RadioGroup, TextField } from "react-aria-components";
import { besideSaid, type OutlineRow, type Value } from "../../../simulation/index.ts";
import { Button } from "../../parts/button.tsx";
import { ApplyButtons } from "../../parts/window-dialog.tsx";
import { FormOpener } from "../../parts/opener.tsx";
import type { LineActs } from "../acts.ts";
import { RowSpark } from "../spark.tsx";
import { BestSlider } from "./best-slider.tsx";
import { RadioRows } from "./radio-rows.tsx";
import { scalar } from "./scalar.ts";

interface Props {
  readonly row: OutlineRow;
  readonly label: string;
  readonly acts: LineActs;
  readonly isReadOnly: boolean;
}

/** The text of the value as a button that opens the form, for what one line cannot hold. */
export function DoubtValue({ row, label, acts, isReadOnly }: Props) {
  const { doubt } = row;
  if (doubt?.kind === "choice" && doubt.weights.length <= 3)
    return (
      <RadioRows
        label={`${label}, not known`}
        value=""
        choices={doubt.weights.map(({ value, share }) => ({ value, label: value, meaning: inWorlds(share) }))}
        isReadOnly={isReadOnly}
        choose={(value) => acts.put(row, besideSaid(row, scalar(value)))}
      />
    );
  return (
    <FormOpener
      className="value-button doubt"
      label={`${label}: ${row.text}, not known`}
      isDisabled={isReadOnly}
      placement="bottom start"
      title={label}
      content={(close) => <DoubtForm row={row} acts={acts} close={close} />}
    >
      {row.doubt?.kind === "range" ? row.doubt.best : row.text}
    </FormOpener>
  );
}

/** Turns a known value into one that is not known, and opens its form. */
export function DoubtSwitch({ row, label, acts, isReadOnly }: Props) {
  // Of a law in braces that is said of its parameters.
  if (row.field?.canBeUnknown !== true || row.input !== null || row.parameters !== null) return null;
  const isDoubted = row.doubt !== null;
  return (
    <FormOpener
      className={isDoubted ? "doubt-switch on" : "doubt-switch"}
      label={isDoubted ? `${label}: one value, not known` : `${label}: say that it is not known`}
      isDisabled={isReadOnly}
      placement="bottom end"
      title={label}
      content={(close) => <DoubtForm row={row} acts={acts} close={close} />}
    />
  );
}

interface FormProps extends Pick<Props, "row" | "acts"> {
  readonly close: () => void;
}

function DoubtForm({ row, acts, close }: FormProps) {
  if (row.doubt?.kind === "choice") return <ChoiceForm row={row} acts={acts} close={close} />;
  return <RangeForm row={row} acts={acts} close={close} />;
}

function RangeForm({ row, acts, close }: FormProps) {
  const range = row.doubt?.kind === "range" ? row.doubt : null;
  const [best, setBest] = useState(range?.best ?? row.text);
  const [low, setLow] = useState(range?.low ?? "");
  const [high, setHigh] = useState(range?.high ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const put = (value: Value): void => {
    const found = acts.put(row, value);
    setProblem(found);
    if (found === null) close();
  };
  const apply = (): void => {
    const wrong = [best, low, high].map((text) => acts.check(row, text)).find((one) => one !== null);
    if (wrong !== undefined) return setProblem(wrong.message);
    put(besideSaid(row, { unknown: { best: scalar(best), range: `${low} to ${high}` } }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <p className="note">
        One value, not known: each simulated world has another. Nine in ten lie between low and high.
      </p>
      <RowSpark row={row} />
      {range !== null && <BestSlider row={row} label="Best guess" acts={acts} change={setBest} isKept />}
      <div className="three">
        {field("Low", low, setLow)}
        {field("Best guess", best, setBest)}
        {field("High", high, setHigh)}
      </div>
      {problem !== null && <p className="value-problem">{problem}</p>}
      <ApplyButtons close={close}>
        {range !== null && <Button onPress={() => put(besideSaid(row, scalar(best)))}>It is known: {best}</Button>}
      </ApplyButtons>
    </form>
  );
}

/** Both consequences side by side, or left open. */
function ChoiceForm({ row, acts, close }: FormProps) {
  const weights = row.doubt?.kind === "choice" ? row.doubt.weights : [];
  return (
    <>
      <RadioGroup
        className="choices"
        aria-label="What holds"
        defaultValue=""
        onChange={(value) => {
          if (acts.put(row, besideSaid(row, scalar(value))) === null) close();
        }}
      >
        <p className="note">Not known: each simulated world has one of these. Choosing one makes it hold in all.</p>
        {weights.map(({ value, share }) => (
          <Radio key={value} value={value} className="radio">
            {value} <span className="aside">{inWorlds(share)}</span>
          </Radio>
        ))}
      </RadioGroup>
      <div className="dialog-buttons">
        <Button onPress={close}>Cancel</Button>
      </div>
    </>
  );
}

function field(label: string, value: string, change: (text: string) => void) {
  return (
    <TextField value={value} onChange={change}>
      <Label>{label}</Label>
      <Input spellCheck={false} />
    </TextField>
  );
}

function inWorlds(share: number): string {
  return `in ${Math.round(share * 100)} of 100 worlds`;
}
