import { type Model, redundancyKinds } from "../../model/types.ts";

/** Told one after another which entities stop, says what has lost too many of its copies with each. */
export function domainLosses({ redundancy }: Model): (entity: number) => readonly number[] {
  const { kind, rowOf, domain, spare, watchStart, watchList } = redundancy;
  const lost = new Map<number, Set<number>>();
  return (entity) => {
    const stopped: number[] = [];
    for (let i = watchStart[entity]; i < watchStart[entity + 1]; i++) {
      const row = rowOf[watchList[i]];
      if (kind[row] !== redundancyKinds.copies) continue;
      const domains = (lost.get(row) ?? new Set()).add(domain[watchList[i]]);
      lost.set(row, domains);
      if (domains.size > spare[row]) stopped.push(redundancy.entity[row]);
    }
    return stopped;
  };
}
