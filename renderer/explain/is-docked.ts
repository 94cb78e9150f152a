/** Whether an explanation stands beside the answer; in a narrower window it lies over it. As in explain.css. */
export function isDocked(): boolean {
  return window.innerWidth >= 1200;
}
