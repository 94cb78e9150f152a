/** Esc, where nothing smaller has taken it: it closes the explanation, then lets go of the ghost of the last edit. */
import type { Store } from "../store/store.ts";

/** Whether there was something to let go of. */
export function escape(store: Store): boolean {
  const { subjects, ghost, closeExplain, dropGhost } = store.getState();
  if (subjects.length > 0) closeExplain();
  else if (ghost !== null) dropGhost();
  else return false;
  return true;
}

/** In a field Esc takes back what is typed; in a dialog, a menu and a text view it is theirs. */
export function takesEscape(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, [contenteditable='true'], [role='dialog'], [role='menu']") !== null
  );
}
