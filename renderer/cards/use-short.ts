import { useSyncExternalStore } from "react";

/** As in the style sheets: the first screen of such a window is to hold the first chart. */
const short = matchMedia("(max-height: 760px)");

export function useShort(): boolean {
  return useSyncExternalStore(follow, () => short.matches);
}

function follow(changed: () => void): () => void {
  short.addEventListener("change", changed);
  return () => short.removeEventListener("change", changed);
}
