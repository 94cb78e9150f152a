/** A row over the answer that says where in it one is, and leads to its other parts. */
import { useEffect, useRef, useState } from "react";
import { reveal } from "../app/regions.ts";
import "./styles/anchors.css";

const parts = [
  ["answer", "Answer"],
  ["availability", "Availability"],
  ["causes", "Causes"],
  ["headroom", "Headroom"],
  ["losses", "Losses"],
  ["blast", "Blast radius"],
  ["timeline", "Timeline"],
  ["numbers", "Numbers"],
] as const;
type Part = (typeof parts)[number][0];

interface Standing {
  readonly there: readonly Part[];
  readonly current: Part;
  /** The beginning is out of sight. */
  readonly isDown: boolean;
}

/** CSS px below the upper edge: what begins above is what is read. */
const line = 80;
const down = 40;

export function Anchors() {
  const place = useRef<HTMLElement>(null);
  const [{ there, current, isDown }, setStanding] = useState<Standing>({ there: [], current: "answer", isDown: false });
  useEffect(() => {
    const answer = place.current?.closest<HTMLElement>(".answer");
    const body = place.current?.nextElementSibling;
    if (!answer || !body) return;
    const look = (): void => {
      const now = standingIn(answer);
      setStanding((was) => (isSame(was, now) ? was : now));
    };
    const resize = new ResizeObserver(look);
    resize.observe(body);
    answer.addEventListener("scroll", look, { passive: true });
    answer.addEventListener("focusin", look);
    return () => {
      resize.disconnect();
      answer.removeEventListener("scroll", look);
      answer.removeEventListener("focusin", look);
    };
  }, []);
  return (
    <nav ref={place} className={`anchors${isDown ? " down" : ""}`} aria-label="Parts of the answer">
      <ul>
        {parts
          .filter(([part]) => there.includes(part))
          .map(([part, name]) => (
            <li key={part}>
              <button type="button" aria-current={part === current ? "true" : undefined} onClick={() => lead(part)}>
                {name}
              </button>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function elementOf(part: Part): HTMLElement | null {
  return document.querySelector<HTMLElement>(part === "answer" ? ".answer-body" : `#card-${part}:not(.nothing)`);
}

function lead(part: Part): void {
  if (part !== "answer") return reveal(elementOf(part));
  const answer = document.querySelector<HTMLElement>(".answer");
  answer?.scrollTo({ top: 0 });
  answer?.focus({ preventScroll: true });
}

/** Of cards side by side the one with the focus is read, else the first. */
function standingIn(answer: HTMLElement): Standing {
  const edge = answer.getBoundingClientRect().top + line;
  const seen = parts.flatMap(([part]) => {
    const element = elementOf(part);
    return element === null ? [] : [{ part, element, top: element.getBoundingClientRect().top }];
  });
  const isEnd = answer.scrollTop > 0 && answer.scrollTop + answer.clientHeight >= answer.scrollHeight - 2;
  const above = isEnd ? seen : seen.filter(({ part, top }) => part === "answer" || top <= edge);
  const row = above.filter(({ top }) => top === above.at(-1)?.top);
  const read = row.find(({ element }) => element.contains(document.activeElement)) ?? row[0];
  return {
    there: seen.map(({ part }) => part),
    current: read?.part ?? "answer",
    isDown: answer.scrollTop > down,
  };
}

function isSame(a: Standing, b: Standing): boolean {
  return a.current === b.current && a.isDown === b.isDown && a.there.join() === b.there.join();
}
