import type { App } from "electron";
import type { Shell } from "./shell.ts";

/** Ends the program when its window is closed, but on macOS, where it waits for the next one. */
export class Quitting {
  #asked = false;

  /** `flushed`: resolves when all that is kept is on disk. */
  constructor(app: App, shell: Shell, mac: boolean) {
    let flushed = false;
    app.on("before-quit", () => (this.#asked = true));
    app.on("window-all-closed", () => {
      if (!mac || this.#asked) app.quit();
    });
    app.on("will-quit", (event) => {
      if (flushed) return;
      event.preventDefault();
      void Promise.all([shell.draft.flush(), shell.settings.flush()]).then(() => {
        flushed = true;
        return app.quit();
      });
    });
  }

  /** The user would rather stay. */
  cancel(): void {
    this.#asked = false;
  }
}
