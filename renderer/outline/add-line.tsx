/** The last line of what can hold more: a field of the format, or another named thing. */
import { useState } from "react";
import { Menu, MenuItem } from "react-aria-components";
import {
  addable,
  canAdd,
  isRecord,
  namesIn,
  singularOf,
  startValue,
  type OutlineEntry,
} from "../../simulation/index.ts";
import { MenuOpener } from "../parts/opener.tsx";
import type { LineActs } from "./acts.ts";
import { NameDialog } from "./row-menu.tsx";

interface Props {
  readonly entry: OutlineEntry;
  readonly option: string | null;
  readonly acts: LineActs;
}

export function AddLine({ entry, option, acts }: Props) {
  const [isNaming, setNaming] = useState(false);
  const things = isRecord(entry);
  if (things !== null) {
    const kind = singularOf(String(entry.path.at(-1)));
    const start = (name: string) =>
      startValue(things, [...entry.path, name], ({ namespaces }) => namesIn(acts.outline(), option, namespaces));
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
  if (!canAdd(entry)) return null;
  return (
    <MenuOpener
      className="add-button"
      placement="bottom start"
      content={(close) => <Fields entry={entry} option={option} acts={acts} close={close} />}
    >
      + Add a field
    </MenuOpener>
  );
}

function Fields({ entry, option, acts, close }: Props & { readonly close: () => void }) {
  return (
    <Menu aria-label="Fields to add" autoFocus="first" onClose={close}>
      {addable(entry).map(({ name, label, description, schema }) => (
        <MenuItem
          key={name}
          id={name}
          textValue={label}
          className="menu-item"
          onAction={() =>
            acts.add(
              entry,
              name,
              startValue(schema, [...entry.path, name], ({ namespaces }) =>
                namesIn(acts.outline(), option, namespaces),
              ),
            )
          }
        >
          <span>{label}</span>
          {description !== "" && <span className="aside">{description}</span>}
        </MenuItem>
      ))}
    </Menu>
  );
}

function isTaken({ tree }: OutlineEntry, name: string): boolean {
  return tree?.kind === "map" && tree.entries.has(name);
}
