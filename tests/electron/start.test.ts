/** `npm start` on a machine without a display: one line, and the page stays up for a browser. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

let child: ChildProcess | null = null;

afterEach(() => child?.kill("SIGKILL"));

/** Resolves with the first line that it prints. */
async function start(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "" };
  const started = spawn(process.execPath, [`${root}scripts/start.mjs`, "--built", ...args], { env });
  child = started;
  started.stdout.setEncoding("utf8");
  return await new Promise((resolve, reject) => {
    let said = "";
    started.stdout.on("data", (words: string) => {
      said += words;
      if (said.includes("\n")) resolve(said);
    });
    started.once("close", (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

test("says in one line that there is no window and where the page is, and ends at Ctrl+C", async () => {
  const line = await start("--browser", "--port", "0");
  const [, address] =
    /^No window: you asked for a browser\. .*: (http:\/\/127\.0\.0\.1:\d+\/) \(Ctrl\+C ends it\)\n$/.exec(line) ?? [
      "",
      "http://no.address.test/",
    ];

  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<title>Headroom</title>");

  child?.kill("SIGINT");
  expect(await once(child as ChildProcess, "close")).toEqual([0, null]);
});

// Elsewhere there always is one.
if (process.platform === "linux") {
  test("without a display says so", async () => {
    expect(await start("--port", "0")).toMatch(/^No window: there is no display\. /);
  });
}
