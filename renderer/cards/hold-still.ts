/** What opens beside the answer makes it narrower: what was pointed at stays where it is meanwhile. */

/** Milliseconds until all charts have their new width. */
const settled = 600;

export function holdStill(element: HTMLElement): void {
  const answer = element.closest<HTMLElement>(".answer");
  const body = element.parentElement;
  if (answer === null || body === null) return;
  const { top } = element.getBoundingClientRect();
  const moved = new ResizeObserver(() => answer.scrollBy(0, element.getBoundingClientRect().top - top));
  moved.observe(body);
  moved.observe(element);
  const end = (): void => {
    moved.disconnect();
    answer.removeEventListener("wheel", end);
    answer.removeEventListener("pointerdown", end);
  };
  // Whoever scrolls meanwhile wants to be elsewhere.
  answer.addEventListener("wheel", end, { passive: true });
  answer.addEventListener("pointerdown", end);
  setTimeout(end, settled);
}
