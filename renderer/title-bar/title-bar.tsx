import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { OptionMark } from "../parts/option-mark.tsx";
import { isEdited } from "../store/document.ts";
import "./title-bar.css";

export function TitleBar() {
  const { store, acts } = useApp();
  const name = useSelect(({ document }) => document?.name ?? null);
  const edited = useSelect(({ document }) => isEdited(document));
  const undo = useSelect(({ document }) => document?.past.at(-1)?.name ?? null);
  const redo = useSelect(({ document }) => document?.future[0]?.name ?? null);
  const summary = useSelect((state) => state.summary);
  const isFolded = useSelect((state) => state.isLeftFolded);
  const { getState } = store;
  return (
    <header className="title-bar">
      {name !== null && (
        <Button
          look="icon"
          aria-label={isFolded ? "Show the scenario" : "Fold the scenario away"}
          onPress={() => getState().foldLeft(!isFolded)}
        >
          <Icon name="left" />
        </Button>
      )}
      <span className="file-name">
        {name ?? "Headroom"}
        {edited && <span className="edited-dot" role="img" aria-label="edited" />}
      </span>
      {name !== null && (
        <ul className="chips" aria-label="Options">
          {summary?.options.map(({ name: option, title }, index) => (
            <li key={option} className="chip">
              <OptionMark index={index} />
              <span className="chip-title" title={title}>
                {title}
              </span>
            </li>
          ))}
        </ul>
      )}
      <span className="spring" />
      {name !== null && (
        <>
          <Button
            look="icon"
            aria-label={undo === null ? "Undo" : `Undo ${undo}`}
            isDisabled={undo === null}
            onPress={() => getState().undo()}
          >
            <Icon name="undo" />
          </Button>
          <Button
            look="icon"
            aria-label={redo === null ? "Redo" : `Redo ${redo}`}
            isDisabled={redo === null}
            onPress={() => getState().redo()}
          >
            <Icon name="redo" />
          </Button>
          <Button look="quiet" onPress={() => void acts.save()}>
            Save
          </Button>
        </>
      )}
      <Button look="quiet" onPress={() => void acts.open()}>
        <Icon name="open" /> Open
      </Button>
      <MenuTrigger>
        <Button look="icon" aria-label="Menu">
          <Icon name="menu" />
        </Button>
        <Popover className="menu" placement="bottom end">
          <Menu>
            <MenuItem onAction={() => void acts.gallery()}>Gallery</MenuItem>
            <MenuItem onAction={() => void acts.open()}>Open…</MenuItem>
            <MenuItem onAction={() => void acts.saveAs()}>Save as…</MenuItem>
            <MenuItem onAction={() => getState().setTheme("system")}>Look: as the system</MenuItem>
            <MenuItem onAction={() => getState().setTheme("light")}>Look: light</MenuItem>
            <MenuItem onAction={() => getState().setTheme("dark")}>Look: dark</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </header>
  );
}
