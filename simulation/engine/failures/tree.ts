import type { Model } from "../../model/types.ts";

/**
 * What every entity does at this instant, and the worklist of those that may have to change it.
 * An entity is alive unless it is stopped, moves unless it is also frozen, answers unless it is also cut off.
 */
export const ALIVE = 1;
export const MOVING = 2;
export const ANSWERING = 4;
export const WORKING = ALIVE | MOVING | ANSWERING;

/** Values of Tree.starting. */
export const STARTING = 1;
export const STARTED = 2;

export interface Tree {
  /** ALIVE, MOVING and ANSWERING, each including the ones before. */
  readonly state: Uint8Array;
  /** How many active causes of its own stop, freeze or cut the entity. */
  readonly kills: Int32Array;
  readonly freezes: Int32Array;
  readonly cuts: Int32Array;
  /** How many of the things it stands on must be alive (move, answer), and how many are. */
  readonly need: Int32Array;
  readonly aliveParents: Int32Array;
  readonly movingParents: Int32Array;
  readonly answeringParents: Int32Array;
  /** 0 = stopped or never stopped, STARTING after having been killed, STARTED when that is done. */
  readonly starting: Uint8Array;
  readonly starts: Int32Array;
  /** 1 = was killed from below or restarted, and has not started since. A repair of its own ends in working order. */
  readonly owesStart: Uint8Array;
  /** Hours that a start has left while it stands still. */
  readonly startLeft: Float64Array;
  /** 1 = too little of what it stands on is alive. */
  readonly lostGround: Uint8Array;
  /** 1 = to be stopped and started once, whatever else holds. */
  readonly restart: Uint8Array;
  /** The root event that made it stop answering. */
  readonly event: Int32Array;
  /** Ring of entities to look at again, each at most once, with the event that touched it. */
  readonly queue: Int32Array;
  readonly queued: Uint8Array;
  readonly touchedBy: Int32Array;
  head: number;
  length: number;
}

export function createTree(model: Model): Tree {
  const { count } = model.entities;
  return {
    state: new Uint8Array(count),
    kills: new Int32Array(count),
    freezes: new Int32Array(count),
    cuts: new Int32Array(count),
    need: model.entities.need,
    aliveParents: new Int32Array(count),
    movingParents: new Int32Array(count),
    answeringParents: new Int32Array(count),
    starting: new Uint8Array(count),
    starts: new Int32Array(count),
    owesStart: new Uint8Array(count),
    startLeft: new Float64Array(count),
    lostGround: new Uint8Array(count),
    restart: new Uint8Array(count),
    event: new Int32Array(count),
    queue: new Int32Array(Math.max(1, count)),
    queued: new Uint8Array(count),
    touchedBy: new Int32Array(count),
    head: 0,
    length: 0,
  };
}

/** Everything works and stands on working things. */
export function resetTree(tree: Tree, model: Model): void {
  tree.state.fill(WORKING);
  tree.kills.fill(0);
  tree.freezes.fill(0);
  tree.cuts.fill(0);
  tree.aliveParents.set(model.entities.parents);
  tree.movingParents.set(model.entities.parents);
  tree.answeringParents.set(model.entities.parents);
  tree.starting.fill(0);
  tree.starts.fill(0);
  tree.owesStart.fill(0);
  tree.lostGround.fill(0);
  tree.restart.fill(0);
  tree.event.fill(0);
  tree.queued.fill(0);
  tree.head = 0;
  tree.length = 0;
}

export function answers(tree: Tree, entity: number): boolean {
  return (tree.state[entity] & ANSWERING) !== 0;
}

/** Asks that an entity be looked at again because of a root event. */
export function touch(tree: Tree, entity: number, event: number): void {
  if (tree.queued[entity] === 1) return;
  tree.queued[entity] = 1;
  tree.touchedBy[entity] = event;
  const capacity = tree.queue.length;
  let tail = tree.head + tree.length;
  if (tail >= capacity) tail -= capacity;
  tree.queue[tail] = entity;
  tree.length++;
}

/** Next entity to look at; call only while `tree.length > 0`. */
export function takeTouched(tree: Tree): number {
  const entity = tree.queue[tree.head];
  tree.head = tree.head + 1 === tree.queue.length ? 0 : tree.head + 1;
  tree.length--;
  tree.queued[entity] = 0;
  return entity;
}

/** The state that follows from the entity's own causes and from what it stands on. */
export function stateNow(tree: Tree, need: Int32Array, entity: number): number {
  const wanted = need[entity];
  if (tree.kills[entity] > 0 || tree.aliveParents[entity] < wanted || tree.starting[entity] === STARTING) return 0;
  if (!mayMove(tree, need, entity)) return ALIVE;
  if (tree.cuts[entity] > 0 || tree.answeringParents[entity] < wanted) return ALIVE | MOVING;
  return WORKING;
}

/** Neither the entity nor too much of its ground is frozen. */
export function mayMove(tree: Tree, need: Int32Array, entity: number): boolean {
  return tree.freezes[entity] === 0 && tree.movingParents[entity] >= need[entity];
}

/** Tells one entity that something it stands on went from state `before` to `after`. Looked at again if that matters. */
export function parentChanged(tree: Tree, child: number, before: number, after: number, event: number): void {
  const { need } = tree;
  const changed = before ^ after;
  let matters = false;
  if (changed & ALIVE) matters = countParent(tree.aliveParents, child, after & ALIVE, need);
  if (changed & MOVING) matters = countParent(tree.movingParents, child, after & MOVING, need) || matters;
  if (changed & ANSWERING) matters = countParent(tree.answeringParents, child, after & ANSWERING, need) || matters;
  if (matters) touch(tree, child, event);
}

/** One parent more (`up` is not 0) or less. True if now there are enough or no longer enough. */
function countParent(parents: Int32Array, child: number, up: number, need: Int32Array): boolean {
  const before = parents[child];
  parents[child] = up ? before + 1 : before - 1;
  return before === (up ? need[child] - 1 : need[child]);
}
