import { useCallback, useSyncExternalStore } from "react";

/** As in the style sheets: the first screen of such a window is to hold the first chart. */
const short = matchMedia("(max-height: 760px)");
/** The first screen of such a window is to hold the first two. */
const medium = matchMedia("(max-height: 1000px)");

/** Whether the window is short, or at most of medium height. */
export function useShort(most: "short" | "medium" = "short"): boolean {
  const query = most === "short" ? short : medium;
  const follow = useCallback(
    (changed: () => void) => {
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => query.matches);
}
