/** Dots that would overlap are stacked (Wilkinson, Dot plots, The American Statistician 53, 1999). */
export interface Dot {
  /** Index among the values. */
  readonly index: number;
  readonly x: number;
  /** Its place in its stack, from 0. */
  readonly level: number;
}

/**
 * `xs` rise. From the left each stack takes all dots less than one width beyond its first, and stands in their middle; none
 * goes across `border`.
 */
export function stacked(xs: readonly number[], width: number, border = Infinity): Dot[] {
  const dots: Dot[] = [];
  let first = 0;
  while (first < xs.length) {
    let next = first + 1;
    const end = xs[first] <= border ? Math.min(xs[first] + width, nextAbove(border)) : xs[first] + width;
    while (next < xs.length && xs[next] < end) next++;
    const middle = (xs[first] + xs[next - 1]) / 2;
    for (let index = first; index < next; index++) dots.push({ index, x: middle, level: index - first });
    first = next;
  }
  return dots;
}

/** So that a dot on the border counts as before it. */
function nextAbove(border: number): number {
  return border + 1e-9;
}

/** The largest width in px from `most` downwards, in halves, with which no stack is higher than the room. */
export function dotWidth(
  rows: readonly (readonly number[])[],
  room: number,
  most: number,
  border = Infinity,
  least = 2.5,
): number {
  for (let width = most; width > least; width -= 0.5) {
    const highest = Math.max(0, ...rows.flatMap((xs) => stacked(xs, width, border).map(({ level }) => level + 1)));
    if (highest * width <= room) return width;
  }
  return least;
}

/** Dots at the same place, in a block of columns around it that is no higher than the room. `xs` rise. */
export function clustered(xs: readonly number[], width: number, room: number): Dot[] {
  const high = Math.max(1, Math.floor(room / width));
  const dots: Dot[] = [];
  let first = 0;
  while (first < xs.length) {
    let next = first + 1;
    while (next < xs.length && xs[next] - xs[first] < 0.5) next++;
    const columns = Math.ceil((next - first) / high);
    for (let index = first; index < next; index++) {
      const column = Math.floor((index - first) / high);
      dots.push({ index, x: xs[first] + (column - (columns - 1) / 2) * width, level: (index - first) % high });
    }
    first = next;
  }
  return dots;
}

/** Dots without a place on the axis, in a block of columns that grows to the right. */
export function block(count: number, left: number, width: number, room: number): Dot[] {
  const high = Math.max(1, Math.floor(room / width));
  return Array.from({ length: count }, (_, index) => ({
    index,
    x: left + (Math.floor(index / high) + 0.5) * width,
    level: index % high,
  }));
}
