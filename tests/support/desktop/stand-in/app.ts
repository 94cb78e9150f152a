import { EventEmitter } from "node:events";
import { strict } from "./strict.ts";

/** What the app needs to know of its windows. */
export interface ClosableWindow {
  /** False: the window objected. */
  readonly tryClose: () => boolean;
}

export interface AppOptions {
  readonly folder: string;
  readonly userData: string;
  /** What to say to a claim to be the only one. */
  readonly claim: (data: unknown) => boolean;
}

/** The life of the program: ready, all windows closed, quitting, the end. */
export class AppStandIn extends EventEmitter {
  readonly windows = new Set<ClosableWindow>();
  readonly recentDocuments: string[] = [];
  readonly ended: Promise<void>;
  sandboxed = false;
  readonly switches = new Map<string, string>();
  #end = (): void => {};
  #quitting = false;
  readonly #options: AppOptions;

  constructor(options: AppOptions) {
    super();
    this.#options = options;
    this.ended = new Promise((resolve) => (this.#end = resolve));
  }

  get api(): object {
    return strict("app", {
      isPackaged: false,
      on: this.on.bind(this),
      whenReady: async () => Promise.resolve(),
      getAppPath: () => this.#options.folder,
      getPath: (name: string) => {
        if (name !== "userData") throw new Error(`the stand-in knows no path ${name}`);
        return this.#options.userData;
      },
      getVersion: () => "1.2.3",
      commandLine: strict("commandLine", {
        appendSwitch: (name: string, value: string) => void this.switches.set(name, value),
      }),
      enableSandbox: () => (this.sandboxed = true),
      addRecentDocument: (path: string) => void this.recentDocuments.push(path),
      requestSingleInstanceLock: (data: unknown) => this.#options.claim(structuredClone(data)),
      quit: () => this.quit(),
    });
  }

  quit(): void {
    this.#quitting = true;
    this.emit("before-quit", objection());
    for (const window of this.windows) {
      if (window.tryClose()) continue;
      this.#quitting = false;
      return;
    }
    if (this.windows.size === 0) this.#leave();
  }

  closed(window: ClosableWindow): void {
    this.windows.delete(window);
    if (this.windows.size > 0) return;
    if (this.#quitting) this.#leave();
    else this.emit("window-all-closed");
  }

  #leave(): void {
    const event = objection();
    this.emit("will-quit", event);
    if (!event.defaultPrevented) this.#end();
  }
}

export interface Objection {
  defaultPrevented: boolean;
  preventDefault: () => void;
}

export function objection(): Objection {
  const event = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
