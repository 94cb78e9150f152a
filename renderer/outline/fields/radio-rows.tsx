/** Two or three choices below each other, each with what it comes to. */
import { Radio, RadioGroup } from "react-aria-components";

interface Props {
  readonly label: string;
  /** Empty where none is chosen. */
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly meaning: string }[];
  readonly isReadOnly: boolean;
  readonly choose: (value: string) => void;
}

export function RadioRows({ label, value, choices, isReadOnly, choose }: Props) {
  return (
    <RadioGroup
      className="choices radio-rows"
      aria-label={label}
      value={value}
      isDisabled={isReadOnly}
      onChange={(next) => next !== value && choose(next)}
    >
      {choices.map((one) => (
        <Radio key={one.value} value={one.value} className="radio">
          <span>
            {one.label}
            {one.meaning !== "" && <span className="aside">: {one.meaning}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
