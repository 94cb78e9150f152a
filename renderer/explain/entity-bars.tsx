import { duration } from "../../simulation/index.ts";
import type { EntityMinutes } from "../desk/entity-minutes.ts";

/** What it is charged to, the rest together. */
export function barsOf({
  rows,
  others,
}: EntityMinutes): readonly { readonly name: string; readonly minutes: number }[] {
  return [
    ...rows.map(({ name, count, minutes }) => ({ name: count > 1 ? `${name} (${count})` : name, minutes })),
    ...(others === null ? [] : [{ name: `${others.count} others`, minutes: others.minutes }]),
  ];
}

/** What it is charged to, as bars that add up. */
export function EntityBars({
  minutes,
  hoursPerYear,
  per,
}: {
  readonly minutes: EntityMinutes;
  readonly hoursPerYear: number;
  readonly per: string;
}) {
  const { histories } = minutes;
  const bars = barsOf(minutes);
  const total = bars.reduce((sum, bar) => sum + bar.minutes, 0);
  const most = Math.max(...bars.map((bar) => bar.minutes), 1e-9);
  if (total === 0) return <p className="explain-details">Nothing of it in the first {histories} histories.</p>;
  return (
    <ul className="entity-bars" aria-label="What it is charged to">
      {bars.map(({ name, minutes: own }) => (
        <li key={name}>
          <span className="entity-name">{name}</span>
          <span className="entity-track" aria-hidden="true">
            <span className="entity-bar" style={{ width: `${(100 * own) / most}%` }} />
          </span>
          <span className="entity-amount">{duration(own, hoursPerYear)}</span>
        </li>
      ))}
      <li className="entity-total">
        <span className="entity-name">All, {per}</span>
        <span />
        <span className="entity-amount">{duration(total, hoursPerYear)}</span>
      </li>
    </ul>
  );
}
