/** How a finding comes to stand in three lines: in smaller letters, then with shorter names. */
import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { useSize } from "../cards/use-size.ts";

export interface Fit {
  readonly isSmall: boolean;
  /** Of a name at most. */
  readonly letters: number;
}

const lines = 3;
/** From full size down to where names would tell nothing. */
const steps: readonly Fit[] = [
  { isSmall: false, letters: Infinity },
  { isSmall: true, letters: Infinity },
  { isSmall: true, letters: 24 },
  { isSmall: true, letters: 18 },
  { isSmall: true, letters: 13 },
];

/** The first ref is for an empty element as wide as there is room, the second for the finding. */
export function useFit(text: string): [RefObject<HTMLDivElement | null>, RefObject<HTMLHeadingElement | null>, Fit] {
  const [place, { width }] = useSize();
  const words = useRef<HTMLHeadingElement>(null);
  const key = `${width} ${text}`;
  const [tried, setTried] = useState({ key, step: 0 });
  const step = tried.key === key ? tried.step : 0;
  // Before anything is painted, so that nobody sees the steps.
  useLayoutEffect(() => {
    if (words.current === null || width === 0 || step === steps.length - 1) return;
    const { lineHeight } = getComputedStyle(words.current);
    if (words.current.clientHeight > (lines + 0.5) * Number.parseFloat(lineHeight)) setTried({ key, step: step + 1 });
  }, [key, width, step]);
  return [place, words, steps[step]];
}
