import type { OpenWorker, TrialSource } from "../simulation/index.ts";

/** All that a command needs of the machine it runs on, so that tests can stand in for it. */
export interface Surroundings {
  readonly version: string;
  /** Standard output and standard error. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `out` may carry colours. */
  readonly colours: boolean;
  /** Columns of the terminal behind `err`; null where it is none, and no progress is shown. */
  readonly progressColumns: number | null;
  /** Throws as node:fs does. */
  readonly readFile: (path: string) => Uint8Array;
  readonly writeFile: (path: string, content: string | Uint8Array) => void;
  /** A file that comes with the program. */
  readonly readAsset: (asset: Asset) => Uint8Array;
  readonly openWorker: OpenWorker<TrialSource>;
  readonly processors: number;
  /** Calls back at every Ctrl-C until the returned function is called. */
  readonly onInterrupt: (interrupted: () => void) => () => void;
  /** Ends the process at once. */
  readonly abort: () => void;
  /** Milliseconds of any clock, for the progress bar only. */
  readonly now: () => number;
}

/** Fonts of pictures, and what turns pictures into pixels. */
export type Asset = "regular" | "semibold" | "resvg";
