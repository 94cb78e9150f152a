/**
 * How fast the engine is: `npm run bench -- [--rounds N] [--only WORDS] [--against worker.js] [--peers DIR]`.
 * CPU time, medians of interleaved rounds, because machines are shared. `--against` takes dist/bench/worker.js of
 * another checkout, `--peers` a folder with programs that do the same by hand; ratios are to this build, in the same run.
 */
import { resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Contender, Sample } from "./contender.ts";
import { engine } from "./engine.ts";
import { findPeers } from "./peers.ts";
import { table, type Standing } from "./table.ts";
import { workloads } from "./workloads.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    only: { type: "string", default: "" },
    against: { type: "string" },
    peers: { type: "string" },
  },
});

const peers = values.peers === undefined ? [] : findPeers(resolve(values.peers));
const standings: Standing[] = [];
for (const workload of workloads()) {
  if (!workload.name.includes(values.only)) continue;
  const contenders: Contender[] = [await engine("this build", new URL("./worker.js", import.meta.url), workload)];
  if (values.against !== undefined) {
    contenders.push(await engine("other build", pathToFileURL(resolve(values.against)), workload));
  }
  contenders.push(...peers.filter((peer) => peer.workload === workload.name));
  standings.push(...(await compete(contenders, Number(values.rounds))));
  for (const contender of contenders) contender.close();
}
process.stdout.write(table(standings));

async function compete(contenders: readonly Contender[], rounds: number): Promise<Standing[]> {
  const samples: Sample[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) samples[i].push(await contender.measure());
  }
  return contenders.map(({ name, workload }, i) => ({ name, workload, samples: samples[i] }));
}
