/** The page for a browser: to this machine alone, and nothing but the page. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFolder, type Serving } from "../../electron/loopback.ts";
import { contentSecurityPolicy } from "../../electron/scheme/headers.ts";

let folder: string;
let serving: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "headroom-"));
  const page = join(folder, "page");
  mkdirSync(join(page, "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(page, "index.html"), "<title>page</title>");
  writeFileSync(join(page, "assets", "a.js"), "1;");
  writeFileSync(join(page, "assets", "a.wasm"), "");
  writeFileSync(join(page, "assets", "a.unknown"), "");
  symlinkSync(join(folder, "secret.txt"), join(page, "link.txt"));
  symlinkSync(folder, join(page, "up"));
  serving = await serveFolder(page, 0);
});

afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** With the path as it is written, which `fetch` would tidy up first. */
async function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  const { hostname, port } = new URL(serving.address);
  return await new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

test("serves the page with its types and its policy", async () => {
  expect(serving.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await get("/")).toMatchObject({
    status: 200,
    body: "<title>page</title>",
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentSecurityPolicy,
      "x-content-type-options": "nosniff",
    },
  });
  expect((await get("/assets/a.js?v=1")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect((await get("/assets/a.wasm")).headers["content-type"]).toBe("application/wasm");
  expect((await get("/assets/a.unknown")).headers["content-type"]).toBe("application/octet-stream");
});

test("lets no inline script run, and nothing from elsewhere", () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(/script-src [^;]*/.exec(contentSecurityPolicy)?.[0]).toBe("script-src 'self' 'wasm-unsafe-eval'");
  expect(contentSecurityPolicy).not.toMatch(/'unsafe-eval'|https?:|\*/);
});

test.each([
  "/../secret.txt",
  "/assets/../../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/..%5csecret.txt",
  "/%252e%252e/secret.txt",
  "/link.txt",
  "/up/secret.txt",
  "//etc/passwd",
  "/etc/passwd",
  "/index.html%00",
  "/C:/secret.txt",
  "/assets",
  "/%",
])("has no way out by %s", async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, body: "" });
});

test("answers no other name: a page elsewhere could make one lead here", async () => {
  expect((await get("/", { Host: "elsewhere.test" })).status).toBe(403);
  expect((await get("/", { Host: `localhost:${new URL(serving.address).port}` })).status).toBe(200);
  expect((await get("http://elsewhere.test/")).status).toBe(403);
});

test("only reads", async () => {
  expect((await get("/", {}, "POST")).status).toBe(405);
  expect(await get("/", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("hands out the one file that it was started with, as it is now", async () => {
  const file = join(folder, "my scenario.yaml");
  writeFileSync(file, "a: 1\n");
  const other = await serveFolder(join(folder, "page"), 0, file);
  expect(other.address).toMatch(/\/\?opened=my%20scenario\.yaml$/);
  writeFileSync(file, "a: 2\n");
  const opened = new URL("opened/my%20scenario.yaml", other.address);
  expect(await (await fetch(opened)).text()).toBe("a: 2\n");
  expect((await fetch(opened, { method: "PUT" })).status).toBe(405);
  expect((await fetch(new URL("opened/secret.txt", other.address))).status).toBe(404);
  await other.close();
});

test("takes another port if the one that was asked for is in use", async () => {
  const other = await serveFolder(join(folder, "page"), Number(new URL(serving.address).port));
  expect(other.address).not.toBe(serving.address);
  await other.close();
});

test("the page carries the same policy itself, for servers that send none", () => {
  const page = readFileSync(new URL("../../renderer/index.html", import.meta.url), "utf8");
  const own = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
  // Who may frame the page can be said in a header only.
  const wanted = contentSecurityPolicy.split("; ").filter((rule) => !rule.startsWith("frame-ancestors"));
  expect(own?.split("; ")).toEqual(wanted);
});
