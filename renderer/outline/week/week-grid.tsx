/** Seven days of 24 hours: painted by pointer as a block from where it was pressed, or by keys. */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { barsOf, cellShare, dayNames, type Block, type WeekWindow } from "../../../simulation/index.ts";

interface Props {
  readonly windows: readonly WeekWindow[];
  readonly paint: (base: readonly WeekWindow[], block: Block, isOn: boolean) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

interface Cell {
  readonly day: number;
  readonly hour: number;
}

interface Stroke {
  /** Before it: the block may shrink again. */
  readonly base: readonly WeekWindow[];
  readonly from: Cell;
  readonly isOn: boolean;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

export function WeekGrid({ windows, paint, drop, cancel }: Props) {
  const [at, setAt] = useState<Cell>({ day: 0, hour: 9 });
  const rows = useRef<HTMLDivElement>(null);
  const stroke = useRef<Stroke | null>(null);
  const isFull = ({ day, hour }: Cell): boolean => cellShare(windows, day, hour) > 0.999;

  const go = (cell: Cell): void => {
    setAt(cell);
    rows.current?.querySelectorAll<HTMLElement>('[role="gridcell"]')[cell.day * 24 + cell.hour]?.focus();
  };
  const cellUnder = (event: PointerEvent): Cell | null => {
    const all = rows.current?.getBoundingClientRect();
    const line = rows.current?.querySelector(".week-day")?.getBoundingClientRect();
    if (all === undefined || line === undefined) return null;
    return {
      day: within((event.clientY - all.top) / all.height, 7),
      hour: within((event.clientX - line.left) / line.width, 24),
    };
  };
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    const from = cellUnder(event);
    if (event.button !== 0 || from === null) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    stroke.current = { base: windows, from, isOn: !isFull(from) };
    go(from);
    paint(windows, blockOf(from, from), !isFull(from));
  };
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const to = cellUnder(event);
    if (stroke.current === null || to === null) return;
    paint(stroke.current.base, blockOf(stroke.current.from, to), stroke.current.isOn);
  };
  const key = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === "Escape" && stroke.current !== null) {
      event.stopPropagation();
      stroke.current = null;
      cancel();
    } else if (event.key === " ") paint(windows, blockOf(at, at), !isFull(at));
    else if (event.key === "Home" || event.key === "End") go({ ...at, hour: event.key === "Home" ? 0 : 23 });
    else if (Object.hasOwn(arrows, event.key)) {
      const [down, right] = arrows[event.key];
      const next = { day: within((at.day + down) / 7, 7), hour: within((at.hour + right) / 24, 24) };
      // As the one that it comes from.
      if (event.shiftKey) paint(windows, blockOf(next, next), isFull(at));
      go(next);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="week" role="grid" aria-label="Hours of the week" aria-multiselectable="true">
      <div className="week-axis" aria-hidden="true">
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
      <div
        role="rowgroup"
        ref={rows}
        onPointerDown={press}
        onPointerMove={follow}
        onPointerUp={(event) => {
          follow(event);
          stroke.current = null;
          drop();
        }}
        onPointerCancel={() => {
          stroke.current = null;
          cancel();
        }}
        onKeyDown={key}
        onKeyUp={({ key: released }) => (released === " " || released === "Shift") && drop()}
      >
        {dayNames.map((name, day) => (
          <div key={name} className="week-row" role="row">
            <span role="rowheader">{name}</span>
            <div className="week-day" role="presentation">
              {barsOf(windows, day).map(([from, to]) => (
                <span
                  key={from}
                  className="week-bar"
                  aria-hidden="true"
                  style={{ left: `${(from / 24) * 100}%`, width: `${((to - from) / 24) * 100}%` }}
                />
              ))}
              {hours.map((hour) => (
                <span
                  key={hour}
                  className="week-cell"
                  role="gridcell"
                  tabIndex={at.day === day && at.hour === hour ? 0 : -1}
                  aria-selected={isFull({ day, hour })}
                  aria-label={cellLabel(windows, day, hour)}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

function cellLabel(windows: readonly WeekWindow[], day: number, hour: number): string {
  const share = cellShare(windows, day, hour);
  return `${dayNames[day]} ${hour}:00${share > 0 && share < 0.999 ? ", in part" : ""}`;
}

function blockOf(one: Cell, other: Cell): Block {
  return {
    days: [Math.min(one.day, other.day), Math.max(one.day, other.day)],
    hours: [Math.min(one.hour, other.hour), Math.max(one.hour, other.hour)],
  };
}

/** Which of so many a share of the whole falls on. */
function within(share: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(share * count + 1e-9)));
}
