/** Names of other things: only those that exist. */
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button as AriaButton, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { Icon } from "../../parts/icon.tsx";

interface NameProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly choose: (name: string) => void;
  readonly goTo: (name: string) => void;
}

export function NameValue({ label, names, value, isReadOnly, choose, goTo }: NameProps) {
  const [isEditing, setEditing] = useState(false);
  if (!isEditing)
    return (
      <span className="names">
        <button
          type="button"
          className="value-button"
          aria-label={`${label}: ${value}`}
          aria-disabled={isReadOnly}
          title="Ctrl+click or F12 goes there"
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey) goTo(value);
            else if (!isReadOnly) setEditing(true);
          }}
          onKeyDown={(event) => event.key === "F12" && goTo(value)}
        >
          {value}
        </button>
      </span>
    );
  return (
    <NameBox
      label={label}
      names={names}
      value={value}
      done={(name) => {
        setEditing(false);
        if (name !== null && name !== value) choose(name);
      }}
    />
  );
}

const going = "A click or F12 goes there";
const steps: Readonly<Record<string, 1 | -1 | undefined>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

interface NamesProps extends Omit<NameProps, "value" | "choose"> {
  readonly values: readonly string[];
  readonly put: (values: readonly string[]) => void;
  /** To another place among them, counted without itself; false where that is refused. */
  readonly move: (index: number, to: number) => boolean;
}

export function NamesValue({ label, names, values, isReadOnly, put, move, goTo }: NamesProps) {
  const [isAdding, setAdding] = useState(false);
  const group = useRef<HTMLSpanElement>(null);
  const moved = useRef<string | null>(null);
  // A browser drops the focus of what changes its place.
  useEffect(() => {
    const place = moved.current === null ? -1 : values.indexOf(moved.current);
    moved.current = null;
    if (place >= 0) group.current?.querySelectorAll<HTMLElement>(".name-link")[place]?.focus();
  }, [values]);
  const press = (event: KeyboardEvent, name: string): void => {
    if (event.key === "F12") return goTo(name);
    const by = steps[event.key];
    if (isReadOnly || !event.altKey || by === undefined) return;
    event.preventDefault();
    const index = values.indexOf(name);
    const to = index + by;
    if (to < 0 || to >= values.length) return;
    moved.current = name;
    if (!move(index, to)) moved.current = null;
  };
  const others = names.filter((name) => !values.includes(name));
  return (
    <span className="names" role="group" aria-label={label} ref={group}>
      {values.map((name) => (
        <span key={name} className="name-chip">
          <button
            type="button"
            className="name-link"
            title={values.length > 1 ? `${going}; Alt with arrow keys moves it` : going}
            onClick={() => goTo(name)}
            onKeyDown={(event) => press(event, name)}
          >
            {name}
          </button>
          {!isReadOnly && (
            <button
              type="button"
              className="chip-remove"
              aria-label={`Remove ${name}`}
              onClick={() => put(values.filter((one) => one !== name))}
            >
              <Icon name="close" />
            </button>
          )}
        </span>
      ))}
      {isAdding ? (
        <NameBox
          label={`Add to ${label}`}
          names={others}
          value=""
          done={(name) => {
            setAdding(false);
            if (name !== null) put([...values, name]);
          }}
        />
      ) : (
        !isReadOnly &&
        others.length > 0 && (
          <button type="button" className="chip-add" aria-label={`Add to ${label}`} onClick={() => setAdding(true)}>
            +
          </button>
        )
      )}
    </span>
  );
}

interface BoxProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly done: (name: string | null) => void;
}

function NameBox({ label, names, value, done }: BoxProps) {
  return (
    <ComboBox
      className="combo"
      aria-label={label}
      defaultValue={value === "" ? null : value}
      menuTrigger="focus"
      onChange={(name) => name !== null && done(String(name))}
      onBlur={() => done(null)}
      onKeyDown={(event) => event.key === "Escape" && done(null)}
    >
      <Input className="value-input editing" autoFocus spellCheck={false} />
      <AriaButton className="combo-button" aria-label="Show all">
        <Icon name="down" />
      </AriaButton>
      <Popover className="menu">
        <ListBox>
          {names.map((name) => (
            <ListBoxItem key={name} id={name} className="menu-item">
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
