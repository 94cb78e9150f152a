import { useLayoutEffect, useRef, useState, type RefObject } from "react";

export interface Size {
  /** Whole CSS px; 0 before it is known. */
  readonly width: number;
  /** Whether it is, was, or nearly is on the screen: what never was is not drawn. */
  readonly isSeen: boolean;
}

/** How wide an element is, and whether it can be seen. Put the ref on an empty element of the width in question. */
export function useSize(): [RefObject<HTMLDivElement | null>, Size] {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, isSeen: false });
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const change = (part: Partial<Size>): void =>
      setSize((was) => {
        const is = { ...was, ...part };
        return is.width === was.width && is.isSeen === was.isSeen ? was : is;
      });
    change({ width: Math.floor(element.clientWidth) });
    const resize = new ResizeObserver(() => change({ width: Math.floor(element.clientWidth) }));
    // Once drawn it stays: taking it away would change heights above the reader, and so what can be seen, without end.
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (entry.isIntersecting) change({ isSeen: true });
      },
      { root: element.closest(".answer"), rootMargin: "600px" },
    );
    resize.observe(element);
    seen.observe(element);
    return () => {
      resize.disconnect();
      seen.disconnect();
    };
  }, []);
  return [place, size];
}
