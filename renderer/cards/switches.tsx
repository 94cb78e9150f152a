/** How a chart is looked at: a few choices beside each other, many in a list. */
import { useId } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import "./switches.css";
import { chosen, type Switch, type View } from "../../charts/index.ts";

interface Props {
  readonly switches: readonly Switch[];
  readonly view: View;
  readonly onView: (view: View) => void;
}

const mostBeside = 4;
/** Letters in all that fit beside each other in the narrowest card. */
const mostLetters = 40;

export function Switches({ switches, view, onView }: Props) {
  return (
    <div className="switches">
      {switches.map((one) => (
        <Control
          key={one.name}
          one={one}
          word={chosen(one, view)}
          onWord={(word) => onView({ ...view, [one.name]: word })}
        />
      ))}
    </div>
  );
}

interface ControlProps {
  readonly one: Switch;
  readonly word: string;
  readonly onWord: (word: string) => void;
}

function Control({ one: { label, choices }, word, onWord }: ControlProps) {
  const id = useId();
  const letters = choices.reduce((sum, choice) => sum + choice.label.length, 0);
  if (choices.length > mostBeside || letters > mostLetters) {
    return (
      <label className="switch">
        {label}
        <select value={word} onChange={(event) => onWord(event.target.value)}>
          {choices.map((choice) => (
            <option key={choice.word} value={choice.word}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <div className="switch">
      <span id={id}>{label}</span>
      <ToggleButtonGroup
        className="switch-choices"
        aria-labelledby={id}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[word]}
        onSelectionChange={(keys) => onWord(String([...keys][0]))}
      >
        {choices.map((choice) => (
          <ToggleButton key={choice.word} id={choice.word} className="switch-choice">
            {choice.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
