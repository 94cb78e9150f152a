/** One of a few words: side by side up to four, else a list. */
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

interface Props {
  readonly label: string;
  readonly words: readonly string[];
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly choose: (word: string) => void;
}

/** As many letters as stand side by side in a narrow outline. */
const roomForLetters = 26;

export function WordValue(props: Props) {
  const { words } = props;
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

function Words({ label, words, value, isReadOnly, choose }: Props) {
  return (
    <Select
      className="select"
      aria-label={label}
      value={value}
      isDisabled={isReadOnly}
      onChange={(word) => word !== value && choose(String(word))}
    >
      <AriaButton className="select-button">
        <SelectValue />
        <Icon name="down" />
      </AriaButton>
      <Popover className="menu">
        <ListBox>
          {words.map((word) => (
            <ListBoxItem key={word} id={word} className="menu-item">
              {word}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
