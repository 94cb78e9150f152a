import type { Command, Theme } from "../../electron/contract/bridge.ts";

/** The looks to choose from, each with the command that chooses it. */
export const looks: readonly { readonly theme: Theme; readonly command: Command; readonly name: string }[] = [
  { theme: "system", command: "lookSystem", name: "As the system" },
  { theme: "light", command: "lookLight", name: "Light" },
  { theme: "dark", command: "lookDark", name: "Dark" },
];
