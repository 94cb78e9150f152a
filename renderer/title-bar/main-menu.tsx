/** Every command in its group, with its key: the only menu there is where there is no desktop. */
import { Fragment } from "react";
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { useShallow } from "zustand/react/shallow";
import type { Command, Theme } from "../../electron/contract/bridge.ts";
import { carryOut, commandNames } from "../app/commands.ts";
import { useApp, useSelect } from "../app/context.ts";
import { impossible } from "../app/impossible.ts";
import { keysOf } from "../app/keys.ts";
import { looks } from "../app/looks.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import "./main-menu.css";

const groups: readonly { readonly name: string; readonly commands: readonly Command[] }[] = [
  { name: "File", commands: ["gallery", "open", "save", "saveAs", "export"] },
  { name: "Scenario", commands: ["find", "toggleText", "toggleLeft", "problems", "nextProblem", "previousProblem"] },
  { name: "Run", commands: ["run", "stop", "precision", "pin"] },
  { name: "Help", commands: ["palette", "keys", "hints", "settings"] },
];

/** What there is to do in the gallery. */
const always: readonly Command[] = ["gallery", "open", "palette", "keys", "hints", "settings"];

export function MainMenu() {
  const app = useApp();
  const theme = useSelect((state) => state.theme);
  const isOpen = useSelect(({ document }) => document !== null);
  const senseless = useSelect(useShallow(impossible));
  const disabled = isOpen
    ? senseless
    : groups.flatMap(({ commands }) => commands).filter((one) => !always.includes(one));
  return (
    <MenuTrigger>
      <Button look="icon" aria-label="Menu">
        <Icon name="menu" />
      </Button>
      <Popover className="menu main-menu" placement="bottom end">
        <Menu aria-label="Menu" disabledKeys={disabled} onAction={(command) => carryOut(command as Command, app)}>
          {groups.map(({ name, commands }) => (
            <Fragment key={name}>
              <MenuSection aria-label={name}>
                {commands.map((command) => (
                  <MenuItem key={command} id={command} textValue={commandNames[command]}>
                    {commandNames[command]}
                    <kbd>{keysOf(command)}</kbd>
                  </MenuItem>
                ))}
              </MenuSection>
              <Separator />
            </Fragment>
          ))}
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[commandOfLook(theme)]}>
            <Header>Look</Header>
            {looks.map(({ command, name }) => (
              <MenuItem key={command} id={command} textValue={name}>
                {name}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function commandOfLook(theme: Theme): Command {
  return looks.find((look) => look.theme === theme)?.command ?? "lookSystem";
}
