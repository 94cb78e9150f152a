import type { Theme } from "../contract/bridge.ts";
import { flag, oneOf, orNull, shape, type Check } from "../ipc/checks.ts";
import { BundledWriter } from "./bundled-writer.ts";
import { readJson, writeJson } from "./json-file.ts";

/** Where a window was, in the desktop's pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What belongs to the machine and not to a scenario. */
export interface Settings {
  readonly theme: Theme;
  readonly bounds: Bounds | null;
  readonly maximized: boolean;
}

const initial: Settings = { theme: "system", bounds: null, maximized: false };

const whole: Check<number> = (value): value is number => Number.isSafeInteger(value);
const form = shape<Settings>({
  theme: oneOf<Theme>(["system", "light", "dark"]),
  bounds: orNull(shape<Bounds>({ x: whole, y: whole, width: whole, height: whole })),
  maximized: flag,
});

export class SettingsKeeper {
  readonly #writer: BundledWriter<Settings>;
  #settings: Settings;

  constructor(path: string) {
    this.#settings = readJson(path, form) ?? initial;
    // Settings that cannot be kept are those of the last time again.
    this.#writer = new BundledWriter(250, async (settings) => await writeJson(path, settings).catch(() => {}));
  }

  get(): Settings {
    return this.#settings;
  }

  set(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#writer.put(this.#settings);
  }

  async flush(): Promise<void> {
    await this.#writer.flush();
  }
}
