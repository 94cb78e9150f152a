/** Copies over failure domains: the chains are solved here, from everything up, and beside what the engine simulates. */
import { expect, test } from "vitest";
import { copies } from "../../validation/cases/copies.ts";
import { checkCases } from "../support/check-cases.ts";
import { expectedOver } from "../support/markov.ts";

checkCases(copies);

/** A member: whether it works itself, and whether its copies are missing, overdue or made anew while it does not answer. */
type Loss = "none" | "missing" | "overdue" | "anew";
interface Member {
  readonly works: boolean;
  readonly loss: Loss;
}
/** Members of one domain, and whether the domain works. */
interface Domain {
  readonly works: boolean;
  readonly members: readonly Member[];
}

interface System {
  readonly domains: number;
  readonly members: number;
  readonly count: number;
  readonly need: number;
  /** Per hour. */
  readonly fails: number;
  readonly repaired: number;
  readonly domainFails: number;
  readonly domainRepaired: number;
  readonly madeAnew: number;
  readonly horizonHours: number;
}

function answers(domain: Domain, member: Member): boolean {
  return domain.works && member.works;
}

function lost(state: readonly Domain[]): number {
  return state.filter(({ members }) => members.some(({ loss }) => loss === "missing" || loss === "overdue")).length;
}

/** What follows at once: losses begin and end, and what is overdue is made anew as soon as it can be. */
function settled(system: System, state: readonly Domain[]): Domain[] {
  const followed = state.map((domain) => ({
    ...domain,
    members: domain.members.map((member): Member => {
      if (answers(domain, member)) return { ...member, loss: "none" };
      return { ...member, loss: member.loss === "none" ? "missing" : member.loss };
    }),
  }));
  const there = followed.filter((domain) => domain.members.some((member) => answers(domain, member))).length;
  if (there < system.count || lost(followed) >= system.count) return followed;
  return followed.map((domain) => ({
    ...domain,
    members: domain.members.map((member) =>
      member.loss === "overdue" ? { ...member, loss: "anew" as const } : member,
    ),
  }));
}

/** Domains and members that are alike are told in one order. */
function keyOf(state: readonly Domain[]): string {
  const letters = { none: "w", missing: "m", overdue: "o", anew: "a" } as const;
  const words = state.map(({ works, members }) => {
    const own = members.map((member) => (member.works ? "+" : "-") + letters[member.loss]).sort();
    return (works ? "+" : "-") + own.join("");
  });
  return words.sort().join(" ");
}

function stepsOf(system: System, state: readonly Domain[]): { readonly rate: number; readonly to: Domain[] }[] {
  const steps: { rate: number; to: Domain[] }[] = [];
  const step = (rate: number, at: number, domain: Domain): void => {
    if (rate > 0) steps.push({ rate, to: settled(system, state.with(at, domain)) });
  };
  state.forEach((domain, at) => {
    const { works, members } = domain;
    step(works ? system.domainFails : system.domainRepaired, at, { ...domain, works: !works });
    members.forEach((member, index) => {
      const change = (to: Partial<Member>): Domain => ({
        ...domain,
        members: members.with(index, { ...member, ...to }),
      });
      step(member.works ? system.fails : system.repaired, at, change({ works: !member.works }));
      if (member.loss === "missing") step(system.madeAnew, at, change({ loss: "overdue" }));
    });
  });
  return steps;
}

function exactOf(system: System): { readonly share: number; readonly outages: number } {
  const sound: Member = { works: true, loss: "none" };
  const members = Array.from({ length: system.members }, () => sound);
  const first: Domain[] = Array.from({ length: system.domains }, () => ({ works: true, members }));
  return expectedOver(system.horizonHours, {
    first,
    keyOf,
    stepsOf: (state) => stepsOf(system, state),
    isDown: (state) => lost(state) > system.count - system.need,
  });
}

const cases = {
  "copies-own-domains": {
    domains: 5,
    members: 1,
    count: 3,
    need: 2,
    fails: 1 / 200,
    repaired: 1 / 20,
    domainFails: 0,
    domainRepaired: 0,
    madeAnew: 1 / 4,
    horizonHours: 2000,
  },
  "copies-over-racks": {
    domains: 3,
    members: 2,
    count: 2,
    need: 1,
    fails: 1 / 100,
    repaired: 1 / 10,
    domainFails: 1 / 400,
    domainRepaired: 1 / 5,
    madeAnew: 1 / 4,
    horizonHours: 500,
  },
} as const satisfies Record<string, System>;

test.each(Object.entries(cases))("the figures of %s are those of its chain", (id, system) => {
  const { metrics } = copies.find((one) => one.id === id)!;
  const { share, outages } = exactOf(system);
  expect(metrics[0].expected / share).toBeCloseTo(1, 9);
  expect(metrics[1].expected / outages).toBeCloseTo(1, 9);
});

// Two members, two copies, one needed: nothing can be made anew, so that it is the pair in parallel. In the long run both
// are down for (λ ÷ (λ + μ))² of the time; over 2000 h from both up, for U = λ ÷ (λ + μ) and s = λ + μ, it is
// U² · (1 − 2 (1 − e^(−s t)) ÷ (s t) + (1 − e^(−2 s t)) ÷ (2 s t)).
test("the chain of two members is that of two in parallel", () => {
  const system = { ...cases["copies-own-domains"], domains: 2, count: 2, need: 1 };
  const rate = system.fails + system.repaired;
  const time = 2000 * rate;
  const settling = 1 - (2 * (1 - Math.exp(-time))) / time + (1 - Math.exp(-2 * time)) / (2 * time);
  expect(exactOf(system).share / ((system.fails / rate) ** 2 * settling)).toBeCloseTo(1, 9);
});
