/** Copies at any times beside a reference that follows the rule event by event. Whole hours, so that many of them coincide. */
import { expect, test } from "vitest";
import { component, constant, option, part, work } from "../../../support/option.ts";
import { Dice } from "../../../support/random-option.ts";
import { runOption } from "../../../support/run-option.ts";

const horizon = 400;

interface Case {
  readonly domains: readonly number[];
  readonly count: number;
  readonly need: number;
  readonly window: number | null;
  /** By member: when it is away, from and to. */
  readonly away: readonly (readonly (readonly [from: number, to: number])[])[];
}

function caseOf(dice: Dice): Case {
  const there = dice.whole(2, 5);
  const members = dice.whole(there, there + 4);
  const domains = Array.from({ length: members }, (_, i) => (i < there ? i : dice.whole(0, there - 1)));
  const count = dice.whole(1, there);
  const away = domains.map(() => {
    const found: [number, number][] = [];
    for (let at = dice.whole(1, 40); at < horizon;) {
      const to = at + dice.whole(1, 25);
      found.push([at, to]);
      at = to + dice.whole(1, 50);
    }
    return found;
  });
  return { domains, count, need: dice.whole(1, count), window: dice.chance(0.2) ? null : dice.whole(0, 15), away };
}

/** When the part does not serve: at each hour returns first, then copies made anew, then losses, each one by one. */
function expected({ domains, count, need, window, away }: Case): [number, number][] {
  const isAway = domains.map(() => false);
  /** When the copies of each lost member would be there again; null = it misses none. */
  const due: (number | null)[] = domains.map(() => null);
  const found: [number, number][] = [];
  let downSince: number | null = null;
  const different = (holds: (member: number) => boolean): number =>
    new Set(domains.filter((_, member) => holds(member))).size;
  const look = (now: number): void => {
    const missing = (): number => different((member) => due[member] !== null);
    const room = different((member) => !isAway[member]) >= count;
    if (missing() < count && room) due.forEach((at, member) => at !== null && at <= now && (due[member] = null));
    const down = missing() > count - need;
    if (down && downSince === null) downSince = now;
    if (!down && downSince !== null) {
      if (now > downSince) found.push([downSince, now]);
      downSince = null;
    }
  };
  for (let now = 0; now < horizon; now++) {
    away.forEach((all, member) => {
      if (!all.some(([, to]) => to === now)) return;
      isAway[member] = false;
      due[member] = null;
      look(now);
    });
    if (due.includes(now)) look(now);
    away.forEach((all, member) => {
      if (!all.some(([from]) => from === now)) return;
      isAway[member] = true;
      due[member] = window === null ? Infinity : now + window;
      look(now);
    });
  }
  if (downSince !== null) found.push([downSince, Infinity]);
  return found;
}

test("a part with copies is down exactly when the rule says so", () => {
  let outages = 0;
  let quiet = 0;
  for (let number = 0; number < 400; number++) {
    const given = caseOf(new Dice(number));
    const entities = given.away.map((all, i) =>
      component(`h${i}`, { planned: all.map(([from, to], j) => work(from, to - from, { name: `w${j}` })) }),
    );
    const { count, need, domains, window } = given;
    const copies = { kind: "copies", count, need, domains, window: window === null ? null : constant(window) } as const;
    const ceph = part("ceph", { on: entities.map(({ name }) => name), need: 0, redundancy: copies });
    const outcome = runOption(option({ entities, system: "ceph", parts: [ceph] }), { horizonHours: horizon });
    const found = outcome.outages().map(([from, to]) => [from / 3600, to / 3600]);
    expect(found, `case ${number}: ${JSON.stringify(given)}`).toEqual(expected(given));
    outages += found.length;
    if (found.length === 0) quiet++;
  }
  expect(outages).toBeGreaterThan(1000);
  expect(quiet).toBeGreaterThan(5);
});
