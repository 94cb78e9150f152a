/** A value that is not known: best guess, low and high end; or known after all. */
import { useState } from "react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Input,
  Label,
  Popover,
  Radio,
  RadioGroup,
  TextField,
} from "react-aria-components";
import type { OutlineRow, Value } from "../../../simulation/index.ts";
import { Button } from "../../parts/button.tsx";
import type { LineActs } from "../acts.ts";
import { RowSpark } from "../spark.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly label: string;
  readonly acts: LineActs;
  readonly isReadOnly: boolean;
}

/** The text of the value as a button that opens the form, for what one line cannot hold. */
export function DoubtValue({ row, label, acts, isReadOnly }: Props) {
  return (
    <DialogTrigger>
      <AriaButton
        className="value-button doubt"
        aria-label={`${label}: ${row.text}, not known`}
        isDisabled={isReadOnly}
      >
        {row.doubt?.kind === "range" ? row.doubt.best : row.text}
      </AriaButton>
      <DoubtPopover row={row} label={label} acts={acts} placement="bottom start" />
    </DialogTrigger>
  );
}

/** Turns a known value into one that is not known, and opens its form. */
export function DoubtSwitch({ row, label, acts, isReadOnly }: Props) {
  if (row.field?.canBeUnknown !== true || row.input !== null) return null;
  const isDoubted = row.doubt !== null;
  return (
    <DialogTrigger>
      <AriaButton
        className={isDoubted ? "doubt-switch on" : "doubt-switch"}
        aria-label={isDoubted ? `${label}: one value, not known` : `${label}: say that it is not known`}
        isDisabled={isReadOnly}
      />
      <DoubtPopover row={row} label={label} acts={acts} placement="bottom end" />
    </DialogTrigger>
  );
}

interface PopoverProps extends Pick<Props, "row" | "label" | "acts"> {
  readonly placement: "bottom start" | "bottom end";
}

function DoubtPopover({ row, label, acts, placement }: PopoverProps) {
  return (
    <Popover className="popover" placement={placement}>
      <Dialog aria-label={label} className="popover-form">
        {({ close }) => <DoubtForm row={row} acts={acts} close={close} />}
      </Dialog>
    </Popover>
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
    if (wrong !== undefined) return setProblem(wrong);
    put(withSource(row, { unknown: { best: asNumber(best), range: `${low} to ${high}` } }));
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
      {range !== null && range.numbers !== null && <BestSlider {...range.numbers} text={range.best} change={setBest} />}
      <div className="three">
        {field("Low", low, setLow)}
        {field("Best guess", best, setBest)}
        {field("High", high, setHigh)}
      </div>
      {problem !== null && <p className="value-problem">{problem}</p>}
      <div className="dialog-buttons">
        {range !== null && <Button onPress={() => put(withSource(row, asNumber(best)))}>It is known: {best}</Button>}
        <Button look="primary" type="submit">
          Apply
        </Button>
      </div>
    </form>
  );
}

interface SliderProps {
  readonly best: number;
  readonly low: number;
  readonly high: number;
  /** The best guess as it is written, which begins with a number. */
  readonly text: string;
  readonly change: (text: string) => void;
}

/** The best guess between the ends, in equal shares of the way on a log scale. */
function BestSlider({ best, low, high, text, change }: SliderProps) {
  const written = /^\s*(\d+\.?\d*|\.\d+)(.*)$/s.exec(text);
  if (written === null || !(low > 0) || !(high > low)) return null;
  const at = Math.log(best / low) / Math.log(high / low);
  return (
    <input
      className="slider"
      type="range"
      aria-label="Best guess"
      min={0}
      max={1}
      step={0.01}
      defaultValue={at}
      onChange={(event) => {
        const factor = (low / best) * (high / low) ** Number(event.target.value);
        change(`${Number((Number(written[1]) * factor).toPrecision(3))}${written[2]}`);
      }}
    />
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
          if (acts.put(row, withSource(row, asNumber(value))) === null) close();
        }}
      >
        <p className="note">Not known: each simulated world has one of these. Choosing one makes it hold in all.</p>
        {weights.map(({ value, share }) => (
          <Radio key={value} value={value} className="radio">
            {value} <span className="aside">in {Math.round(share * 100)} of 100 worlds</span>
          </Radio>
        ))}
      </RadioGroup>
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

function asNumber(text: string): Value {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text.trim();
}

/** The source of an unknown stands beside it, in the same map. */
function withSource(row: OutlineRow, value: Value): Value {
  const { provenance } = row;
  if (provenance?.own !== true || row.isSourced) return value;
  const said = Object.fromEntries(
    (["source", "quality", "note"] as const).flatMap((key) => {
      const text = provenance[key];
      return text === null ? [] : [[key, text]];
    }),
  );
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMap ? { ...(value as Readonly<Record<string, Value>>), ...said } : { value, ...said };
}
