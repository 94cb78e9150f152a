import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { outagesOf, shareDown } from "../metrics.ts";

const chain = { method: "Markov chain, transient" };

interface Rates {
  readonly hardware: readonly [number, number];
  readonly platform: readonly [number, number];
  readonly app: readonly [number, number];
  readonly startHours: number;
  readonly horizonHours: number;
}

const usual: Rates = {
  hardware: [8760, 72],
  platform: [2654, 5 / 3],
  app: [336, 1 / 6],
  startHours: 1 / 12,
  horizonHours: 8760,
};
const stressed: Rates = {
  hardware: [400, 20],
  platform: [200, 2],
  app: [50, 0.5],
  startHours: 0.4,
  horizonHours: 2000,
};

/** Two hosts with a crew for their hardware; the platform on each recovers by itself and comes back with the hardware. */
function hosts(rates: Rates, stacks: 1 | 2, crews: number): string {
  const times = ([mttf, mttr]: readonly [number, number]): [string, string] => [
    `mttf: ${mttf} h`,
    `exponential(mean ${mttr} h)`,
  ];
  const [hardware, repair] = times(rates.hardware);
  const [platform, recovery] = times(rates.platform);
  const [app, restart] = times(rates.app);
  return scenarioOf(
    "Two hosts without VMs",
    rates.horizonHours,
    `
crews: {technician: {count: ${crews}}}
components:
  hardware: {count: 2, failures: {fault: {${hardware}, recovery: {fix: {time: ${repair}, crew: technician}}}}}
  platform: {count: 2, on: hardware, failures: {crash: {${platform}, recovery: ${recovery}, survivesKill: false}}}
  app:
    count: ${stacks}
    on: {group: platform, spread: [${stacks === 1 ? "1" : "1, 2"}]}
    start: exponential(mean ${rates.startHours} h)
    failures: {crash: {${app}, recovery: ${restart}}}
groups: {service: {of: app, need: 1}}
system: service`,
  );
}

type Row = readonly [
  id: string,
  stacks: 1 | 2,
  crews: number,
  share: readonly [expected: number, sd: number],
  outages: number,
  histories: readonly [number, number | null],
];

const rows: readonly Row[] = [
  ["C07-NV1-crew2", 1, 2, [0.009239862850963084, 0.011393066356577233], 30.091472691718984, [70_000, 4000]],
  ["C07-NV2-crew2", 2, 2, [8.56437202528226e-5, 0.0007414529632568423], 0.5560658420885619, [1_000_000, null]],
  ["C07-NV2-crew1", 2, 1, [0.00015072729165131537, 0.0014693414287990452], 0.5560133886481475, [1_000_000, null]],
  ["C07-NV1-crew2-stress", 1, 2, [0.0686303846430355, 0.029200872992409675], 51.22532884463302, [8000, 500]],
  ["C07-NV2-crew2-stress", 2, 2, [0.0047220272826494466, 0.005360054598013571], 7.029919309642457, [60_000, 3000]],
  ["C07-NV2-crew1-stress", 2, 1, [0.006917331373185856, 0.009913285960244777], 7.013351156216211, [90_000, 4500]],
];

/** Hardware, platform and application. */
export const stacks: readonly Case[] = rows.map(
  ([id, count, crews, [expected, sd], outages, [histories, testHistories]]) => ({
    id,
    tests: `${count === 1 ? "one application" : "two applications, one needed"}, ${crews === 1 ? "one crew" : "two crews"} for two hosts`,
    scenario: hosts(id.endsWith("stress") ? stressed : usual, count, crews),
    metrics: [shareDown(expected, { ...chain, sd }), outagesOf("service", outages, chain)],
    histories,
    testHistories,
    ...(testHistories === null ? { blunt: "outages are rare" } : {}),
  }),
);
