#!/usr/bin/env node
// Stands in for sbatch and the cluster behind it: tasks run here at once, one after another. Numbers of jobs and whether
// they ended well are kept in $CLUSTER. What it does not know is an error.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const jobs = join(process.env["CLUSTER"], "slurm");
mkdirSync(jobs, { recursive: true });

function fail(words) {
  console.error(`sbatch: ${words}`);
  process.exit(1);
}

const given = {};
const words = process.argv.slice(2);
while (words[0]?.startsWith("--")) {
  const [, name, value] = /^--([a-z-]+)(?:=(.*))?$/.exec(words.shift());
  if (!["parsable", "dependency", "array", "wrap"].includes(name)) fail(`--${name} is not understood here`);
  given[name] = name === "wrap" ? words.shift() : (value ?? "");
}

if (given.dependency !== undefined) {
  const [, job] = /^afterok:(\d+)$/.exec(given.dependency) ?? fail(`--dependency=${given.dependency}`);
  if (!existsSync(join(jobs, job))) fail(`job ${job} does not exist`);
  if (readFileSync(join(jobs, job), "utf8") !== "ok") fail(`job ${job} did not end well`);
}

/** Options in the file's head; the command line's win. */
function optionsOf(script) {
  const lines = readFileSync(script, "utf8").matchAll(/^#SBATCH --([a-z-]+)=(\S+)$/gm);
  return { ...Object.fromEntries(Array.from(lines, ([, name, value]) => [name, value])), ...given };
}

function tasksOf(array) {
  const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(array) ?? fail(`--array=${array}`);
  return Array.from({ length: Number(last ?? first) - Number(first) + 1 }, (_, i) => String(Number(first) + i));
}

function run(command, environment) {
  const { status, stderr } = spawnSync(command[0], command.slice(1), {
    env: { PATH: process.env["PATH"], ...environment },
    encoding: "utf8",
  });
  if (status !== 0) process.stderr.write(stderr);
  return status === 0;
}

function runScript([script, ...args]) {
  const { array, "cpus-per-task": cpus } = optionsOf(script);
  return tasksOf(array)
    .map((task) => run(["bash", script, ...args], { SLURM_ARRAY_TASK_ID: task, SLURM_CPUS_PER_TASK: cpus }))
    .every(Boolean);
}

const ended = given.wrap === undefined ? runScript(words) : run(["sh", "-c", given.wrap], {});
const id = String(readdirSync(jobs).length + 1);
writeFileSync(join(jobs, id), ended ? "ok" : "failed");
console.log(given.parsable === undefined ? `Submitted batch job ${id}` : id);
