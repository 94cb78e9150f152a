/** Every command by name (Ctrl+K), and every key in a list. */
import { Autocomplete, Input, Menu, MenuItem, SearchField, useFilter } from "react-aria-components";
import { commands } from "../../electron/contract/commands.ts";
import { useApp, useSelect } from "./context.ts";
import { carryOut, commandNames } from "./commands.ts";
import { keysOf } from "./keys.ts";
import { WindowDialog } from "../parts/window-dialog.tsx";

export function CommandPalette() {
  const app = useApp();
  const { store } = app;
  const dialog = useSelect((state) => state.dialog);
  const { contains } = useFilter({ sensitivity: "base" });
  const close = (): void => store.getState().showDialog(null);
  if (dialog !== "palette" && dialog !== "keys") return null;
  return (
    <WindowDialog title={dialog === "palette" ? "Commands" : "Keys"} look="palette" close={close}>
      <Autocomplete filter={contains}>
        <SearchField aria-label="Command" autoFocus>
          <Input placeholder="Type a part of its name" />
        </SearchField>
        {/* The list has no tab stop of its own, for the field drives it: its scrolling has. */}
        <div className="palette-list" role="group" aria-label="Commands found" tabIndex={0}>
          <Menu
            aria-label="Commands"
            onAction={(command) => {
              close();
              carryOut(command as (typeof commands)[number], app);
            }}
          >
            {commands.map((command) => (
              <MenuItem key={command} id={command} textValue={commandNames[command]}>
                <span className="palette-row">
                  {commandNames[command]}
                  <kbd>{keysOf(command)}</kbd>
                </span>
              </MenuItem>
            ))}
          </Menu>
        </div>
      </Autocomplete>
    </WindowDialog>
  );
}
