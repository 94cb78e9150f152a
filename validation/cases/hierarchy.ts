import type { Case, Metric } from "../case.ts";
import { outagesOf, shareDown } from "../metrics.ts";
import { boots, hierarchy, placements, slowBoots, stressed, usual, words } from "./hierarchy-scenario.ts";
import type { FailsAndRepairs, PlacementName } from "./hierarchy-scenario.ts";

const rare = "outages are rare";

interface Row {
  readonly placement: PlacementName;
  readonly metal?: true;
  readonly stress?: true;
  readonly storage?: FailsAndRepairs;
  /** Share of time down, with the exact deviation of one history where it is known. */
  readonly share: readonly [expected: number, sd?: number];
  /** Long-run outages per year, exact. */
  readonly yearlyOutages?: number;
  readonly horizonHours: number;
  readonly histories: readonly [validation: number, tests: number | null];
  readonly blunt?: string;
}

function caseOf(kind: "indep" | "cascade", row: Row): Case {
  const { placement, metal, stress, storage = null, share, yearlyOutages, horizonHours, histories } = row;
  const { vms, ...rest } = placements[placement];
  const rules = kind === "indep" ? "independent" : stress ? slowBoots : boots;
  const longRun = kind === "cascade" ? "Markov chain, long run" : "enumeration, long run";
  const [expected, sd] = share;
  const known = sd === undefined ? { method: longRun } : { method: "Markov chain, transient", sd };
  const metrics: Metric[] = [shareDown(expected, known)];
  if (yearlyOutages !== undefined) {
    metrics.push(outagesOf("service", (yearlyOutages * horizonHours) / 8760, { method: longRun }));
  }
  const id = ["C03", kind, placement, metal ? "metal" : "vm", storage && "storage", stress && "stress"];
  return {
    id: id.filter(Boolean).join("-"),
    tests:
      `${words[placement]}, ${metal ? "metal" : "VMs"}${storage === null ? "" : ", shared storage"}; ` +
      (kind === "indep" ? "independent clocks" : "what is killed starts again"),
    scenario: hierarchy(stress ? stressed : usual, { ...rest, vms: metal ? null : vms }, rules, horizonHours, storage),
    metrics,
    histories: histories[0],
    testHistories: histories[1],
    ...(row.blunt === undefined ? {} : { blunt: row.blunt }),
  };
}

// prettier-ignore
const independent: readonly Row[] = [
  { placement: "single", share: [0.0030288376952579566, 0.0038583956252206445], horizonHours: 8760, histories: [70_000, 4000] },
  { placement: "a2_same_vm", share: [0.002929151118365516, 0.003858633966927864], horizonHours: 8760, histories: [70_000, 4000] },
  { placement: "a_same_host", share: [0.0028045648887850584, 0.003857272801322354], horizonHours: 8760, histories: [80_000, 4000] },
  { placement: "b_same_rack", share: [8.866384807423561e-5, 0.0003057269721511705], horizonHours: 8760, histories: [500_000, 20_000] },
  { placement: "c_diff_racks", share: [9.184208783596374e-6, 0.00014439743048321545], horizonHours: 8760, histories: [1_000_000, null], blunt: rare },
  { placement: "d_quorum_3racks", share: [2.7602182021904254e-5], yearlyOutages: 0.3781809278819066, horizonHours: 87_600, histories: [100_000, null], blunt: rare },
  { placement: "e_quorum_2racks", share: [0.00010663423497542011], yearlyOutages: 0.5446624845117491, horizonHours: 87_600, histories: [50_000, 3000] },
  { placement: "single", metal: true, share: [0.0029042234326707205, 0.003857034675640864], horizonHours: 8760, histories: [80_000, 4000] },
  { placement: "a_same_host", metal: true, share: [0.0028045243956045314, 0.003857272809119365], horizonHours: 8760, histories: [80_000, 4000] },
  { placement: "b_same_rack", metal: true, share: [8.79443379949233e-5, 0.00030558278502930734], horizonHours: 8760, histories: [500_000, 20_000] },
  { placement: "c_diff_racks", metal: true, share: [8.444827679348254e-6, 0.0001440827281649409], horizonHours: 8760, histories: [1_000_000, null], blunt: rare },
  { placement: "d_quorum_3racks", metal: true, share: [2.5385043255234388e-5], yearlyOutages: 0.32471237232950223, horizonHours: 87_600, histories: [100_000, null], blunt: rare },
  { placement: "c_diff_racks", storage: [20_000, 2], share: [0.0001092084686571284], yearlyOutages: 0.5643837611235497, horizonHours: 87_600, histories: [50_000, 3000] },
  { placement: "single", stress: true, share: [0.07906524301508136, 0.027443634682948283], horizonHours: 2000, histories: [6000, 400] },
  { placement: "a_same_host", stress: true, share: [0.043350099763429704, 0.026857947104561814], horizonHours: 2000, histories: [20_000, 800] },
  { placement: "b_same_rack", stress: true, share: [0.009640338685926342, 0.007519010089014805], horizonHours: 2000, histories: [30_000, 1500] },
  { placement: "c_diff_racks", stress: true, share: [0.006262436402063567, 0.005323213613618815], horizonHours: 2000, histories: [35_000, 1500] },
  { placement: "e_quorum_2racks", stress: true, share: [0.020798258280096005], yearlyOutages: 97.60331696292978, horizonHours: 87_600, histories: [300, 40] },
  { placement: "single", metal: true, stress: true, share: [0.06068484766149963, 0.02668158968130511], horizonHours: 2000, histories: [9000, 500] },
  { placement: "c_diff_racks", storage: [1000, 5], stress: true, share: [0.011260975908244993], yearlyOutages: 43.73641433486947, horizonHours: 87_600, histories: [600, 60] },
];

// prettier-ignore
const cascades: readonly Row[] = [
  { placement: "single", share: [0.0030456566946031327], yearlyOutages: 20.821590850801872, horizonHours: 87_600, histories: [8000, 400] },
  { placement: "a_same_host", share: [0.002815956764964585], horizonHours: 87_600, histories: [9000, 400] },
  { placement: "b_same_rack", share: [8.878946171218008e-5], horizonHours: 87_600, histories: [50_000, 3000] },
  { placement: "c_diff_racks", share: [9.27602470138088e-6], horizonHours: 87_600, histories: [200_000, null], blunt: rare },
  { placement: "single", metal: true, share: [0.0029128619617623747], yearlyOutages: 18.640743463052456, horizonHours: 87_600, histories: [8000, 400] },
  { placement: "b_same_rack", metal: true, share: [8.801938567554441e-5], horizonHours: 87_600, histories: [50_000, 3000] },
  { placement: "c_diff_racks", metal: true, share: [8.48476480828215e-6], horizonHours: 87_600, histories: [200_000, null], blunt: rare },
  { placement: "single", stress: true, share: [0.09421506395887885], yearlyOutages: 218.20359109230606, horizonHours: 87_600, histories: [150, 20] },
  { placement: "a_same_host", stress: true, share: [0.04971084606903061], horizonHours: 87_600, histories: [400, 30] },
  { placement: "b_same_rack", stress: true, share: [0.012158263678211703], horizonHours: 87_600, histories: [600, 60] },
  { placement: "c_diff_racks", stress: true, share: [0.008876478276775634], horizonHours: 87_600, histories: [700, 60] },
  { placement: "single", metal: true, stress: true, share: [0.06384267327524985], yearlyOutages: 184.51660909744822, horizonHours: 87_600, histories: [200, 20] },
  { placement: "b_same_rack", metal: true, stress: true, share: [0.0075814490924520205], horizonHours: 87_600, histories: [800, 60] },
  { placement: "c_diff_racks", metal: true, stress: true, share: [0.0040758869309303015], horizonHours: 87_600, histories: [1800, 80] },
];

/** Racks, hosts, VMs and pods: what replicas share. */
export const hierarchies: readonly Case[] = [
  ...independent.map((row) => caseOf("indep", row)),
  ...cascades.map((row) => caseOf("cascade", row)),
];
