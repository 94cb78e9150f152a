import type { Bounds } from "../kept/settings.ts";

export type Placed = Pick<Bounds, "width" | "height"> & Partial<Bounds>;

export const usual: Placed = { width: 1440, height: 900 };
export const least = { width: 480, height: 400 } as const;

/**
 * Where to put the window: where it was, if enough of its title bar would be on one of the screens to take hold of it.
 * `screens`: without docks and bars.
 */
export function placed(kept: Bounds | null, screens: readonly Bounds[]): Placed {
  return kept !== null && screens.some((screen) => reachable(kept, screen)) ? kept : usual;
}

function reachable(window: Bounds, screen: Bounds): boolean {
  const left = Math.max(window.x, screen.x);
  const right = Math.min(window.x + window.width, screen.x + screen.width);
  return right - left >= 100 && window.y >= screen.y && window.y + 40 <= screen.y + screen.height;
}
