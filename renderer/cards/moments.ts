/** One moment in all cards with an axis of time: where it stands in each, and what each says of it. */
import type { Drawing, Mark, TimeAxis } from "../../charts/index.ts";

export interface Moment {
  /** Where it is pointed at. */
  readonly card: string;
  readonly hours: number;
}

/** CSS px around a panel in which marks are its own still. */
const rim = 1;

function axesOf({ time, moreTimes = [] }: Drawing): readonly TimeAxis[] {
  return time === null ? [] : [time, ...moreTimes];
}

/** The moment at which a mark stands; null beside all axes of time. */
export function hoursOf(drawing: Drawing, { x }: Mark): number | null {
  const axis = axesOf(drawing).find(({ left, right }) => x >= left - rim && x <= right + rim);
  if (axis === undefined) return null;
  return axis.fromHours + ((x - axis.left) / (axis.right - axis.left)) * (axis.toHours - axis.fromHours);
}

/** Its x in each panel that shows it. */
export function placesOf(drawing: Drawing, hours: number): number[] {
  return axesOf(drawing).flatMap(({ left, right, fromHours, toHours }) => {
    const share = (hours - fromHours) / (toHours - fromHours);
    return share < -1e-9 || share > 1 + 1e-9 ? [] : [left + share * (right - left)];
  });
}

/** CSS px from a moment to the marks that speak of it. */
const near = 8;
/** More marks at a moment than this are no one's to be read in one line. */
const mostSaid = 4;

/** What a drawing says of it, or the nearest marks do; null where there are none, or too many. */
export function saidAt(drawing: Drawing, hours: number): string | null {
  const { marks, moments = [] } = drawing;
  const [first] = moments;
  if (first !== undefined) {
    const apartFrom = (moment: (typeof moments)[number]): number => Math.abs(moment.hours - hours);
    return moments.reduce((best, moment) => (apartFrom(moment) < apartFrom(best) ? moment : best), first).label;
  }
  const places = placesOf(drawing, hours);
  const apart = (mark: Mark): number => Math.min(...places.map((x) => Math.abs(mark.x - x)));
  const least = Math.min(...marks.map(apart));
  if (!(least <= near)) return null;
  const said = marks.filter((mark) => apart(mark) <= least + 0.5);
  return said.length > mostSaid ? null : said.map(({ label }) => label).join("; ");
}
