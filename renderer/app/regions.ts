/** Moving between the regions of the window, and to a card, by keys. */
const regions = [".title-bar", ".scenario-zone", ".answer", ".explain", ".run-bar"];

/** Gives the focus to the next region that there is, or the one before. */
export function stepRegion(step: 1 | -1): void {
  const there = regions.map((selector) => document.querySelector<HTMLElement>(selector)).filter((one) => one !== null);
  const now = there.findIndex((region) => region.contains(document.activeElement));
  const next = there[(now + step + there.length) % there.length] ?? there[0];
  next?.setAttribute("tabindex", "-1");
  next?.focus();
}

/** What there is something for; the table of numbers is no chart. */
const cards = ".answer .card:not(.nothing)";
const chart = `${cards}:not(.wide)`;

/** The chart that has the focus, else the first there is. */
export function focusedCard(): string | null {
  const card = document.activeElement?.closest(chart) ?? document.querySelector(chart);
  return card === null ? null : card.id.replace(/^card-/, "");
}

/** Scrolls to the card of that place, from 1, and gives it the focus. */
export function jumpToCard(place: number): void {
  reveal(document.querySelectorAll<HTMLElement>(cards)[place - 1] ?? null);
}

/** Scrolls to it and gives it the focus. */
export function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "start" });
  element?.focus({ preventScroll: true });
}
