/** One of a few words: two or three with their meanings below each other, up to four side by side, else a list. */
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  ToggleButton,
  ToggleButtonGroup,
} from "react-aria-components";
import { Icon } from "../../parts/icon.tsx";
import { RadioRows } from "./radio-rows.tsx";

interface Props {
  readonly label: string;
  readonly words: readonly string[];
  /** What each of them comes to; empty where that is not said. */
  readonly meanings?: readonly string[];
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly choose: (word: string) => void;
}

/** As many letters as stand side by side in a narrow outline. */
const roomForLetters = 26;

export function WordValue(props: Props) {
  const { words, meanings = [], value } = props;
  const isFew = words.length <= 3;
  if (isFew && (meanings.length > 0 || words.join("").length > roomForLetters))
    return (
      <RadioRows
        {...props}
        value={value}
        choices={words.map((word, index) => ({ value: word, label: word, meaning: meanings[index] ?? "" }))}
      />
    );
  const isShort = words.length <= 4 && words.join("").length <= roomForLetters;
  return isShort ? <Segments {...props} /> : <Words {...props} />;
}

function Segments({ label, words, value, isReadOnly, choose }: Props) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      isDisabled={isReadOnly}
      onSelectionChange={(keys) => {
        const [word] = keys;
        if (word !== undefined && word !== value) choose(String(word));
      }}
    >
      {words.map((word) => (
        <ToggleButton key={word} id={word} className="segment">
          {word}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function Words({ label, words, meanings = [], value, isReadOnly, choose }: Props) {
  return (
    <Select
      className="select"
      aria-label={label}
      value={value}
      isDisabled={isReadOnly}
      onChange={(word) => word !== value && choose(String(word))}
    >
      <AriaButton className="select-button">
        <SelectValue>{value}</SelectValue>
        <Icon name="down" />
      </AriaButton>
      <Popover className="menu">
        <ListBox>
          {words.map((word, index) => (
            <ListBoxItem key={word} id={word} textValue={word} className="menu-item">
              <span>{word}</span>
              {meanings.length > 0 && <span className="aside">{meanings[index]}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
