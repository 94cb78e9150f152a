/** docs/cluster.md and its examples: every line of shell is run, with clusters that are folders of this machine. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { buildCommandInto } from "../support/built-command.ts";
import { blocksOf } from "../support/page.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(`${root}docs/cluster.md`, "utf8");
const shellBlocks = blocksOf(page, "sh");
/** Where the reader is: a folder with a scenario and this repository's docs. */
const here = mkdtempSync(join(tmpdir(), "headroom-cluster-"));
const bin = join(here, "bin");
const environment = { PATH: `${bin}:${process.env["PATH"]}`, HOME: here, CLUSTER: join(here, "cluster") };

const scenario = `format: headroom/1
title: A few workers
horizon: 30 d
run: {replications: 23}
nodes: {worker: {count: 2, failures: {crash: {mttf: 200 h, recovery: exponential(mean 2 h)}}}}
tools: {web: {count: 3}}
options:
  one: {}
  twice: {tools: {web: {replicas: 2}}}
`;

/** An image as the page's Dockerfile makes it, as far as files go. */
async function buildImage(): Promise<void> {
  const built = `${root}.cache/built-cluster`;
  await buildCommandInto(built);
  const lines = blocksOf(page, "dockerfile")[0].split("\n");
  for (const line of lines) {
    const [, from, to] = /^COPY --from=build \/headroom\/(\S+) (\S+)$/.exec(line) ?? [];
    if (from === undefined) continue;
    mkdirSync(dirname(join(here, "image", to)), { recursive: true });
    cpSync(from === "dist/cli" ? built : root + from, join(here, "image", to), { recursive: true });
  }
  const [, target, command] = /^RUN ln -s (\S+) \/usr\/local\/bin\/(\S+)$/m.exec(lines.join("\n"))!;
  symlinkSync(join(here, "image", target), join(bin, command));
}

function standIn(name: string, source: string): void {
  writeFileSync(join(bin, name), source);
  chmodSync(join(bin, name), 0o755);
}

beforeAll(async () => {
  mkdirSync(bin);
  mkdirSync(environment.CLUSTER);
  writeFileSync(join(here, "scenario.yaml"), scenario);
  symlinkSync(`${root}docs`, join(here, "docs"));
  await buildImage();
  for (const name of ["kubectl", "sbatch"]) symlinkSync(`${root}tests/support/cluster/${name}.mjs`, join(bin, name));
  standIn("docker", `#!/bin/sh\necho "$@" >> docker.log\n`);
  return () => rmSync(here, { recursive: true });
}, 120_000);

function blockWith(words: string): string {
  const found = shellBlocks.filter((block) => block.includes(words));
  expect(found, `blocks with ${words}`).toHaveLength(1);
  return found[0];
}

/** Standard output; any command that fails, or says anything on standard error, fails the test. */
function shell(lines: string): string {
  const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-euo", "pipefail", "-c", lines], {
    cwd: here,
    env: environment,
    encoding: "utf8",
  });
  expect({ status, stderr }, lines).toEqual({ status: 0, stderr: "" });
  return stdout;
}

const inFile = (path: string): string => readFileSync(join(here, path), "utf8");

/** What the page's answers must be, to the byte. */
const whole = (...args: readonly string[]): string => shell(`headroom run scenario.yaml ${args.join(" ")}`);

describe("lines of the page", { timeout: 120_000 }, () => {
  test("each block is run below", () => {
    expect(shellBlocks).toHaveLength(7);
  });

  test("in short", () => {
    shell(blockWith("cmp answer.json"));
    expect(inFile("answer.json")).toBe(whole("--json"));
    rmSync(join(here, "answer.json"));
  });

  test("an image: the version that it is tagged with is this one", () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string };
    expect(shell("headroom --version")).toBe(`${version}\n`);
    shell(blockWith("docker build"));
    const image = `registry.example.org/headroom:${version}`;
    expect(inFile("docker.log")).toBe(`build --tag ${image} .\npush ${image}\n`);
    for (const name of ["job", "merge-job"]) {
      expect(readFileSync(`${root}docs/examples/${name}.yaml`, "utf8")).toContain(`image: ${image}\n`);
    }
  });

  test("Kubernetes", () => {
    shell(blockWith("kubectl create configmap"));
    expect(inFile("answer.json")).toBe(whole("--replications 4096", "--json"));
    rmSync(join(here, "answer.json"));
  });

  test("Slurm, and a shard that is made again", () => {
    shell(blockWith("sbatch --parsable docs/examples/shards.sbatch scenario.yaml parts"));
    expect(inFile("answer.json")).toBe(whole("--replications 4096", "--json"));
    const shard = inFile("parts/part-4.json");
    rmSync(join(here, "parts/part-4.json"));
    shell(blockWith("--array=4"));
    expect(inFile("parts/part-4.json")).toBe(shard);
  });

  test("a sweep with Slurm", () => {
    shell(blockWith('--set "nodes.worker.count=$count"'));
    for (const count of [2, 4]) {
      expect(inFile(`sweep/${count}.csv`)).toBe(whole(`--set nodes.worker.count=${count}`, "--csv"));
    }
    expect(inFile("sweep/2.csv")).not.toBe(inFile("sweep/4.csv"));
  });

  test("a sweep with Kubernetes", () => {
    shell(blockWith("| kubectl apply -f -"));
    for (const count of [2, 4]) {
      const args = [`--replications 4096 --set nodes.worker.count=${count}`, "--json"];
      expect(inFile(`workers-${count}.json`)).toBe(whole(...args));
    }
  });
});

describe("a cluster on which something goes wrong", () => {
  test("pods of a wrong file end with the exit code that the manifest does not try again", () => {
    const { status, stderr } = spawnSync("headroom", ["run", "scenario.yaml", "--shard", "9/5"], {
      cwd: here,
      env: environment,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("--shard needs") as string });
  });

  test("the array's script stops at the first command that fails", () => {
    copyFileSync(`${root}docs/examples/shards.sbatch`, join(here, "shards.sbatch"));
    const task = { ...environment, SLURM_ARRAY_TASK_ID: "1", SLURM_CPUS_PER_TASK: "1" };
    const ran = spawnSync("bash", ["shards.sbatch", "none.yaml", "nothing"], {
      cwd: here,
      env: task,
      encoding: "utf8",
    });
    expect(ran).toMatchObject({ status: 2, stderr: "headroom: none.yaml: no such file\n" });
    expect(spawnSync("bash", ["shards.sbatch"], { cwd: here, env: task }).status).toBe(1);
  });
});

test("links of the page lead somewhere", () => {
  const links = Array.from(page.matchAll(/\]\((?!http)([^)#]+)(?:#[\w-]+)?\)/g), ([, path]) => path);
  expect(links.length).toBeGreaterThan(4);
  for (const link of links) execFileSync("test", ["-e", join(root, "docs", link)]);
});
