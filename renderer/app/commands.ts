/** What each command does, whoever asks for it: a key, the menu, a button. */
import type { Command } from "../../electron/contract/bridge.ts";
import { hintNames } from "../store/hints.ts";
import type { App } from "./context.ts";
import { focusedCard, jumpToCard, stepRegion } from "./regions.ts";

/** What people call each command. */
export const commandNames: Readonly<Record<Command, string>> = {
  gallery: "Gallery",
  open: "Open a file",
  save: "Save",
  saveAs: "Save as",
  export: "Export a chart",
  undo: "Undo",
  redo: "Redo",
  find: "Find a field",
  palette: "Every command by name",
  toggleLeft: "Fold the scenario away, or show it",
  toggleText: "Outline or text",
  lookSystem: "Look: as the system",
  lookLight: "Look: light",
  lookDark: "Look: dark",
  nextRegion: "Next region",
  previousRegion: "Previous region",
  card1: "Card 1",
  card2: "Card 2",
  card3: "Card 3",
  card4: "Card 4",
  card5: "Card 5",
  card6: "Card 6",
  card7: "Card 7",
  card8: "Card 8",
  card9: "Card 9",
  run: "Run or resume",
  stop: "Stop",
  precision: "Precision",
  pin: "Pin this result",
  problems: "Every problem",
  nextProblem: "Next problem",
  previousProblem: "Previous problem",
  settings: "Settings",
  keys: "Keys",
  hints: "Show the hints again",
};

export function carryOut(command: Command, { store, acts, conductor }: App): void {
  store.getState().settleTyping();
  const state = store.getState();
  switch (command) {
    case "gallery":
      return void acts.gallery();
    case "open":
      return void acts.open();
    case "save":
      return void acts.save();
    case "saveAs":
      return void acts.saveAs();
    case "undo":
      return state.undo();
    case "redo":
      return state.redo();
    case "toggleLeft":
      return state.foldLeft(!state.isLeftFolded);
    case "toggleText":
      return state.showLeft(state.leftTab === "text" ? "outline" : "text");
    case "lookSystem":
      return state.setTheme("system");
    case "lookLight":
      return state.setTheme("light");
    case "lookDark":
      return state.setTheme("dark");
    case "run":
      return runOrResume();
    case "stop":
      return conductor.stop();
    case "precision":
      return state.showDialog(state.document === null ? null : "precision");
    case "nextRegion":
      return stepRegion(1);
    case "previousRegion":
      return stepRegion(-1);
    case "card1":
    case "card2":
    case "card3":
    case "card4":
    case "card5":
    case "card6":
    case "card7":
    case "card8":
    case "card9":
      return jumpToCard(Number(command.slice("card".length)));
    case "export":
      return state.exportChart(focusedCard());
    case "pin":
      return conductor.pin();
    case "find":
      state.showLeft("outline");
      return state.showDialog("find");
    case "palette":
      return state.showDialog("palette");
    case "keys":
      return state.showDialog("keys");
    case "problems":
      return state.showDialog("problems");
    case "nextProblem":
      return state.stepProblem(1);
    case "previousProblem":
      return state.stepProblem(-1);
    case "hints":
      return state.setHints(hintNames);
    case "settings":
      return state.showDialog("settings");
  }

  function runOrResume(): void {
    const { kind } = store.getState().runState;
    if (kind === "paused" || kind === "stopped") conductor.resume();
    else conductor.run();
  }
}
