import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contender } from "./contender.ts";

/** A program written by hand for one workload. */
interface Peer {
  readonly name: string;
  readonly workload: string;
  /** File in the folder of peers: compiled if it is C++, else run by Python. */
  readonly file: string;
  readonly arguments: readonly string[];
  /** What those arguments make it run, its own warm-up included. */
  readonly replications: number;
}

const peers: readonly Peer[] = [
  cpp("calm fleet", "w1.cpp", ["algo=rtree", "reps=4000", "rounds=3"], 3 * 4000 + 50),
  cpp("fleet", "w1.cpp", ["algo=rtree", "mtbf=876", "reps=500", "rounds=3"], 3 * 500 + 50),
  cpp("cluster", "w2_split.cpp", ["reps=120", "rounds=2"], 3 * 120),
  simpy("calm fleet", "w1_simpy.py", ["reps=60"], 60),
  simpy("fleet", "w1_simpy.py", ["mtbf=876", "reps=8"], 8),
  simpy("cluster", "w2_simpy.py", ["reps=1"], 1),
];

const python = "/usr/bin/python3";

/** The peers for which the folder holds a program and the machine what it takes to run it. */
export function findPeers(folder: string): readonly Contender[] {
  const built = mkdtempSync(join(tmpdir(), "bench-peers-"));
  const found: Contender[] = [];
  const programs = new Map<string, string>();
  for (const peer of peers) {
    const source = join(folder, peer.file);
    if (!existsSync(source) || (peer.file.endsWith(".py") && !importsSimpy())) continue;
    if (!programs.has(peer.file)) programs.set(peer.file, prepare(source, join(built, peer.file)));
    found.push(contender(peer, programs.get(peer.file) ?? source));
  }
  return found;
}

function cpp(workload: string, file: string, args: readonly string[], replications: number): Peer {
  return { name: "C++ by hand", workload, file, arguments: args, replications };
}

function simpy(workload: string, file: string, args: readonly string[], replications: number): Peer {
  return { name: "SimPy", workload, file, arguments: args, replications };
}

function prepare(source: string, target: string): string {
  if (!source.endsWith(".cpp")) return source;
  const program = target.replace(".cpp", "");
  execFileSync("g++", ["-O3", "-march=native", "-std=c++17", "-w", source, "-o", program]);
  return program;
}

function importsSimpy(): boolean {
  try {
    execFileSync(python, ["-c", "import simpy"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function contender(peer: Peer, program: string): Contender {
  const isPython = peer.file.endsWith(".py");
  const command = isPython ? [python, program, ...peer.arguments] : [program, ...peer.arguments];
  const idle = isPython ? [python, "-c", "import sys, math, random, time, json, resource, simpy"] : ["true"];
  return {
    name: peer.name,
    workload: peer.workload,
    async measure() {
      const cpuMs = (await cpuMsOf(command)) - (await cpuMsOf(idle));
      return { msPerReplication: cpuMs / peer.replications, nsPerEvent: NaN };
    },
    close: () => {},
  };
}

/** CPU time of a command, as the shell's `times` tells it on its last line. */
function cpuMsOf(command: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const shell = spawn("sh", ["-c", '"$@" >&2; times', "sh", ...command], { stdio: ["ignore", "pipe", "ignore"] });
    let printed = "";
    shell.stdout.on("data", (text) => (printed += text));
    shell.on("error", reject);
    shell.on("close", () => {
      const times = [...(printed.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
      if (times.length === 2) resolve(sum(times));
      else reject(new Error(`cannot read the CPU time of ${command[0]}: ${printed}`));
    });
  });
}

/** Matches of minutes and seconds, in ms. */
function sum(times: readonly RegExpMatchArray[]): number {
  return times.reduce((ms, [, minutes, seconds]) => ms + 60_000 * Number(minutes) + 1000 * Number(seconds), 0);
}
