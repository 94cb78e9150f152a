/** Pods that wait at one node for their images, second by second: what the slow cluster's nodes do. */
export interface Wait<Pod> {
  readonly pod: Pod;
  /** Until it asks. */
  asksIn: number;
  pulling: boolean;
  left: number;
}

/** Behind all that ask no later. */
export function inOrder<Pod>(queue: readonly Wait<Pod>[], wait: Wait<Pod>): Wait<Pod>[] {
  const later = queue.findIndex(({ asksIn }) => asksIn > wait.asksIn);
  return later < 0 ? [...queue, wait] : queue.toSpliced(later, 0, wait);
}

/** Begins the next pull, if there is one and the node may; false = neither. */
export function beginNext<Pod>(queue: readonly Wait<Pod>[], parallel: number): boolean {
  const next = queue.find(({ pulling }) => !pulling);
  const busy = queue.filter(({ pulling }) => pulling).length;
  if (next === undefined || next.asksIn > 0 || busy >= parallel) return false;
  next.pulling = true;
  return true;
}

export function isOver<Pod>({ pulling, left }: Wait<Pod>): boolean {
  return pulling && left <= 0;
}

/** In how many seconds a pull is over, if nothing else happens; of 0 at a time none begins. */
export function pulledIn<Pod>(queue: readonly Wait<Pod>[], which: Wait<Pod>, parallel: number): number {
  if (parallel === 0 && !which.pulling) return Infinity;
  let waits = queue.map((wait) => ({ ...wait, is: wait }));
  for (let seconds = 0; ; seconds++) {
    while (beginNext(waits, parallel)) waits = waits.filter((wait) => !isOver(wait));
    if (!waits.some(({ is }) => is === which)) return seconds;
    for (const wait of waits) {
      if (wait.pulling) wait.left--;
      if (wait.asksIn > 0) wait.asksIn--;
    }
    waits = waits.filter((wait) => !isOver(wait));
  }
}
