/** What each command does, whoever asks for it: a key, the menu, a button. */
import type { Command } from "../../electron/contract/bridge.ts";
import type { App } from "./context.ts";

export function carryOut(command: Command, { store, acts, conductor }: App): void {
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
    case "run":
      return runOrResume();
    case "stop":
      return conductor.stop();
    default:
      return;
  }

  function runOrResume(): void {
    const { kind } = store.getState().runState;
    if (kind === "paused" || kind === "stopped") conductor.resume();
    else conductor.run();
  }
}
