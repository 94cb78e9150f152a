/**
 * Lists in typed columns: each owner (a node, a host, a crew …) has one, of members (pods, VMs, jobs …) that are in one list
 * at a time. No step costs more where lists are longer. Who is an owner's member is not kept here, and the neighbours of one
 * that is in no list mean nothing.
 */
export interface Lists {
  /** By owner; −1 = its list is empty. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** By member; −1 = there is none. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/** To be cleared before use. */
export function createLists(owners: number, members: number): Lists {
  return listsBeside({ next: new Int32Array(members), previous: new Int32Array(members) }, owners);
}

/** Lists of other owners, for members that are never in both. */
export function listsBeside({ next, previous }: Pick<Lists, "next" | "previous">, owners: number): Lists {
  return { first: new Int32Array(owners), last: new Int32Array(owners), next, previous };
}

/** All empty. */
export function clearLists({ first, last }: Lists): void {
  first.fill(-1);
  last.fill(-1);
}

/** A member that is in no list becomes the last. */
export function append(lists: Lists, owner: number, member: number): void {
  insert(lists, owner, lists.last[owner], member);
}

/** A member that is in no list becomes the first. */
export function prepend(lists: Lists, owner: number, member: number): void {
  insert(lists, owner, -1, member);
}

/** A member that is in no list comes behind another of the owner; −1 = before all. */
export function insert({ first, last, next, previous }: Lists, owner: number, before: number, member: number): void {
  const after = before < 0 ? first[owner] : next[before];
  previous[member] = before;
  next[member] = after;
  if (before < 0) first[owner] = member;
  else next[before] = member;
  if (after < 0) last[owner] = member;
  else previous[after] = member;
}

export function remove({ first, last, next, previous }: Lists, owner: number, member: number): void {
  const before = previous[member];
  const after = next[member];
  if (before < 0) first[owner] = after;
  else next[before] = after;
  if (after < 0) last[owner] = before;
  else previous[after] = before;
}

/** Empties an owner's list. Returns who was the first; the others follow through `next` until they join another. */
export function takeList({ first, last }: Lists, owner: number): number {
  const taken = first[owner];
  first[owner] = last[owner] = -1;
  return taken;
}
