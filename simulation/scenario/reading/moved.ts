import { isCollection, isPair, type Node, type Pair } from "yaml";

export type Entry = Pair<Node, Node | null>;

/** Moves what nobody else holds. */
export function move(item: Node | Entry | null, by: number): void {
  if (item === null || by === 0) return;
  if (isPair<Node, Node | null>(item)) {
    move(item.key, by);
    move(item.value, by);
    return;
  }
  if (item.range) item.range = [item.range[0] + by, item.range[1] + by, item.range[2] + by];
  if (isCollection(item)) for (const one of item.items as (Node | Entry)[]) move(one, by);
}

/** A copy that stands so many characters later: other texts still hold the one that was. */
export function moved<Item extends Node | Entry | null>(item: Item, by: number): Item {
  if (item === null) return item;
  const copy = Object.assign(Object.create(Object.getPrototypeOf(item)), item) as Item & object;
  // What tells the kinds of nodes apart is not enumerable.
  for (const mark of Object.getOwnPropertySymbols(item))
    Object.defineProperty(copy, mark, { value: item[mark as never] });
  if (isPair<Node, Node | null>(copy)) {
    copy.key = moved(copy.key, by);
    copy.value = moved(copy.value, by);
    return copy;
  }
  if (copy.range) copy.range = [copy.range[0] + by, copy.range[1] + by, copy.range[2] + by];
  if (isCollection(copy)) copy.items = (copy.items as (Node | Entry)[]).map((one) => moved(one, by));
  return copy;
}
