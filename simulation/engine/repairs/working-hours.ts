import type { CrewColumns } from "../../model/types.ts";

const week = 168;

/**
 * When `work` hours of a crew's work end that could begin at `now`.
 * Resumable work stands still outside the crew's windows; continuous work begins in a window and then goes on.
 */
export function endOfWork(
  crews: CrewColumns,
  crew: number,
  weekOffsetHours: number,
  now: number,
  work: number,
  continuous: boolean,
): number {
  const first = crews.windowStart[crew];
  const last = crews.windowStart[crew + 1];
  if (first === last) return now + work;
  const phase = (now + weekOffsetHours) % week;
  let weekStart = now - phase;
  let window = first;
  while (window < last && crews.windowTo[window] <= phase) window++;
  if (window === last) {
    window = first;
    weekStart += week;
  }
  const begin = Math.max(now, weekStart + crews.windowFrom[window]);
  if (continuous) return begin + work;
  let left = work;
  let from = begin;
  for (;;) {
    const to = weekStart + crews.windowTo[window];
    if (from + left <= to) return from + left;
    left -= to - from;
    if (++window === last) {
      window = first;
      weekStart += week;
      const weeks = wholeWeeks(crews, first, last, left);
      weekStart += weeks * week;
      left -= weeks * hoursPerWeek(crews, first, last);
    }
    from = weekStart + crews.windowFrom[window];
  }
}

/** Hours of the crew's windows between two instants: what is done of resumable work that began at the first. */
export function hoursWorked(
  crews: CrewColumns,
  crew: number,
  weekOffsetHours: number,
  from: number,
  to: number,
): number {
  const first = crews.windowStart[crew];
  const last = crews.windowStart[crew + 1];
  if (first === last) return to - from;
  const upTo = (hours: number): number => {
    const weeks = Math.floor(hours / week);
    const phase = hours - weeks * week;
    let sum = weeks * hoursPerWeek(crews, first, last);
    for (let i = first; i < last; i++) sum += Math.max(0, Math.min(phase, crews.windowTo[i]) - crews.windowFrom[i]);
    return sum;
  };
  return upTo(to + weekOffsetHours) - upTo(from + weekOffsetHours);
}

function hoursPerWeek(crews: CrewColumns, first: number, last: number): number {
  let hours = 0;
  for (let i = first; i < last; i++) hours += crews.windowTo[i] - crews.windowFrom[i];
  return hours;
}

/** Full weeks that can be skipped and still leave work to do. */
function wholeWeeks(crews: CrewColumns, first: number, last: number, left: number): number {
  return Math.max(0, Math.ceil(left / hoursPerWeek(crews, first, last)) - 1);
}
