/**
 * What has the focus may go: a panel is closed, a hint dismissed, another file opened. Browsers then drop the focus to the
 * page, and who steps by keys begins at the top again. Instead it goes to what is left of where it was.
 */
const places = ".line, .card, .title-bar, .scenario-zone, .answer, .explain, .run-bar, .gallery";
/** They give the focus back themselves, to what opened them, if that is still there. */
const floating = "[role='dialog'], [role='menu'], [role='listbox'], .popover, .menu";
/** They do so in the next frame. */
const givenBackMilliseconds = 50;

export function keepFocus(page: Document): void {
  let last: Place | null = null;
  /** Where the focus was before it went into the explanation, and before it went into what floats. */
  let outside: Place | null = null;
  let below: Place | null = null;
  page.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    last = { element: target, around: ancestorsOf(target) };
    if (target.closest(floating) !== null) return;
    below = last;
    if (target.closest(".explain") === null) outside = last;
  });
  const keep = (place: Place): void => {
    const left = place.around.find((one) => one.isConnected && one.matches(places));
    if (left?.matches(".line") === true) return focus(left.querySelector("input:enabled, button:enabled"));
    focus(left ?? (outside?.element.isConnected === true ? outside.element : page.querySelector(".answer, .gallery")));
  };
  new MutationObserver(() => {
    if (last === null || last.element.isConnected || !hasNone(page)) return;
    const gone = last;
    last = null;
    if (![gone.element, ...gone.around].some((one) => one.matches(floating))) return keep(gone);
    setTimeout(() => {
      if (hasNone(page) && below !== null && !below.element.isConnected) keep(below);
    }, givenBackMilliseconds);
  }).observe(page.body, { childList: true, subtree: true });
}

interface Place {
  readonly element: HTMLElement;
  readonly around: readonly Element[];
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
