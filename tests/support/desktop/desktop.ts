/** What a test may do with the running program, whether on Electron itself or on the stand-in for it. */
import type { Page } from "playwright-core";

export interface AskedBox {
  readonly message: string;
  readonly buttons: readonly string[];
}

export interface Desktop {
  /** The page in the window. */
  readonly page: () => Promise<Page>;
  /** What the next dialog of a kind is answered with; null cancels it. A dialog without an answer is an error. */
  readonly answerOpen: (path: string | null) => Promise<void>;
  readonly answerSave: (path: string | null) => Promise<void>;
  /** By the name of the button. */
  readonly answerBox: (button: string) => Promise<void>;
  /** The message boxes that were shown. */
  readonly boxes: () => Promise<readonly AskedBox[]>;
  readonly clickMenu: (id: string) => Promise<void>;
  readonly title: () => Promise<string>;
  /** As the user does it; resolves at once. */
  readonly closeWindow: () => Promise<void>;
  /** Another start of the program by the same user; resolves when it has ended. */
  readonly startAgain: (...args: readonly string[]) => Promise<void>;
  /** Resolves when the program has ended by itself. */
  readonly ended: Promise<void>;
  /** Ends it without a word to anybody, as a crash does. */
  readonly kill: () => Promise<void>;
}

export interface StartDesktop {
  /** The program's folder, as `buildShell` makes it. */
  readonly program: string;
  /** Where it keeps its own files. */
  readonly userData: string;
  /** Files to open. */
  readonly args?: readonly string[];
}
