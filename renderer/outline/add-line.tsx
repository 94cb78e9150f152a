/** The last line of what can hold more: a field of the format, or another named thing. */
import { useState } from "react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import {
  addable,
  isRecord,
  namesIn,
  singularOf,
  startValue,
  type Outline,
  type OutlineEntry,
} from "../../simulation/index.ts";
import type { LineActs } from "./acts.ts";
import { NameDialog } from "./row-menu.tsx";

interface Props {
  readonly entry: OutlineEntry;
  readonly outline: Outline;
  readonly option: string | null;
  readonly acts: LineActs;
}

export function AddLine({ entry, outline, option, acts }: Props) {
  const [isNaming, setNaming] = useState(false);
  const things = isRecord(entry);
  if (things !== null) {
    const kind = singularOf(String(entry.path.at(-1)));
    const start = (name: string) =>
      startValue(things, [...entry.path, name], ({ namespaces }) => namesIn(outline, option, namespaces));
    return (
      <>
        <button type="button" className="add-button" onClick={() => setNaming(true)}>
          + Add {/^[aeiou]/.test(kind) ? "an" : "a"} {kind}
        </button>
        {isNaming && (
          <NameDialog
            title={`Add ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`}
            start={kind.replaceAll(/[^A-Za-z0-9]/g, "")}
            close={() => setNaming(false)}
            take={(name) => (isTaken(entry, name) ? `${name} is already there.` : acts.add(entry, name, start(name)))}
          />
        )}
      </>
    );
  }
  const fields = addable(entry);
  if (fields.length === 0) return null;
  return (
    <MenuTrigger>
      <AriaButton className="add-button">+ Add a field</AriaButton>
      <Popover className="menu" placement="bottom start">
        <Menu>
          {fields.map(({ name, label, description, schema }) => (
            <MenuItem
              key={name}
              id={name}
              textValue={label}
              className="menu-item"
              onAction={() =>
                acts.add(
                  entry,
                  name,
                  startValue(schema, [...entry.path, name], ({ namespaces }) => namesIn(outline, option, namespaces)),
                )
              }
            >
              <span>{label}</span>
              {description !== "" && <span className="aside">{description}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function isTaken({ tree }: OutlineEntry, name: string): boolean {
  return tree?.kind === "map" && tree.entries.has(name);
}
