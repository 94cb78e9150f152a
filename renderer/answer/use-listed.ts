/** Rows for classes, parts and groups that the answer does not tell of, by pages and by what they are called. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Result, Untold } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { listedAtOnce, mostTold, type ListedRows } from "../desk/listed-rows.ts";

export interface Listing {
  /** In the place of the answer's own rows; null where these are to be shown. */
  readonly listed: ListedRows | null;
  /** Null where all that there is stands in one table. */
  readonly pages: Pages | null;
}

export interface Pages {
  /** How many of each sort there are, or are called as is wanted. */
  readonly of: Untold;
  readonly first: number;
  readonly count: number;
  /** Where the pages beside this one begin; null: there is none. */
  readonly before: number | null;
  readonly next: number | null;
  readonly show: (first: number) => void;
}

/** While the run goes on they are asked for anew, and not more often than that. */
const runningMilliseconds = 1000;
const typingMilliseconds = 200;

export function useListed(result: Result, untold: Untold, wanted: string): Listing {
  const { conductor } = useApp();
  const listed = useSelect((state) => state.listed);
  const run = useSelect((state) => state.answeredRun);
  const words = wanted.trim().toLowerCase();
  const [place, setPlace] = useState({ words, first: 0 });
  // Of other words the first page.
  const first = place.words === words ? place.first : 0;
  const isAll = untold.classes + untold.parts + untold.groups === 0;
  const isAsked = !isAll && (words !== "" || first > 0);
  const isThere = listed !== null && listed.run === run && listed.asked.words === words && listed.asked.first === first;
  const lastAsked = useRef(0);
  useEffect(() => {
    if (!isAsked) return;
    const ask = (): void => {
      lastAsked.current = performance.now();
      conductor.list({ words, first, count: listedAtOnce });
    };
    const again = Math.max(0, lastAsked.current + runningMilliseconds - performance.now());
    const rest = isThere ? again : first > 0 ? 0 : typingMilliseconds;
    const timer = window.setTimeout(ask, rest);
    return () => window.clearTimeout(timer);
    // Another result has other figures.
  }, [isAsked, isThere, words, first, conductor, result]);
  const pages = useMemo(() => {
    if (isAll || (isAsked && !isThere)) return null;
    const of = isThere ? listed.of : withTold(untold, mostTold(result.options.length));
    const show = (to: number): void => setPlace({ words, first: to });
    return { of, first, ...beside(of, first, words === "" ? mostTold(result.options.length) : listedAtOnce), show };
  }, [isAll, isAsked, isThere, listed, untold, result.options.length, words, first]);
  return { listed: isAsked && isThere ? listed : null, pages };
}

/** Of a sort that is not cut, nobody has to be told how many there are. */
function withTold({ classes, parts, groups }: Untold, most: number): Untold {
  const all = (left: number): number => (left === 0 ? 0 : left + most);
  return { classes: all(classes), parts: all(parts), groups: all(groups) };
}

/** The first page, which may be shorter, and those behind it. */
export function beside(
  { classes, parts, groups }: Untold,
  first: number,
  firstCount: number,
): Pick<Pages, "count" | "before" | "next"> {
  const count = first === 0 ? firstCount : listedAtOnce;
  const next = first + count;
  return {
    count,
    before: first === 0 ? null : Math.max(0, first === firstCount ? 0 : first - listedAtOnce),
    next: next < Math.max(classes, parts, groups) ? next : null,
  };
}
