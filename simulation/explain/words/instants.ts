/** Instants of a history: it has no date, but it has days, weekdays and a clock. */
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** What an instant is counted from. */
export interface Calendar {
  /** Hours from Monday 00:00 to the start. */
  readonly weekOffsetHours: number;
}

/** "day 12 Tue 03:14": day 0 is the day of the start. */
export function instantWords(hours: number, calendar: Calendar): string {
  const { day, weekday, clock } = partsOf(hours, calendar);
  return `day ${day} ${weekday} ${clock.slice(0, 5)}`;
}

/** "day 12 Tue 03:14:20" */
export function exactInstant(hours: number, calendar: Calendar): string {
  const { day, weekday, clock } = partsOf(hours, calendar);
  return `day ${day} ${weekday} ${clock}`;
}

/** From one instant to another that is not before it: "from 04:01 to 04:47", to the second if they are that close. */
export function spanWords(from: number, to: number | null, before: number, calendar: Calendar): string {
  if (to === null) return `from ${instantAfter(from, before, calendar)} to the end`;
  const close = to - from < 2 / 60;
  const [begin, end] = [from, to].map((hours) =>
    close ? partsOf(hours, calendar).clock : instantAfter(hours, before, calendar),
  );
  return `from ${begin} to ${end}`;
}

/** Without the day where it is that of another instant: "05:32". */
export function instantAfter(hours: number, before: number, calendar: Calendar): string {
  const { day, clock } = partsOf(hours, calendar);
  return day === partsOf(before, calendar).day ? clock.slice(0, 5) : instantWords(hours, calendar);
}

function partsOf(hours: number, { weekOffsetHours }: Calendar): { day: number; weekday: string; clock: string } {
  const sinceMidnight = Math.floor((hours + (weekOffsetHours % 24)) * 3600 + 1e-6);
  const day = Math.floor(sinceMidnight / 86_400);
  const seconds = sinceMidnight - 86_400 * day;
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((value) => twoDigits(Math.floor(value)));
  const weekday = weekdays[(Math.floor(weekOffsetHours / 24) + day) % 7];
  return { day, weekday, clock: clock.join(":") };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
