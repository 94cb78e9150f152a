/** One line on a terminal, redrawn in place. */
import { count } from "../simulation/index.ts";
import type { Progress } from "../simulation/index.ts";
import type { Surroundings } from "./surroundings.ts";

const msBetweenDraws = 100;
const widestBar = 40;
const clearLine = "\r\u001b[K";

export interface ProgressBar {
  show(progress: Progress): void;
  clear(): void;
}

/** Draws nothing where standard error is no terminal. */
export function progressBar({ progressColumns, err, now }: Surroundings): ProgressBar {
  if (progressColumns === null) return { show: () => {}, clear: () => {} };
  let furthest = 0;
  let drawnAt = -Infinity;
  return {
    show: ({ done, needed }) => {
      // What is needed is an estimate and may grow; the bar does not go back.
      furthest = Math.max(furthest, Math.min(1, done / needed));
      if (now() - drawnAt < msBetweenDraws) return;
      drawnAt = now();
      err(clearLine + barLine(furthest, done, needed, progressColumns));
    },
    clear: () => {
      if (drawnAt > -Infinity) err(clearLine);
    },
  };
}

function barLine(share: number, done: number, needed: number, columns: number): string {
  const words = ` ${count(done)} of ${count(Math.max(done, needed))} histories`;
  const width = Math.max(0, Math.min(widestBar, columns - words.length - 1));
  const full = Math.round(share * width);
  return `${"█".repeat(full)}${"░".repeat(width - full)}${words}`;
}
