import { median, type Sample } from "./contender.ts";
import { large, small } from "./workloads.ts";

/** What one contender needed for one workload, round by round. The first of a workload is what others are compared to. */
export interface Standing {
  readonly name: string;
  readonly workload: string;
  readonly samples: readonly Sample[];
}

export function table(standings: readonly Standing[]): string {
  const rows = [["workload", "", "ms/replication", "ns/event", "times this build"]];
  for (const standing of standings) {
    const own = standings.find((other) => other.workload === standing.workload) ?? standing;
    const nsPerEvent = median(standing.samples.map((sample) => sample.nsPerEvent));
    rows.push([
      own === standing ? standing.workload : "",
      standing.name,
      median(standing.samples.map((sample) => sample.msPerReplication)).toPrecision(3),
      Number.isNaN(nsPerEvent) ? "" : nsPerEvent.toFixed(0),
      own === standing ? "" : ratio(standing, own, "msPerReplication").toPrecision(3),
    ]);
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  "),
  );
  return [...lines, ...growth(standings)].join("\n") + "\n";
}

/** Median of the ratios round by round: what slowed a round down slowed both. */
function ratio(of: Standing, to: Standing, figure: keyof Sample): number {
  return median(of.samples.map((sample, round) => sample[figure] / to.samples[round][figure]));
}

function growth(standings: readonly Standing[]): string[] {
  const of = (workload: string): number =>
    median(standings.find((standing) => standing.workload === workload)?.samples.map((s) => s.nsPerEvent) ?? [NaN]);
  const times = of(large) / of(small);
  return Number.isNaN(times) ? [] : [`An event in a ${large} costs ${times.toFixed(2)} times one in a ${small}.`];
}
