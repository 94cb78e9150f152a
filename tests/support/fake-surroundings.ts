import { readAsset } from "../../cli/assets.ts";
import type { Surroundings } from "../../cli/surroundings.ts";
import { openTrial } from "../../simulation/index.ts";
import { inProcess } from "../../simulation/trials/in-process.ts";

export interface Screen {
  out: string;
  err: string;
  readonly files: Map<string, string>;
  /** Written files that are no text. */
  readonly binaries: Map<string, Uint8Array>;
  aborted: boolean;
  /** Presses Ctrl-C; does nothing where nobody listens. */
  interrupt: () => void;
}

/** A machine of text: files in a map, what was printed, workers in the test's own thread. */
export function fakeSurroundings(
  files: Readonly<Record<string, string>>,
  changes: Partial<Surroundings> = {},
): { screen: Screen; surroundings: Surroundings } {
  const screen: Screen = {
    out: "",
    err: "",
    files: new Map(Object.entries(files)),
    binaries: new Map(),
    aborted: false,
    interrupt: () => {},
  };
  const surroundings: Surroundings = {
    version: "1.2.3",
    out: (text) => void (screen.out += text),
    err: (text) => void (screen.err += text),
    colours: false,
    progressColumns: null,
    readFile: (path) => {
      const text = screen.files.get(path);
      if (text === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
      return new TextEncoder().encode(text);
    },
    writeFile: (path, content) =>
      void (typeof content === "string" ? screen.files.set(path, content) : screen.binaries.set(path, content)),
    readAsset,
    openWorker: inProcess(openTrial),
    processors: 2,
    onInterrupt: (interrupted) => {
      screen.interrupt = interrupted;
      return () => void (screen.interrupt = () => {});
    },
    abort: () => void (screen.aborted = true),
    now: () => 0,
    ...changes,
  };
  return { screen, surroundings };
}

/** Two options that differ in their repair; a history has some 17 failures. */
export const twoRepairs = `format: headroom/1
title: Two repairs
horizon: 1 year
run: {seed: 3, replications: 40}
components:
  server: {failures: {crash: {mttf: {value: 500 h, quality: guess}, recovery: "lognormal(mean 4 h, sigma 0.5)"}}}
options:
  slow: {title: Slow repair}
  fast: {title: Fast repair, components: {server: {failures: {crash: {recovery: "lognormal(mean 1 h, sigma 0.5)"}}}}}
`;

/** Three pods of 3 GiB on two nodes of 4 GiB. */
export const tooSmall = `format: headroom/1
title: Too small
horizon: 30 d
run: {replications: 4}
nodes: {worker: {count: 2, cpu: 4, memory: 4 GiB}}
tools: {web: {count: 3, requests: {cpu: 1, memory: 3 GiB}}}
`;
