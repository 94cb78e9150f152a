import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { groupDown } from "../figures.ts";
import { outagesOf, shareDown } from "../metrics.ts";

const chain = { method: "Markov chain, transient" };

function quorum(count: number, need: number, crews: number | "unlimited"): string {
  return scenarioOf(
    `${need} of ${count}`,
    8760,
    `
crews: {repair: {count: ${crews}}}
components:
  member:
    count: ${count}
    failures: {breakdown: {mttf: 400 h, recovery: {fix: {time: exponential(mean 8 h), crew: repair}}}}
groups: {system: {of: member, need: ${need}}}
system: system`,
  );
}

type Row = readonly [
  id: string,
  size: readonly [count: number, need: number, crews: number | "unlimited"],
  share: readonly [expected: number, sd: number],
  outages: number,
  histories: readonly [number, number | null],
];

const rows: readonly Row[] = [
  ["C02a-indep", [5, 5, "unlimited"], [0.09418645324005445, 0.012231758660669358], 99.18658337021405, [4000, 300]],
  ["C02a-crew1", [5, 5, 1], [0.09778507387834923, 0.013051611273333081], 98.79253441032074, [4000, 300]],
  ["C02b-indep", [3, 1, "unlimited"], [7.526204491065801e-6, 6.802933191086456e-5], 0.0247311203318, [4_000_000, null]],
  ["C02b-crew1", [3, 1, 1], [4.505501880316696e-5, 0.00028965719346547164], 0.0493804242712, [2_000_000, 70_000]],
  ["C02c-indep", [3, 2, "unlimited"], [0.0011368011054877572, 0.0010410857068609922], 2.47425035856, [40_000, 2000]],
  ["C02c-crew1", [3, 2, 1], [0.0022998689124631615, 0.002119928602179745], 2.47132532632, [40_000, 2000]],
  [
    "C02d-indep",
    [5, 3, "unlimited"],
    [7.306630612557296e-5, 0.00021603112402451157],
    0.23771067075649238,
    [400_000, 16_000],
  ],
  ["C02d-crew1", [5, 3, 1], [0.0004494031369321523, 0.0009693696100736014], 0.4732742838614379, [200_000, 8000]],
];

const member = (mttf: number, mttr: number): string =>
  `{failures: {breakdown: {mttf: ${mttf} h, recovery: {fix: {time: exponential(mean ${mttr} h), crew: repair}}}}}`;

/** Series, parallel and k-of-n systems, with one repair crew and any number of them. */
export const quorums: readonly Case[] = [
  ...rows.map(([id, [count, need, crews], [expected, sd], outages, [histories, testHistories]]): Case => {
    return {
      id,
      tests: `${need} of ${count} must work, ${crews === 1 ? "one crew" : "any number of crews"}`,
      scenario: quorum(count, need, crews),
      metrics: [shareDown(expected, { ...chain, sd }), outagesOf("system", outages, chain)],
      histories,
      testHistories,
    };
  }),
  {
    id: "C02f-hetero-fifo",
    tests: "2 of 3 unlike components, one crew, first come, first served",
    // Without a queue it would be 0.000787.
    scenario: scenarioOf(
      "Unlike components",
      8760,
      `
crews: {repair: {count: 1, order: first-come}}
components: {quick: ${member(300, 4)}, middling: ${member(600, 10)}, slow: ${member(1200, 24)}}
groups: {system: {of: [quick, middling, slow], need: 2}}
system: system`,
    ),
    metrics: [
      shareDown(0.0029158605617411277, { ...chain, sd: 0.003688762529854777 }),
      outagesOf("system", 1.621210118928625, chain),
    ],
    histories: 70_000,
    testHistories: 3500,
  },
  {
    id: "preemptive-crew",
    tests: "one crew that leaves b for a, and then goes on where it was",
    scenario: scenarioOf(
      "A preemptive crew",
      1000,
      `
crews: {repair: {order: preemptive}}
components:
  a: {failures: {f: {mttf: 100 h, recovery: {fix: {time: exponential(mean 10 h), crew: repair, priority: 0}}}}}
  b: {failures: {f: {mttf: 60 h, recovery: {fix: {time: exponential(mean 8 h), crew: repair, priority: 1}}}}}
groups: {system: {of: [a, b], need: 2}}
system: system`,
    ),
    metrics: [
      // First come, first served a would be down 0.0977 of the time, b 0.1279.
      {
        name: "share down of a",
        figure: groupDown("a"),
        expected: 0.09008264462809919,
        method: "closed form: as if alone",
      },
      { name: "share down of b", figure: groupDown("b"), expected: 0.1364809387854646, ...chain },
      shareDown(0.2041161143742686, chain),
    ],
    histories: 10_000,
    testHistories: 1500,
  },
];
