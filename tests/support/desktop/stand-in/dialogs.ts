import type { AskedBox } from "../desktop.ts";
import { strict } from "./strict.ts";

interface FileDialogOptions {
  readonly title?: string;
  readonly defaultPath?: string;
  readonly filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[];
}

interface BoxOptions {
  readonly message: string;
  readonly buttons: readonly string[];
  readonly cancelId: number;
}

export class Dialogs {
  readonly opens: (string | null)[] = [];
  readonly saves: (string | null)[] = [];
  readonly answers: string[] = [];
  readonly boxes: AskedBox[] = [];
  /** What the file dialogs were asked with. */
  readonly asked: FileDialogOptions[] = [];

  readonly api = strict("dialog", {
    showOpenDialog: async (_window: object, options: FileDialogOptions) => {
      this.asked.push(options);
      const path = next(this.opens, "open dialog");
      return Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] });
    },
    showSaveDialog: async (_window: object, options: FileDialogOptions) => {
      this.asked.push(options);
      const path = next(this.saves, "save dialog");
      return Promise.resolve({ canceled: path === null, filePath: path ?? "" });
    },
    showMessageBox: async (_window: object, { message, buttons }: BoxOptions) => {
      this.boxes.push({ message, buttons });
      const response = buttons.indexOf(next(this.answers, `box: ${message}`));
      if (response < 0) throw new Error(`${message} has only the buttons ${buttons.join(", ")}`);
      return Promise.resolve({ response, checkboxChecked: false });
    },
  });
}

function next<T>(answers: T[], what: string): T {
  if (answers.length === 0) throw new Error(`no answer was prepared for the ${what}`);
  return answers.shift() as T;
}
