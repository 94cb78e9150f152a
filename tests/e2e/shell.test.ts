/** The real window inside the built shell: what either alone cannot show. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openChromium } from "../support/chromium.ts";
import { buildShell } from "../support/desktop/build.ts";
import { startStandIn, type StandIn } from "../support/desktop/stand-in/start.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

let browser: Browser;
let program: string;
let folder: string;
let desktop: StandIn;

beforeAll(async () => {
  const window = `${root}dist/renderer`;
  if (!existsSync(`${window}/index.html`)) throw new Error("the window is not built: npm run build");
  [browser, program] = await Promise.all([openChromium(), buildShell("shell-window", window)]);
});

afterAll(async () => await browser.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headroom-"));
});

afterEach(async () => {
  await desktop.kill();
  rmSync(folder, { recursive: true });
  expect(desktop.window().console).toEqual([]);
});

function scenario(name: string): string {
  const path = join(folder, name);
  cpSync(`${root}scenarios/${name}`, path);
  return path;
}

async function start(...args: readonly string[]): Promise<StandIn> {
  desktop = await startStandIn({ browser, program, userData: join(folder, "kept"), args });
  return desktop;
}

test("a file on the command line is answered in the shell's own scheme, by workers", async () => {
  const page = await (await start(scenario("etcd-quorum.yaml"))).page();
  await page.locator(".run-state.done").waitFor();
  expect(await page.locator(".verdict-words").innerText()).toContain("is down");
  await expect.poll(() => desktop.title()).toBe("etcd-quorum.yaml – Headroom");
});

test("a second start's file and the menu's commands reach the window", async () => {
  const page = await (await start()).page();
  await page.getByRole("button", { name: "A quorum of three" }).waitFor();
  await desktop.startAgain(scenario("single-component.yaml"));
  await page.locator(".run-state.done").waitFor();
  await expect.poll(() => desktop.title()).toBe("single-component.yaml – Headroom");

  await desktop.answerOpen(scenario("etcd-quorum.yaml"));
  await desktop.clickMenu("open");
  await expect.poll(() => desktop.title()).toBe("etcd-quorum.yaml – Headroom");
  await desktop.clickMenu("gallery");
  await expect.poll(() => desktop.title()).toBe("Headroom");
});

test("a file deleted by another program counts as edited, and is written again by a save", async () => {
  const path = scenario("etcd-quorum.yaml");
  const text = readFileSync(path, "utf8");
  const page = await (await start(path)).page();
  await expect.poll(() => desktop.title()).toBe("etcd-quorum.yaml – Headroom");
  rmSync(path);
  const bar = page.getByRole("region", { name: "Changed on disk" });
  await expect.poll(() => bar.innerText()).toContain("etcd-quorum.yaml is no longer on disk. Save to write it again.");
  await expect.poll(() => desktop.title()).toBe("• etcd-quorum.yaml – Headroom");

  await bar.getByRole("button", { name: "Save" }).click();
  await bar.waitFor({ state: "detached" });
  expect(readFileSync(path, "utf8")).toBe(text);
  await expect.poll(() => desktop.title()).toBe("etcd-quorum.yaml – Headroom");
});

test("what another program wrote is shown beside what the window has", async () => {
  const path = scenario("etcd-quorum.yaml");
  const page = await (await start(path)).page();
  await page.locator(".run-state.done").waitFor();
  writeFileSync(path, readFileSync(path, "utf8").replace("need: 2", "need: 1"));
  const bar = page.getByRole("region", { name: "Changed on disk" });
  await bar.getByRole("button", { name: "Show differences" }).click();
  const dialog = page.getByRole("dialog", { name: "Differences in etcd-quorum.yaml" });
  expect(await dialog.locator(".difference.before").innerText()).toMatch(/in this window:\s+quorum: .*need: 2/);
  expect(await dialog.locator(".difference.after").innerText()).toMatch(/on disk:\s+quorum: .*need: 1/);
  await page.keyboard.press("Escape");
  await bar.getByRole("button", { name: "Load it" }).click();
  await bar.waitFor({ state: "detached" });
  await expect.poll(() => desktop.title()).toBe("etcd-quorum.yaml – Headroom");
});

test("what was typed a moment ago is saved, and asked about when the window is closed", async () => {
  const path = scenario("etcd-quorum.yaml");
  const page = await (await start(path)).page();
  await page.getByRole("tab", { name: "Text" }).click();
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("# one");
  await page.keyboard.press("Control+s");
  await expect.poll(() => readFileSync(path, "utf8")).toMatch(/# one$/);
  await page.keyboard.type(" two");
  await desktop.answerBox("Save");
  await desktop.closeWindow();
  await desktop.ended;
  expect(readFileSync(path, "utf8")).toMatch(/# one two$/);
});

test("the desktop's menu greys out what makes no sense", async () => {
  const page = await (await start(scenario("etcd-quorum.yaml"))).page();
  await page.locator(".run-state.done").waitFor();
  await expect.poll(() => desktop.menu.isOffered("stop")).toBe(false);
  expect(["run", "pin", "export"].map((id) => desktop.menu.isOffered(id))).toEqual([true, true, true]);
  expect(desktop.menu.isOffered("nextProblem")).toBe(false);
});

test("the look is chosen in the desktop's menu, which marks it", async () => {
  const page = await (await start()).page();
  await page.locator(".gallery").waitFor();
  expect(desktop.menu.marked()).toEqual(["As the system"]);
  await desktop.clickMenu("lookDark");
  await expect.poll(() => page.evaluate("document.documentElement.dataset.theme")).toBe("dark");
  await expect.poll(() => desktop.menu.marked()).toEqual(["Dark"]);
});

test("pins without an edit are there after a crash, and gone after a close", async () => {
  const path = scenario("etcd-quorum.yaml");
  const page = await (await start(path)).page();
  await page.locator(".run-state.done").waitFor();
  await page.keyboard.press("Control+d");
  await page.locator(".pin").waitFor();
  const kept = (): string[] => (existsSync(join(folder, "kept")) ? readdirSync(join(folder, "kept")) : []);
  await expect.poll(kept).toContain("draft.json");
  await desktop.kill();

  const again = await (await start()).page();
  const bar = again.getByRole("region", { name: "Recovery" });
  await bar.getByText("Pinned results of etcd-quorum.yaml from last time.").waitFor();
  await bar.getByRole("button", { name: "Restore" }).click();
  await again.locator(".pin").getByText("The same file").waitFor();
  await expect.poll(() => desktop.title()).toBe("etcd-quorum.yaml – Headroom");
  await expect.poll(kept).toContain("draft.json");
  await expect.poll(kept).not.toContain("recovered.json");
  await desktop.closeWindow();
  await desktop.ended;
  expect(kept().filter((name) => /draft|recovered/.test(name))).toEqual([]);
});

test("unsaved changes from last time are restored, and saved when the window is closed", async () => {
  const path = scenario("etcd-quorum.yaml");
  const text = readFileSync(path, "utf8").replace("title: One technician", "title: A single pair of hands");
  mkdirSync(join(folder, "kept"));
  const draft = { path, name: "etcd-quorum.yaml", text, session: "" };
  writeFileSync(join(folder, "kept", "draft.json"), JSON.stringify(draft));

  const page = await (await start()).page();
  await page.getByRole("region", { name: "Recovery" }).getByRole("button", { name: "Restore" }).click();
  await page.locator(".run-state.done").waitFor();
  expect(await page.locator(".verdict-words").innerText()).toContain("A single pair of hands");
  await expect.poll(() => desktop.title()).toBe("• etcd-quorum.yaml – Headroom");

  await desktop.answerBox("Save");
  await desktop.closeWindow();
  await desktop.ended;
  expect(readFileSync(path, "utf8")).toBe(text);
  expect(readdirSync(join(folder, "kept"))).toEqual([]);
});
