import { useEffect, useRef } from "react";
import type { Value } from "../../../simulation/index.ts";

/** Least time between two drafts: reading a file takes some, and a history some more. */
const quietMilliseconds = 100;

export interface Drafts {
  readonly draft: (value: Value) => void;
  /** It is let go: what is still to come is dropped. */
  readonly stop: () => void;
  readonly cancel: () => void;
}

/** Values of what is being dragged, handed on at most ten times a second, the last one always. */
export function useDrafts(put: (value: Value) => void, undo: () => void): Drafts {
  const timer = useRef(0);
  const last = useRef(0);
  const latest = useRef({ put, undo });
  latest.current = { put, undo };
  const isDrafting = useRef(false);
  const stop = (): void => {
    window.clearTimeout(timer.current);
    isDrafting.current = false;
  };
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      // A form that goes away while something in it is held.
      if (isDrafting.current) latest.current.undo();
    },
    [],
  );
  return {
    draft: (value) => {
      isDrafting.current = true;
      window.clearTimeout(timer.current);
      const wait = Math.max(0, last.current + quietMilliseconds - performance.now());
      timer.current = window.setTimeout(() => {
        last.current = performance.now();
        latest.current.put(value);
      }, wait);
    },
    stop,
    cancel: () => {
      stop();
      latest.current.undo();
    },
  };
}
