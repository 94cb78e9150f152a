/** What is pointed at, in one line above the picture, and a line through it at its place on the axis. */
import { useMemo } from "react";
import { momentWords, type Drawing, type Mark } from "../../charts/index.ts";
import { useSelect } from "../app/context.ts";
import type { Subject } from "../store/explain.ts";
import { GhostWords } from "./ghost-words.tsx";
import { hoursOf, placesOf, saidAt } from "./moments.ts";
import type { NamedGhost } from "./use-ghosts.ts";

interface Props {
  readonly id: string;
  readonly drawing: Drawing;
  readonly pointed: Mark | null;
}

export function ReadOut({ id, drawing, pointed, ghosts }: Props & { readonly ghosts: readonly NamedGhost[] }) {
  const elsewhere = useMomentElsewhere(id, drawing);
  const hoursPerYear = useSelect(({ answer }) => answer?.result.hoursPerYear ?? null);
  const said =
    elsewhere === null || hoursPerYear === null
      ? null
      : (saidAt(drawing, elsewhere) ?? capital(momentWords(elsewhere, hoursPerYear)));
  return (
    <p className="read-out" aria-hidden="true">
      {pointed?.label ?? said ?? <GhostWords ghosts={ghosts} />}
    </p>
  );
}

export function Crosshair({ id, drawing, pointed }: Props) {
  const elsewhere = useMomentElsewhere(id, drawing);
  const held = useSelect(({ subjects }) => heldMoment(subjects.at(-1)));
  const hours = pointed === null ? (elsewhere ?? held) : hoursOf(drawing, pointed);
  const xs = hours !== null ? placesOf(drawing, hours) : pointed === null ? [] : ownPlaces(drawing, pointed);
  const { top, bottom } = useMemo(() => extentOf(drawing), [drawing]);
  return xs.map((x) => <span key={x} className="crosshair" style={{ left: x, top, height: bottom - top }} />);
}

/** From the first mark to the last; the lanes of a timeline have none of their own, but are of the same time. */
function extentOf({ chart, marks, height }: Drawing): { readonly top: number; readonly bottom: number } {
  if (chart === "timeline" || marks.length === 0) return { top: 0, bottom: height };
  const [top, bottom] = [marks.map(({ box }) => box.y), marks.map(({ box }) => box.y + box.height)];
  return { top: Math.min(...top), bottom: Math.max(...bottom) };
}

/** The date that is explained stays marked. */
function heldMoment(subject: Subject | undefined): number | null {
  return subject?.kind === "fits" ? subject.hours : null;
}

/** Along an axis that all options share a line tells more than the mark alone; bars have none. */
function ownPlaces({ chart }: Drawing, { x }: Mark): number[] {
  return chart === "availability" || chart === "blast" ? [x] : [];
}

/** Hours; null where the pointer is here, nowhere, or this has no axis of time. */
function useMomentElsewhere(id: string, drawing: Drawing): number | null {
  return useSelect(({ moment }) =>
    moment === null || moment.card === id || drawing.time === null ? null : moment.hours,
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
