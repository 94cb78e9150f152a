import { nativeTheme, shell as desktop } from "electron";
import type { DocumentState } from "./contract/document.ts";
import type { Draft } from "./contract/draft.ts";
import type { Reactions } from "./ipc/shell.ts";
import { pathOf, type Shell } from "./shell.ts";
import type { CloseGuard } from "./window/close-guard.ts";

/** What the shell does about what the page tells. `changed` is called after what the title and the menu show. */
export function reactionsOf(shell: Shell, guard: CloseGuard, changed: () => void): Reactions {
  return {
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
      shell.settings.set({ theme });
      changed();
    },
    openLink: (address) => {
      if (isWebPage(address)) void desktop.openExternal(address).catch(() => {});
    },
    keepDraft: (draft) => keepDraft(shell, draft),
    setDocument: (state) => {
      shell.document = known(shell, state);
      changed();
    },
    savedBeforeClose: (saved) => guard.saved(saved),
  };
}

function keepDraft(shell: Shell, { file, name, text, session }: Draft): void {
  shell.draft.keep({ path: pathOf(shell, file), name, text, session });
}

/** A file that was never given out is none. */
function known(shell: Shell, state: DocumentState): DocumentState {
  return pathOf(shell, state.file) === null ? { ...state, file: null } : state;
}

/** Nothing that starts a program, and no address that hides where it leads behind a user's name. */
function isWebPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "";
}
