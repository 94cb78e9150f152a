/** The small decisions of the shell, worked by hand. */
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Guarded } from "../../electron/contract/bridge.ts";
import { commands } from "../../electron/contract/commands.ts";
import { factsArgument, factsFrom } from "../../electron/contract/facts.ts";
import { safeName, withExtension } from "../../electron/files/names.ts";
import { BundledWriter } from "../../electron/kept/bundled-writer.ts";
import { fileNamed } from "../../electron/launch/argument.ts";
import { keys } from "../../electron/menu/keys.ts";
import { menuTemplate, type MenuState } from "../../electron/menu/template.ts";
import { placed, usual } from "../../electron/window/bounds.ts";
import { CloseGuard } from "../../electron/window/close-guard.ts";

describe("the file on a command line", () => {
  test.each([
    [["/opt/headroom"], null],
    [["/opt/headroom", "a.yaml"], "/home/me/a.yaml"],
    [["/opt/headroom", "--no-sandbox", "/x/a b.yaml", "c.yaml"], "/x/a b.yaml"],
    [["/opt/headroom", "file:///x/a%20b.yaml"], "/x/a b.yaml"],
    [["/opt/headroom", "file://elsewhere/%00"], null],
    [["/opt/headroom", ""], null],
  ])("of the installed program: %j", (argv, file) => {
    const found = fileNamed(argv, "/home/me", null);
    expect(found).toBe(file === null ? null : process.platform === "win32" ? resolve(file) : file);
  });

  test("of a program that is itself an argument", () => {
    expect(fileNamed(["electron", "--inspect=0", ".", "a.yaml"], "/src", "/src")).toBe(resolve("/src/a.yaml"));
    expect(fileNamed(["electron", "/src/"], "/home/me", "/src")).toBe(null);
  });
});

test("facts survive the way through a command line", () => {
  const facts = { platform: "linux", version: '1.0.0 "ü"', theme: "dark" } as const;
  expect(factsFrom(["electron", "--type=renderer", factsArgument(facts)])).toEqual(facts);
});

test("suggested names lead nowhere else", () => {
  expect(safeName("../../etc/passwd", "x")).toBe("etc-passwd");
  expect(safeName("C:\\a\\b?.svg", "x")).toBe("C-a-b-.svg");
  expect(safeName(" .hidden. ", "x")).toBe("hidden");
  expect(safeName("\u0000/", "scenario")).toBe("scenario");
  expect(withExtension("/a.b/c", "yaml")).toBe("/a.b/c.yaml");
  expect(withExtension("/a/c.yml", "yaml")).toBe("/a/c.yml");
});

test("a window comes back only to where one could take hold of it", () => {
  const screens = [{ x: 0, y: 25, width: 1920, height: 1055 }];
  const kept = { x: 1800, y: 25, width: 900, height: 700 };
  expect(placed(kept, screens)).toBe(kept);
  expect(placed({ ...kept, x: 1821 }, screens)).toBe(usual);
  expect(placed({ ...kept, y: 24 }, screens)).toBe(usual);
  expect(placed({ ...kept, y: 1041 }, screens)).toBe(usual);
  expect(placed(null, screens)).toBe(usual);
});

describe("the menu", () => {
  const state = (platform: MenuState["platform"]): MenuState => ({
    platform,
    document: { file: null, name: "a", edited: true, undo: "R&D", redo: null, disabled: ["run"] },
    recents: [{ id: "1", name: "a.yaml", folder: "~" }],
    theme: "dark",
    debuggable: false,
    command: () => {},
    openRecent: () => {},
    clearRecents: () => {},
  });
  type Items = ReturnType<typeof menuTemplate>;
  const flat = (items: Items): Items =>
    items.flatMap((item) => [item, ...flat(Array.isArray(item.submenu) ? item.submenu : [])]);

  test.each(["linux", "windows", "mac"] as const)("holds every command once on %s", (platform) => {
    const ids = flat(menuTemplate(state(platform))).flatMap(({ id }) => id ?? []);
    expect(ids.toSorted()).toEqual(commands.toSorted());
  });

  test("greys out what makes no sense, and names what would be undone", () => {
    const items = flat(menuTemplate(state("linux")));
    const of = (id: string): unknown => items.find((item) => item.id === id);
    expect(of("undo")).toMatchObject({ label: "Undo R&&D", enabled: true });
    expect(of("redo")).toMatchObject({ label: "Redo", enabled: false });
    expect(of("run")).toMatchObject({ enabled: false });
    expect(of("save")).toMatchObject({ enabled: true, accelerator: "CmdOrCtrl+S" });
  });

  test("offers in the gallery only what needs no scenario", () => {
    const gallery = { ...state("linux"), document: { ...state("linux").document, name: null, undo: null } };
    const offered = flat(menuTemplate(gallery)).flatMap(({ id, enabled }) => (enabled === true ? (id ?? []) : []));
    expect(offered).toEqual([
      "gallery",
      "open",
      "settings",
      "palette",
      "nextRegion",
      "previousRegion",
      "lookSystem",
      "lookLight",
      "lookDark",
      "keys",
      "hints",
    ]);
  });

  test("marks the look that is on", () => {
    const looks = flat(menuTemplate(state("linux"))).filter(({ type }) => type === "radio");
    expect(looks.map(({ label, checked }) => [label, checked])).toEqual([
      ["As the system", false],
      ["Light", false],
      ["Dark", true],
    ]);
  });

  test("gives no key to two commands", () => {
    const taken = Object.values(keys);
    expect(new Set(taken).size).toBe(taken.length);
  });
});

describe("the close guard", () => {
  function guarded(choices: Guarded[], edited = true): { guard: CloseGuard; log: string[]; close: () => boolean } {
    const log: string[] = [];
    const guard = new CloseGuard({
      edited: () => edited,
      ask: async () => Promise.resolve(choices.shift() ?? "cancel"),
      save: () => void log.push("save"),
      discard: async () => Promise.resolve(void log.push("discard")),
      forget: () => void log.push("forget"),
      leave: () => void log.push("leave"),
      stay: () => void log.push("stay"),
    });
    const close = (): boolean => {
      let closed = true;
      guard.closing({ preventDefault: () => (closed = false) });
      return closed;
    };
    return { guard, log, close };
  }
  const settle = async (): Promise<void> => await new Promise((done) => setImmediate(done));

  test("lets saved work go, and what was kept beside it", () => {
    const { close, log } = guarded([], false);
    expect(close()).toBe(true);
    expect(log).toEqual(["forget"]);
  });

  test("asks once, however often the user closes", async () => {
    const { close, log } = guarded(["discard", "discard"]);
    expect([close(), close()]).toEqual([false, false]);
    await settle();
    expect(log).toEqual(["discard", "leave"]);
  });

  test("leaves once the page has saved, and stays if it could not", async () => {
    const { guard, close, log } = guarded(["save", "save"]);
    close();
    await settle();
    guard.saved(false);
    close();
    await settle();
    guard.saved(true);
    guard.saved(true);
    expect(log).toEqual(["save", "stay", "save", "forget", "leave"]);
  });

  test("a page that never answers can still be left", async () => {
    const { close, log } = guarded(["save", "discard"]);
    close();
    await settle();
    close();
    await settle();
    expect(log).toEqual(["save", "discard", "leave"]);
  });

  test("an answer that nobody asked for closes nothing", () => {
    const { guard, log } = guarded([]);
    guard.saved(true);
    expect(log).toEqual([]);
  });
});

describe("bundled writes", () => {
  test("write the latest, one at a time", async () => {
    const written: number[] = [];
    let busy = 0;
    const writer = new BundledWriter<number>(1, async (value) => {
      busy += 1;
      expect(busy).toBe(1);
      await new Promise((done) => setTimeout(done, 5));
      busy -= 1;
      written.push(value);
    });
    for (const value of [1, 2, 3]) writer.put(value);
    await writer.flush();
    writer.put(4);
    await Promise.all([writer.flush(), writer.flush()]);
    expect(written).toEqual([3, 4]);
  });

  test("write nothing that was dropped, and undo nothing that came after", async () => {
    const log: string[] = [];
    const writer = new BundledWriter<string>(1, async (value) => Promise.resolve(void log.push(value)));
    writer.put("dropped");
    const dropped = writer.drop(async () => {
      await new Promise((done) => setTimeout(done, 5));
      log.push("undone");
    });
    writer.put("kept");
    await Promise.all([dropped, writer.flush()]);
    expect(log).toEqual(["undone", "kept"]);
  });
});
