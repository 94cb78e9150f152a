/** Which hints were dismissed, from one start to the next: of this machine, in no file. */
import { hintNames } from "../store/hints.ts";
import type { Store } from "../store/store.ts";

const key = "headroom.dismissed-hints";

export function keepHints(store: Store): void {
  const dismissed = recalled();
  store.getState().setHints(hintNames.filter((name) => !dismissed.includes(name)));
  store.subscribe(({ hints }, before) => {
    if (hints !== before.hints) remember(hintNames.filter((name) => !hints.has(name)));
  });
}

/** Without a storage, or with a damaged one, all hints are shown again: no harm. */
function recalled(): readonly unknown[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

function remember(dismissed: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(dismissed));
  } catch {
    // Then they are shown at the next start.
  }
}
