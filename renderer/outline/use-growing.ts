import { useEffect, useRef, useState } from "react";
import { inNextTask } from "../parts/next-task.ts";

/** As many as fill a window; drawn in a few milliseconds. */
const portion = 24;

/** How much of a list is drawn: at first what can be in sight, then more, each portion in a task of its own. */
export function useGrowing(length: number, least: number): number {
  const [grown, setGrown] = useState(portion);
  // What was drawn stays.
  const most = useRef(0);
  most.current = Math.max(most.current, grown, least);
  const drawn = Math.min(length, most.current);
  useEffect(() => {
    return drawn < length ? inNextTask(() => setGrown(drawn + portion)) : undefined;
  }, [drawn, length]);
  return drawn;
}
