/**
 * What has the focus may go: a panel is closed, a hint dismissed, another file opened. Browsers then drop the focus to the
 * page, and who steps by keys begins at the top again. Instead it goes to what is left of where it was.
 */
const regions = ".title-bar, .scenario-zone, .answer, .explain, .run-bar, .gallery";
/** They give the focus back themselves. */
const floating = "[role='dialog'], [role='menu'], [role='listbox'], .popover, .menu";

export function keepFocus(page: Document): void {
  let last: Element | null = null;
  let around: readonly Element[] = [];
  /** Where the focus was before it went into the explanation. */
  let outside: HTMLElement | null = null;
  page.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    around = ancestorsOf(target);
    if (target.closest(`.explain, ${floating}`) === null) outside = target;
  });
  new MutationObserver(() => {
    if (last === null || last.isConnected || !hasNone(page)) return;
    const wasFloating = last.matches(floating) || around.some((one) => one.matches(floating));
    last = null;
    if (wasFloating) return;
    const left = around.find((one) => one.isConnected && one.matches(`.card, ${regions}`));
    focus(left ?? (outside?.isConnected === true ? outside : page.querySelector(".answer, .gallery")));
  }).observe(page.body, { childList: true, subtree: true });
}

function hasNone({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body;
}

function ancestorsOf(element: Element): readonly Element[] {
  const above: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) above.push(one);
  return above;
}

function focus(place: Element | null): void {
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
