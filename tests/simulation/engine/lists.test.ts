import fc from "fast-check";
import { expect, it } from "vitest";
import {
  append,
  clearLists,
  createLists,
  insert,
  type Lists,
  listsBeside,
  prepend,
  remove,
  takeList,
} from "../../../simulation/engine/lists.ts";

const owners = 3;
const members = 6;
const owner = fc.nat(owners - 1);
const member = fc.nat(members - 1);
const step = fc.oneof(
  fc.record({ kind: fc.constant("append" as const), owner, member }),
  fc.record({ kind: fc.constant("prepend" as const), owner, member }),
  fc.record({ kind: fc.constant("insert" as const), owner, member, place: fc.nat(members) }),
  fc.record({ kind: fc.constant("remove" as const), member }),
  fc.record({ kind: fc.constant("take" as const), owner }),
);

function forwards({ next }: Lists, from: number): number[] {
  const found: number[] = [];
  for (let at = from; at >= 0; at = next[at]) found.push(at);
  return found;
}

function backwards({ last, previous }: Lists, from: number): number[] {
  const found: number[] = [];
  for (let at = last[from]; at >= 0; at = previous[at]) found.push(at);
  return found;
}

it("holds what arrays would, read from either end", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      // The last owner is of another kind, with the same members.
      const lists = createLists(owners - 1, members);
      const beside = listsBeside(lists, 1);
      clearLists(lists);
      clearLists(beside);
      const of = (which: number): [lists: Lists, owner: number] =>
        which < owners - 1 ? [lists, which] : [beside, which - (owners - 1)];
      const arrays: number[][] = Array.from({ length: owners }, () => []);
      for (const one of steps) {
        if (one.kind === "take") {
          expect(forwards(lists, takeList(...of(one.owner)))).toEqual(arrays[one.owner]);
          arrays[one.owner] = [];
        } else if (one.kind === "remove") {
          const where = arrays.findIndex((array) => array.includes(one.member));
          if (where < 0) continue;
          remove(...of(where), one.member);
          arrays[where] = arrays[where].filter((each) => each !== one.member);
        } else if (!arrays.some((array) => array.includes(one.member))) {
          const array = arrays[one.owner];
          const place =
            one.kind === "insert" ? Math.min(one.place, array.length) : one.kind === "append" ? array.length : 0;
          if (one.kind === "append") append(...of(one.owner), one.member);
          else if (one.kind === "prepend") prepend(...of(one.owner), one.member);
          else insert(...of(one.owner), place === 0 ? -1 : array[place - 1], one.member);
          array.splice(place, 0, one.member);
        }
        arrays.forEach((array, which) => {
          const [its, row] = of(which);
          expect(forwards(its, its.first[row])).toEqual(array);
          expect(backwards(its, row)).toEqual(array.toReversed());
        });
      }
    }),
  );
});
