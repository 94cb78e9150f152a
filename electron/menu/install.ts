import { Menu } from "electron";
import { menuTemplate, type MenuState } from "./template.ts";

/** Puts up the menu anew, if it would look different from the one that is there. */
export function menuInstaller(): (state: MenuState) => void {
  let shown = "";
  return (state) => {
    const look = JSON.stringify([state.document.undo, state.document.redo, state.document.disabled, state.recents]);
    if (look === shown) return;
    shown = look;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state)));
  };
}
