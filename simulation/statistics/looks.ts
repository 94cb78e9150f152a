/**
 * When a run may be looked at, what may be said there, and when it may stop. A look is a count of replications of
 * 64, 128, 256, …: the first, second, third … look.
 */
const firstLook = 64;

/** Replications at a look, from 1. */
export function replicationsAtLook(look: number): number {
  let replications = firstLook;
  for (let k = 1; k < look; k++) replications *= 2;
  return replications;
}

/** The latest look that `replications` have reached; 0 before the first. */
export function latestLook(replications: number): number {
  let look = 0;
  while (replicationsAtLook(look + 1) <= replications) look++;
  return look;
}

export function isLook(replications: number): boolean {
  const look = latestLook(replications);
  return look > 0 && replicationsAtLook(look) === replications;
}

/** The first look's count above `replications`. */
export function nextLook(replications: number): number {
  return replicationsAtLook(latestLook(replications) + 1);
}

/**
 * The level at which a winner may be named while the run goes on: the doubts 0.05 / (k (k + 1)) of all looks add up to
 * 0.05, so that looking repeatedly invents a winner in at most 5 % of true ties.
 */
export function strictLevel(look: number): number {
  if (!Number.isInteger(look) || look < 1) throw new RangeError(`looks are counted from 1: ${look}`);
  return 1 - 0.05 / (look * (look + 1));
}

/** Replications for a half-width of `wanted`, when so many gave `halfWidth`: it shrinks with the square root. */
export function neededReplications(replications: number, halfWidth: number, wanted: number): number {
  if (!(halfWidth > 0)) return replications;
  if (!(wanted > 0) || halfWidth === Infinity) return Infinity;
  const ratio = halfWidth / wanted;
  return Math.ceil(replications * ratio * ratio);
}

/** The first look's count at `replications` or above, and at most the limit. */
function lookFrom(replications: number, limit: number): number {
  if (replications >= limit) return limit;
  return Math.min(limit, isLook(replications) ? replications : nextLook(replications));
}

export interface StoppingState {
  readonly replications: number;
  readonly limit: number;
  /** Half the width of the interval of the figure that the run is to settle; Infinity where there is none. */
  readonly halfWidth: number;
  /** In the figure's unit; 0 = run to the limit. For a relative wish multiply by the size of the mean first. */
  readonly wantedHalfWidth: number;
  readonly leastReplications?: number;
}

export interface StoppingDecision {
  readonly state: "running" | "precise" | "limit";
  /** Estimate of where the run will end: the look that n (h / h0)² leads to, from the least on, or the limit before it. */
  readonly needed: number;
  /** Replications after which to decide again; the present count once it has stopped. */
  readonly next: number;
}

/** Stops at a look, from `leastReplications` (256) on, once the half-width is small enough; and at the limit. */
export function stoppingDecision(now: StoppingState): StoppingDecision {
  const least = Math.min(now.limit, now.leastReplications ?? 256);
  const wished = neededReplications(now.replications, now.halfWidth, now.wantedHalfWidth);
  const needed = lookFrom(Math.max(least, now.replications, wished), now.limit);
  const precise = isLook(now.replications) && now.replications >= least && now.halfWidth <= now.wantedHalfWidth;
  if (precise) return { state: "precise", needed: now.replications, next: now.replications };
  if (now.replications >= now.limit) return { state: "limit", needed, next: now.replications };
  return { state: "running", needed, next: Math.min(now.limit, nextLook(now.replications)) };
}
