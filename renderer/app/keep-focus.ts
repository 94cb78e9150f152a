/**
 * What has the focus may go: a panel is closed, a hint dismissed, a button disabled, another file opened. Browsers then drop
 * the focus to the page, and who steps by keys begins at the top again. Instead it goes to what is left of where it was.
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
  // A field that is left may take away what the focus goes to next, which then never has it.
  page.addEventListener(
    "focusout",
    ({ relatedTarget: next }) => {
      if (!(next instanceof HTMLElement) || next.closest(floating) !== null) return;
      const place = { element: next, around: ancestorsOf(next) };
      setTimeout(() => {
        if (hasNone(page) && isLost(place)) keep(place);
      }, givenBackMilliseconds);
    },
    { capture: true },
  );
  const keepLater = (): void => {
    if (last === null || !isLost(last) || !hasNone(page)) return;
    const gone = floats(last) ? below : last;
    last = null;
    if (gone !== null && isLost(gone)) keep(gone);
  };
  new MutationObserver(() => {
    if (last === null || !isLost(last)) return;
    // What is disabled keeps the focus until it is drawn so.
    if (last.element.isConnected || floats(last)) setTimeout(keepLater, givenBackMilliseconds);
    else keepLater();
  }).observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
}

interface Place {
  readonly element: HTMLElement;
  readonly around: readonly Element[];
}

function isLost({ element }: Place): boolean {
  return !element.isConnected || element.matches(":disabled");
}

function floats({ element, around }: Place): boolean {
  return [element, ...around].some((one) => one.matches(floating));
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
