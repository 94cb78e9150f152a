import type { MenuItemConstructorOptions } from "electron";
import type { Platform, Theme } from "../contract/bridge.ts";
import type { Command } from "../contract/commands.ts";
import type { DocumentState } from "../contract/document.ts";
import type { Recent } from "../contract/files.ts";
import { keys } from "./keys.ts";

/** All that the menu shows and does. */
export interface MenuState {
  readonly platform: Platform;
  readonly document: DocumentState;
  readonly recents: readonly Recent[];
  readonly theme: Theme;
  readonly debuggable: boolean;
  readonly command: (command: Command) => void;
  readonly openRecent: (id: Recent["id"]) => void;
  readonly clearRecents: () => void;
}

type Item = MenuItemConstructorOptions;

const line: Item = { type: "separator" };

export function menuTemplate(state: MenuState): Item[] {
  const mac = state.platform === "mac";
  return [
    ...(mac ? [programMenu(state)] : []),
    { label: "&File", submenu: fileMenu(state, mac) },
    { label: "&Edit", submenu: editMenu(state, mac) },
    { label: "&View", submenu: viewMenu(state) },
    { label: "&Run", submenu: runMenu(state) },
    ...(mac ? [{ role: "windowMenu" } satisfies Item] : []),
    { role: "help", label: "&Help", submenu: helpMenu(state, mac) },
  ];
}

function programMenu(state: MenuState): Item {
  const settings = item(state, "settings", "Settings…");
  const others: Item[] = [{ role: "services" }, line, { role: "hide" }, { role: "hideOthers" }, { role: "unhide" }];
  return { role: "appMenu", submenu: [{ role: "about" }, line, settings, line, ...others, line, { role: "quit" }] };
}

function fileMenu(state: MenuState, mac: boolean): Item[] {
  return [
    item(state, "gallery", "New from the gallery"),
    item(state, "open", "Open…"),
    { label: "Open recent", enabled: state.recents.length > 0, submenu: recentMenu(state) },
    line,
    item(state, "save", "Save"),
    item(state, "saveAs", "Save as…"),
    line,
    item(state, "export", "Export the chart…"),
    line,
    ...(mac ? [] : [item(state, "settings", "Settings…"), line]),
    mac ? { role: "close" } : { role: "quit" },
  ];
}

function recentMenu({ recents, openRecent, clearRecents }: MenuState): Item[] {
  const files = recents.map(({ id, name, folder }) => ({
    label: plain(`${name} (${folder})`),
    click: () => openRecent(id),
  }));
  return [...files, line, { label: "Clear the list", click: clearRecents }];
}

function editMenu(state: MenuState, mac: boolean): Item[] {
  const { undo, redo } = state.document;
  return [
    item(state, "undo", undo === null ? "Undo" : `Undo ${undo}`, undo !== null),
    item(state, "redo", redo === null ? "Redo" : `Redo ${redo}`, redo !== null),
    line,
    { role: "cut" },
    { role: "copy" },
    { role: "paste" },
    ...(mac ? [{ role: "pasteAndMatchStyle" } satisfies Item] : []),
    { role: "selectAll" },
    line,
    item(state, "find", "Find a field"),
  ];
}

function viewMenu(state: MenuState): Item[] {
  return [
    item(state, "palette", "Every command…"),
    line,
    item(state, "toggleLeft", "Fold the scenario"),
    item(state, "toggleText", "Outline or text"),
    item(state, "nextRegion", "Next region"),
    item(state, "previousRegion", "Previous region"),
    { label: "Go to", submenu: cardMenu(state) },
    { label: "Look", submenu: lookMenu(state) },
    line,
    { role: "resetZoom" },
    { role: "zoomIn" },
    { role: "zoomOut" },
    line,
    { role: "togglefullscreen" },
    ...(state.debuggable ? [{ role: "toggleDevTools" } satisfies Item] : []),
  ];
}

/** One of them is on, and says so. */
function lookMenu(state: MenuState): Item[] {
  const look = (name: Command, label: string, theme: Theme): Item => {
    return { ...item(state, name, label), type: "radio", checked: state.theme === theme };
  };
  return [
    look("lookSystem", "As the system", "system"),
    look("lookLight", "Light", "light"),
    look("lookDark", "Dark", "dark"),
  ];
}

/** By their places: which cards there are depends on the scenario. */
function cardMenu(state: MenuState): Item[] {
  return ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((place) => item(state, `card${place}`, `Card ${place}`));
}

function runMenu(state: MenuState): Item[] {
  return [
    item(state, "run", "Run or resume"),
    item(state, "stop", "Stop"),
    item(state, "precision", "Precision…"),
    line,
    item(state, "pin", "Pin the result"),
    line,
    item(state, "problems", "Every problem…"),
    item(state, "nextProblem", "Next problem"),
    item(state, "previousProblem", "Previous problem"),
  ];
}

function helpMenu(state: MenuState, mac: boolean): Item[] {
  return [
    item(state, "keys", "Keys"),
    item(state, "hints", "Hints"),
    ...(mac ? [] : [line, { role: "about" } satisfies Item]),
  ];
}

/** What there is to do in the gallery; all the rest needs a scenario. */
const always: readonly Command[] = [
  "gallery",
  "open",
  "palette",
  "nextRegion",
  "previousRegion",
  "lookSystem",
  "lookLight",
  "lookDark",
  "settings",
  "keys",
  "hints",
];

function item({ command, document }: MenuState, name: Command, label: string, sensible = true): Item {
  const possible = document.name !== null || always.includes(name);
  return {
    id: name,
    label: plain(label),
    accelerator: keys[name],
    enabled: sensible && possible && !document.disabled.includes(name),
    click: () => command(name),
  };
}

/** An ampersand in a name is no mark for a key. */
function plain(label: string): string {
  return label.replaceAll("&", "&&");
}
