/** Opening, saving and losing nothing: the built shell, with a real page in its window. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Bridge, DocumentState, OpenFile, OpenResult } from "../../electron/contract/bridge.ts";
import { openChromium } from "../support/chromium.ts";
import { buildShell } from "../support/desktop/build.ts";
import type { Desktop, StartDesktop } from "../support/desktop/desktop.ts";
import { electronProgram, startElectron } from "../support/desktop/real.ts";
import { startStandIn } from "../support/desktop/stand-in/start.ts";
import { heard, ready } from "../support/desktop/test-page.ts";

let browser: Browser;
let program: string;
let folder: string;
let desktops: Desktop[] = [];

beforeAll(async () => {
  [browser, program] = await Promise.all([
    openChromium(),
    buildShell("shell-files", fileURLToPath(new URL("page", import.meta.url))),
  ]);
});

afterAll(async () => await browser.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headroom-"));
  mkdirSync(join(folder, "kept"));
});

afterEach(async () => {
  await Promise.all(desktops.map(async (desktop) => await desktop.kill()));
  desktops = [];
  rmSync(folder, { recursive: true });
});

/** Electron itself too, wherever it is installed. */
const kinds: Record<string, (options: StartDesktop) => Promise<Desktop>> = {
  "the stand-in": async (options) => await startStandIn({ ...options, browser }),
  ...(electronProgram() === null ? {} : { Electron: startElectron }),
};

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const read = (name: string): string => readFileSync(join(folder, name), "utf8");

/** In the page, with its bridge. */
async function bridge<T, Arg>(page: Page, use: (bridge: Bridge, arg: Arg) => Promise<T>, arg: Arg): Promise<T> {
  return (await page.evaluate(`(${use.toString()})(window.bridge, ${JSON.stringify(arg)})`)) as T;
}

async function opened(page: Page): Promise<OpenFile> {
  const result = await bridge(page, async ({ open }): Promise<OpenResult> => await open(), null);
  if (result.kind !== "opened") throw new Error(result.kind);
  return result.file;
}

const edited = (file: OpenFile | null): DocumentState => ({
  file: file?.id ?? null,
  name: file?.name ?? "new.yaml",
  edited: true,
  undo: "change of repair time",
  redo: null,
  disabled: [],
});

describe.each(Object.keys(kinds))("on %s", (kind) => {
  async function start(...args: readonly string[]): Promise<Desktop> {
    const desktop = await kinds[kind]({ program, userData: join(folder, "kept"), args });
    desktops.push(desktop);
    return desktop;
  }

  async function started(...args: readonly string[]): Promise<{ desktop: Desktop; page: Page }> {
    const desktop = await start(...args);
    return { desktop, page: await ready(await desktop.page()) };
  }

  test("a chosen file comes whole, and is saved whole", async () => {
    const { desktop, page } = await started();
    await desktop.answerOpen(write("a.yaml", "\uFEFFa: 1 # ü\r\n"));
    const file = await opened(page);
    expect(file).toMatchObject({
      name: "a.yaml",
      path: join(folder, "a.yaml"),
      writable: true,
      text: "\uFEFFa: 1 # ü\r\n",
    });

    const saved = await bridge(page, async ({ save }, what) => await save(what, "a: 2 # ü\n"), file);
    expect(saved.kind).toBe("saved");
    expect(read("a.yaml")).toBe("a: 2 # ü\n");
    expect(readdirSync(folder).toSorted()).toEqual(["a.yaml", "kept"]);
    expect(await bridge(page, async ({ recents }) => await recents(), null)).toMatchObject([{ name: "a.yaml" }]);
  });

  test("a file that another program changed is not saved over until the page knows", async () => {
    const { desktop, page } = await started();
    await desktop.answerOpen(write("a.yaml", "mine: 1\n"));
    const file = await opened(page);
    await bridge(page, async ({ setDocument }, state) => setDocument(state), { ...edited(file), edited: false });
    write("a.yaml", "theirs: 1\n");

    const refused = await bridge(page, async ({ save }, what) => await save(what, "mine: 2\n"), file);
    expect(refused).toMatchObject({ kind: "changedOnDisk", file: { text: "theirs: 1\n" } });
    expect(read("a.yaml")).toBe("theirs: 1\n");

    const theirs = refused.kind === "changedOnDisk" ? refused.file : file;
    expect(await bridge(page, async ({ save }, what) => await save(what, "mine: 2\n"), theirs)).toMatchObject({
      kind: "saved",
    });
    write("a.yaml", "theirs: 2\n");
    expect(await heard(page, "fileChanged")).toMatchObject([{ kind: "changed", file: { text: "theirs: 2\n" } }]);
    rmSync(join(folder, "a.yaml"));
    expect(await heard(page, "fileChanged", 2)).toMatchObject([{}, { kind: "removed", id: file.id }]);
  });

  test("the file on the command line is there at the start, and a second start's comes to the first", async () => {
    const { desktop, page } = await started(write("a.yaml", "a: 1\n"));
    const first = await bridge(page, async (all) => await all.start(), null);
    expect(first).toMatchObject({ opened: { kind: "opened", file: { text: "a: 1\n" } }, recovered: null });

    await desktop.startAgain(write("b.yaml", "b: 1\n"));
    expect(await heard(page, "openFile")).toMatchObject([{ kind: "opened", file: { text: "b: 1\n" } }]);
  });

  test("closing unsaved work asks; the answer decides", async () => {
    const { desktop, page } = await started();
    await desktop.answerOpen(write("a.yaml", "a: 1\n"));
    const file = await opened(page);
    await bridge(page, async ({ setDocument }, state) => setDocument(state), edited(file));
    await page.evaluate(`
      window.bridge.onSaveBeforeClose(async () => {
        const result = await window.bridge.save(${JSON.stringify(file)}, "a: 2\\n");
        return result.kind === "saved";
      });
    `);
    await expect.poll(async () => await desktop.title()).toBe("• a.yaml – Headroom");

    await desktop.answerBox("Cancel");
    await desktop.closeWindow();
    await expect.poll(async () => (await desktop.boxes()).length).toBe(1);
    expect(await desktop.boxes()).toMatchObject([{ message: "Save the changes to a.yaml?" }]);
    expect(await page.evaluate("window.ready")).toBe(true);

    await desktop.answerBox("Save");
    await desktop.closeWindow();
    await desktop.ended;
    expect(read("a.yaml")).toBe("a: 2\n");
  });

  test("unsaved work of a program that died is offered at every start until the user decides", async () => {
    const { desktop, page } = await started();
    await desktop.answerOpen(write("a.yaml", "a: 1\n"));
    const file = await opened(page);
    const draft = { file: file.id, name: "a.yaml", text: "a: 17\n", session: "pins" };
    const kept = Date.now();
    await bridge(page, async ({ keepDraft }, what) => keepDraft(what), draft);
    await expect.poll(() => readdirSync(join(folder, "kept")), { interval: 20, timeout: 5000 }).toContain("draft.json");
    expect(Date.now() - kept).toBeLessThan(2000);
    await desktop.kill();

    const again = await started();
    expect((await bridge(again.page, async (all) => await all.start(), null)).recovered).toMatchObject({
      file: { name: "a.yaml", text: "a: 1\n" },
      text: "a: 17\n",
      session: "pins",
    });
    await bridge(again.page, async ({ setDocument }, state) => setDocument(state), edited(null));
    await bridge(again.page, async ({ keepDraft }, what) => keepDraft(what), { ...draft, file: null, text: "new" });
    await again.desktop.answerBox("Don't save");
    await again.desktop.closeWindow();
    await again.desktop.ended;

    const third = await started();
    const { recovered } = await bridge(third.page, async (all) => await all.start(), null);
    expect(recovered, "not decided on yet, and not that of the second").toMatchObject({ text: "a: 17\n" });
    await bridge(third.page, async ({ dropRecovered }) => await dropRecovered(), null);
    expect(readdirSync(join(folder, "kept"))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/draft|recovered/)]),
    );
  });

  test("of what two programs that died left, the later is offered first, and the older after it", async () => {
    const left = async (text: string): Promise<void> => {
      const { desktop, page } = await started();
      await bridge(page, async (all) => await all.start(), null);
      const draft = { file: null, name: "a.yaml", text, session: "" };
      await bridge(page, async ({ keepDraft }, what) => keepDraft(what), draft);
      await expect.poll(() => readdirSync(join(folder, "kept"))).toContain("draft.json");
      await desktop.kill();
    };
    const offered = async (): Promise<string | null> => {
      const { desktop, page } = await started();
      const { recovered } = await bridge(page, async (all) => await all.start(), null);
      await bridge(page, async ({ dropRecovered }) => await dropRecovered(), null);
      await desktop.kill();
      return recovered?.text ?? null;
    };
    await left("a: 1\n");
    await left("a: 2\n");
    expect(await offered()).toBe("a: 2\n");
    expect(await offered()).toBe("a: 1\n");
    expect(await offered()).toBeNull();
  });

  test("what cannot be opened is said in a sentence that names the file and the cause", async () => {
    const { desktop, page } = await started();
    await desktop.answerOpen(join(folder, "none.yaml"));
    await desktop.answerOpen(folder);
    await desktop.answerOpen(null);
    writeFileSync(join(folder, "latin.yaml"), Buffer.from([0x61, 0xe4]));
    await desktop.answerOpen(join(folder, "latin.yaml"));
    execFileSync("mkfifo", [join(folder, "pipe.yaml")]);
    await desktop.answerOpen(join(folder, "pipe.yaml"));
    const results = await bridge(
      page,
      async ({ open }) => [await open(), await open(), await open(), await open(), await open()],
      null,
    );
    expect(
      results.map((result) => (result.kind === "failed" ? result.reason.replace(/^\S+: /, "") : result.kind)),
    ).toEqual([
      "there is no such file.",
      "it is a folder, not a file.",
      "cancelled",
      "it is not text in UTF-8.",
      "it is no file that holds a text.",
    ]);
  });

  test("exports go where the user says, as kinds of files that nothing runs", async () => {
    const { desktop, page } = await started();
    await desktop.answerSave(join(folder, "chart.svg"));
    const results = await page.evaluate(`
      (async () => [
        await window.bridge.exportFile({ name: "chart.svg", bytes: new TextEncoder().encode("<svg/>") }),
        await window.bridge.exportFile({ name: "chart.desktop", bytes: new Uint8Array(1) }),
      ])()
    `);
    expect(results).toMatchObject([{ kind: "exported", name: "chart.svg" }, { kind: "failed" }]);
    expect(read("chart.svg")).toBe("<svg/>");
  });

  test("the menu names what undo takes back, and sends commands to the page", async () => {
    const { desktop, page } = await started();
    await bridge(page, async ({ setDocument }, state) => setDocument(state), edited(null));
    await expect.poll(async () => await desktop.title()).toBe("• new.yaml – Headroom");
    await desktop.clickMenu("undo");
    expect(await heard(page, "menu")).toEqual(["undo"]);
  });
});
