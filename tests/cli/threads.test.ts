/** Deaths of real threads, as the pool learns of them. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { threads } from "../../cli/threads.ts";
import type { FromWorker } from "../../simulation/index.ts";

function workerFile(body: string): URL {
  const file = join(mkdtempSync(join(tmpdir(), "headroom-")), "worker.mjs");
  writeFileSync(file, `import { parentPort } from "node:worker_threads";\nparentPort.on("message", ${body});\n`);
  return pathToFileURL(file);
}

async function deathOf(body: string): Promise<string> {
  const port = threads<string>(workerFile(body))();
  const death = new Promise<string>((resolve) => port.onDeath(resolve));
  port.postMessage({ kind: "batch", job: 1, first: 0, count: 1 });
  return await death;
}

test("messages go there and back", async () => {
  const port = threads<string>(
    workerFile("(m) => parentPort.postMessage({ kind: 'batch', job: m.job, first: 7, rows: [] })"),
  )();
  const answer = new Promise<FromWorker>((resolve) => port.onMessage(resolve));
  port.postMessage({ kind: "open", job: 5, models: ["a"] });
  expect(await answer).toEqual({ kind: "batch", job: 5, first: 7, rows: [] });
  port.terminate();
});

test("an error in the thread is its reason", async () => {
  expect(await deathOf("() => { throw new Error('no room for a queue'); }")).toBe("no room for a queue");
});

test("so is an exit", async () => {
  expect(await deathOf("() => process.exit(3)")).toBe("the worker ended with exit code 3");
});

test("a file that is not there", async () => {
  const port = threads<string>(new URL("file:///nowhere/worker.js"))();
  expect(await new Promise<string>((resolve) => port.onDeath(resolve))).toMatch("Cannot find module");
});

test("being terminated is no death", async () => {
  const port = threads<string>(workerFile("() => {}"))();
  let reported = false;
  port.onDeath(() => (reported = true));
  port.terminate();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(reported).toBe(false);
});
