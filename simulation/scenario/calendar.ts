/** The Gregorian calendar, in days and hours from Monday 1 January of the year 1, 00:00 UTC. */

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Months count from 1, and so do days of a month. */
export function dayNumber(year: number, month: number, day: number): number {
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
  return days + day - 1;
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "Mar 2027": the month, in UTC, so many hours after Monday 1 January of the year 1. */
export function monthWords(hours: number): string {
  const day = Math.floor(hours / 24);
  let year = Math.max(1, Math.floor(day / 365.2425));
  while (dayNumber(year + 1, 1, 1) <= day) year++;
  const month = monthNames.findLastIndex((_, index) => dayNumber(year, index + 1, 1) <= day);
  return `${monthNames[month]}\u00a0${year}`;
}

/** The first of each month, 00:00 UTC, from t = 0 to the horizon, both included: hours from t = 0. */
export function monthEdges(startsAtHours: number, horizonHours: number): number[] {
  const edges: number[] = [];
  // The average year of the calendar; a month early at most, never late.
  let year = Math.max(1, Math.floor(startsAtHours / 24 / 365.2425));
  for (let month = 1; ; month++) {
    if (month > 12) {
      month = 1;
      year++;
    }
    const edge = dayNumber(year, month, 1) * 24 - startsAtHours;
    if (edge > horizonHours) return edges;
    if (edge >= 0) edges.push(edge);
  }
}
