/** How a finding comes to stand in three lines: in smaller letters, then with shorter names. */
import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { useSize } from "../cards/use-size.ts";

export interface Fit {
  readonly isSmall: boolean;
  /** Of a name at most. */
  readonly letters: number;
}

const lines = 3;
/** A text so much longer than one that leaves a line free fits as well, wherever its lines break. */
const growth = 1.25;
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
  const roomy = useRef({ width: 0, length: 0 });
  const { length } = text;
  // Before anything is painted, so that nobody sees the steps.
  useLayoutEffect(() => {
    if (words.current === null || width === 0 || step === steps.length - 1) return;
    // To measure is to lay out the page, which takes a look of a run as long as to draw it.
    if (step === 0 && roomy.current.width === width && length <= roomy.current.length) return;
    const { lineHeight } = getComputedStyle(words.current);
    const taken = words.current.clientHeight / Number.parseFloat(lineHeight);
    if (taken > lines + 0.5) setTried({ key, step: step + 1 });
    else if (step === 0 && taken < lines - 0.5) roomy.current = { width, length: length * growth };
  }, [key, width, length, step]);
  return [place, words, steps[step]];
}
