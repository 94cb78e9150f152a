/** The same on Electron itself, where its program is installed. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { _electron, type ElectronApplication } from "playwright-core";
import type { AskedBox, Desktop, StartDesktop } from "./desktop.ts";

const folder = fileURLToPath(new URL("../../../node_modules/electron/", import.meta.url));

/** Null where it is not, or where there is no display to show it on. */
export function electronProgram(): string | null {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null;
  if (!existsSync(`${folder}path.txt`)) return null;
  const program = `${folder}dist/${readFileSync(`${folder}path.txt`, "utf8")}`;
  return existsSync(program) ? program : null;
}

/** In Electron's own process, beside the dialogs that are replaced. */
interface Prepared {
  headroomOpens: (string | null)[];
  headroomSaves: (string | null)[];
  headroomButtons: string[];
  headroomBoxes: AskedBox[];
}

export async function startElectron({ program, userData, args = [] }: StartDesktop): Promise<Desktop> {
  const executablePath = electronProgram();
  if (executablePath === null) throw new Error("Electron is not installed");
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const words = [...root, `--user-data-dir=${userData}`, program, ...args];
  const app = await _electron.launch({ executablePath, args: words });
  await replaceDialogs(app);
  return {
    page: async () => await app.firstWindow(),
    answerOpen: async (path) =>
      await app.evaluate((_, answer) => void (globalThis as unknown as Prepared).headroomOpens.push(answer), path),
    answerSave: async (path) =>
      await app.evaluate((_, answer) => void (globalThis as unknown as Prepared).headroomSaves.push(answer), path),
    answerBox: async (button) =>
      await app.evaluate((_, answer) => void (globalThis as unknown as Prepared).headroomButtons.push(answer), button),
    boxes: async () => await app.evaluate(() => (globalThis as unknown as Prepared).headroomBoxes),
    clickMenu: async (id) =>
      await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id),
    title: async () => await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].getTitle()),
    // Not within the call: a window that closes takes the answer with it.
    closeWindow: async () =>
      await app.evaluate(({ BrowserWindow }) => {
        setImmediate(() => BrowserWindow.getAllWindows()[0].close());
      }),
    async startAgain(...files) {
      const second = spawn(executablePath, [...root, `--user-data-dir=${userData}`, program, ...files]);
      await once(second, "close");
    },
    ended: new Promise((resolve) => app.once("close", () => resolve())),
    async kill() {
      const child = app.process();
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "close");
    },
  };
}

async function replaceDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const prepared = globalThis as unknown as Prepared;
    Object.assign(prepared, { headroomOpens: [], headroomSaves: [], headroomButtons: [], headroomBoxes: [] });
    const next = <T>(answers: T[]): T => {
      if (answers.length === 0) throw new Error("no answer was prepared for this dialog");
      return answers.shift() as T;
    };
    const replacements = {
      showOpenDialog: async () => {
        const path = next(prepared.headroomOpens);
        return { canceled: path === null, filePaths: path === null ? [] : [path] };
      },
      showSaveDialog: async () => {
        const path = next(prepared.headroomSaves);
        return { canceled: path === null, filePath: path ?? "" };
      },
      showMessageBox: async (_: unknown, { message, buttons }: AskedBox) => {
        prepared.headroomBoxes.push({ message, buttons });
        return { response: buttons.indexOf(next(prepared.headroomButtons)), checkboxChecked: false };
      },
    };
    Object.assign(dialog, replacements);
  });
}
