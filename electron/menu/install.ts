import { Menu } from "electron";
import { menuTemplate, type MenuState } from "./template.ts";

/** Puts up the menu anew, if it would look different from the one that is there. */
export function menuInstaller(): (state: MenuState) => void {
  let shown = "";
  return (state) => {
    const { name, undo, redo, disabled } = state.document;
    const look = JSON.stringify([name === null, undo, redo, disabled, state.recents, state.theme]);
    if (look === shown) return;
    shown = look;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state)));
  };
}
