import { scenarioOf } from "../case.ts";
import type { Case } from "../case.ts";
import { outagesOf, shareDown } from "../metrics.ts";

const chain = { method: "Markov chain, transient" };

interface Rates {
  readonly hardware: readonly [number, number];
  readonly platform: readonly [number, number];
  readonly guest: readonly [number, number];
  readonly app: readonly [number, number];
  readonly startHours: number;
  readonly horizonHours: number;
}

const usual: Rates = {
  hardware: [8760, 72],
  platform: [2654, 5 / 3],
  guest: [2893, 0.5],
  app: [336, 1 / 6],
  startHours: 1 / 12,
  horizonHours: 8760,
};
const stressed: Rates = {
  hardware: [400, 20],
  platform: [200, 2],
  guest: [150, 1],
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

/**
 * The same with VMs: each stack stands on the two hosts, home first. Coverage is the share of hardware failures that are
 * predicted, in which case it has moved before; otherwise it is killed and starts where there is a host, which is a failover by
 * hand that takes no time. Moving home is no interruption.
 */
function virtualHosts(rates: Rates, stacks: 1 | 2, crews: number): string {
  const homes = (["a", "b"] as const).slice(0, stacks);
  const entries = homes.map((home) => ({ home, other: home === "a" ? "b" : "a" }));
  return scenarioOf(
    "Two hosts with VMs",
    rates.horizonHours,
    `
crews: {technician: {count: ${crews}}}
failures:
  fault: {mttf: ${rates.hardware[0]} h, coverage: 60 %, recovery: {fix: {time: exponential(mean ${rates.hardware[1]} h), crew: technician}}}
  hypervisor: {mttf: ${rates.platform[0]} h, coverage: 0 %, recovery: exponential(mean ${rates.platform[1]} h), survivesKill: false}
  guest: {mttf: ${rates.guest[0]} h, recovery: exponential(mean ${rates.guest[1]} h)}
  app: {mttf: ${rates.app[0]} h, recovery: exponential(mean ${rates.app[1]} h), survivesKill: false}
components:
  hardware-a: {failures: [fault]}
  hardware-b: {failures: [fault]}
  platform-a: {on: hardware-a, failures: [hypervisor]}
  platform-b: {on: hardware-b, failures: [hypervisor]}
${entries.map(({ home }) => `  guest-${home}: {on: place-${home}, start: exponential(mean ${rates.startHours} h), failures: [guest]}\n  app-${home}: {on: guest-${home}, failures: [app]}`).join("\n")}
groups:
${entries.map(({ home, other }) => `  place-${home}: {of: [platform-${home}, platform-${other}], need: 1, failover: {time: 0 s, coverage: 0 %, manual: 0 s, failback: true}}`).join("\n")}
  service: {of: [${homes.map((home) => `app-${home}`).join(", ")}], need: 1}
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

const virtualRows: readonly Row[] = [
  ["C07-V1-crew2", 1, 2, [0.0007797023173057351, 0.0007660242376089099], 32.78486219978382, [50_000, 2000]],
  ["C07-V2-crew2", 2, 2, [7.694308435660979e-5, 0.0007398785475458605], 0.12001329041641114, [1_000_000, null]],
  ["C07-V1-crew1", 1, 1, [0.0008447409963805558, 0.0014808550580618504], 32.782727930682434, [130_000, 6000]],
  ["C07-V2-crew1", 2, 1, [0.0001420278136755559, 0.001467992132596041], 0.12000315890674433, [1_000_000, null]],
  ["C07-V1-crew2-stress", 1, 2, [0.021914405408650237, 0.006155614140684699], 64.2101975977094, [5000, 300]],
  ["C07-V2-crew2-stress", 2, 2, [0.003705800296148288, 0.005135396818231634], 3.8902637300000125, [90_000, 4000]],
  ["C07-V1-crew1-stress", 1, 1, [0.024072015765389906, 0.010215777820636665], 64.06849518323463, [9000, 600]],
  ["C07-V2-crew1-stress", 2, 1, [0.005903783910123123, 0.00974103389763895], 3.8813708210927187, [120_000, 6000]],
];

/** Hardware, platform and application, and VMs that are moved ahead of some of the failures. */
export const stacks: readonly Case[] = [
  ...rows.map((row) => caseOf(row, hosts, "")),
  ...virtualRows.map((row) => caseOf(row, virtualHosts, ", moved ahead of 60 % of the hardware failures")),
];

function caseOf(
  [id, count, crews, [expected, sd], outages, [histories, testHistories]]: Row,
  scenario: typeof hosts,
  moved: string,
): Case {
  return {
    id,
    tests: `${count === 1 ? "one application" : "two applications, one needed"}, ${crews === 1 ? "one crew" : "two crews"} for two hosts${moved}`,
    scenario: scenario(id.endsWith("stress") ? stressed : usual, count, crews),
    metrics: [shareDown(expected, { ...chain, sd }), outagesOf("service", outages, chain)],
    histories,
    testHistories,
    ...(testHistories === null ? { blunt: "outages are rare" } : {}),
  };
}
