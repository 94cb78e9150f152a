import { useCallback, useState } from "react";

/** How high an element is that takes what is left of its row, in whole CSS px; null before it is known. */
export function useHeight(): [(element: HTMLElement | null) => (() => void) | undefined, number | null] {
  const [height, setHeight] = useState<number | null>(null);
  const place = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const resize = new ResizeObserver(() => setHeight(Math.floor(element.clientHeight)));
    resize.observe(element);
    return () => resize.disconnect();
  }, []);
  return [place, height];
}
