import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { BrowserContext, Page, Request } from "playwright-core";
import { objection, type AppStandIn } from "./app.ts";
import { frameRegister, toPage, toShell, type FrameStandIn } from "./frames.ts";
import type { IpcStandIn } from "./ipc-main.ts";
import { preloadScript } from "./preload.ts";
import { strict } from "./strict.ts";

export interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly backgroundColor: string;
  readonly webPreferences: Readonly<Record<string, unknown>> & {
    readonly preload: string;
    readonly additionalArguments: readonly string[];
  };
}

export interface Around {
  readonly app: AppStandIn;
  readonly ipc: IpcStandIn;
  readonly context: BrowserContext;
}

/** A window whose page is one of a real browser. */
export class WindowStandIn extends EventEmitter {
  readonly options: WindowOptions;
  title: string;
  /** The newest; another one after a crash. */
  page: Promise<Page>;
  /** Resolves when the page that was asked for last is there. */
  loaded: Promise<void> = Promise.resolve();
  /** The page's console, with what it threw and what its policy refused. */
  readonly console: string[] = [];
  /** Where the page was kept from going. */
  readonly prevented: string[] = [];
  readonly contents = new EventEmitter();
  readonly #around: Around;
  readonly #frameOf = frameRegister();
  #openHandler: (() => { readonly action: string }) | null = null;
  #address = "about:blank";
  #loading = false;
  #mainFrame: FrameStandIn | null = null;
  #sent: Promise<unknown> = Promise.resolve();
  #gone = false;

  constructor(options: WindowOptions & { readonly title: string }, around: Around) {
    super();
    this.options = options;
    this.title = options.title;
    this.#around = around;
    this.page = this.#newPage();
    around.app.windows.add(this);
    around.app.emit("web-contents-created", {}, this.webContents);
  }

  readonly webContents = strict("webContents", {
    on: this.contents.on.bind(this.contents),
    mainFrame: null as FrameStandIn | null,
    send: (channel: string, ...words: unknown[]) => this.#send(channel, structuredClone(words)),
    setWindowOpenHandler: (handler: () => { readonly action: string }) => void (this.#openHandler = handler),
    reload: () => {
      this.page = this.#newPage();
      this.loaded = this.#load();
    },
  });

  /** What the program gets of it. */
  readonly api: object = strict("BrowserWindow", {
    webContents: this.webContents,
    on: this.on.bind(this),
    once: this.once.bind(this),
    show: () => {},
    focus: () => this.emit("focus"),
    maximize: () => {},
    restore: () => {},
    isMinimized: () => false,
    isMaximized: () => false,
    getNormalBounds: () => ({ x: 10, y: 20, width: this.options.width, height: this.options.height }),
    setTitle: (title: string) => void (this.title = title),
    setDocumentEdited: () => {},
    setRepresentedFilename: () => {},
    destroy: () => this.destroy(),
    loadURL: async (address: string) => {
      this.#address = address;
      this.loaded = this.#load();
      await this.loaded;
    },
  });

  tryClose(): boolean {
    const event = objection();
    this.emit("close", event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }

  destroy(): void {
    if (this.#gone) return;
    this.#gone = true;
    void this.page.then((page) => page.close());
    this.emit("closed");
    this.#around.app.closed(this);
  }

  /** The program is killed; what goes on of it in this process reaches nobody. */
  abandon(): void {
    this.#gone = true;
  }

  /** As when its process dies. */
  async crash(): Promise<void> {
    await (await this.page).close();
    this.contents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
  }

  /** Resolves when what was sent to the page has arrived. */
  async arrived(): Promise<void> {
    await this.#sent;
  }

  async shows(page: Page): Promise<boolean> {
    return (await this.page) === page;
  }

  /** Whether its page may go there. Anything but the shell's own `loadURL` is asked about. */
  allowsNavigation(request: Request): boolean {
    if (this.#loading || !request.isNavigationRequest()) return true;
    const event = objection();
    this.contents.emit("will-navigate", event);
    if (event.defaultPrevented) this.prevented.push(toShell(request.url()));
    return !event.defaultPrevented;
  }

  async #newPage(): Promise<Page> {
    const { context, ipc } = this.#around;
    const page = await context.newPage();
    this.#mainFrame = this.#frameOf(page.mainFrame());
    this.webContents.mainFrame = this.#mainFrame;
    page.on("console", (message) => this.console.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", ({ message }) => this.console.push(`thrown: ${message}`));
    const { preload, additionalArguments } = this.options.webPreferences;
    await page.exposeBinding("headroomSend", async ({ frame }, kind: string, channel: string, words: unknown[]) => {
      if (kind === "open") return this.prevented.push(`window.open: ${this.#openHandler?.().action ?? "allow"}`);
      return await ipc.receive(kind, channel, { sender: this.webContents, senderFrame: this.#frameOf(frame) }, words);
    });
    await page.addInitScript({ content: preloadScript(readFileSync(preload, "utf8"), additionalArguments) });
    return page;
  }

  async #load(): Promise<void> {
    const page = await this.page;
    this.#loading = true;
    await page.goto(toPage(this.#address));
    this.#loading = false;
    this.emit("ready-to-show");
  }

  #send(channel: string, words: unknown[]): void {
    this.#sent = this.#deliver(this.#sent, channel, words);
  }

  async #deliver(before: Promise<unknown>, channel: string, words: unknown[]): Promise<void> {
    await before;
    if (this.#gone) return;
    await (
      await this.page
    ).evaluate(
      ([to, what]) => {
        const { headroomHear } = window as unknown as { headroomHear: (channel: string, words: unknown[]) => void };
        headroomHear(to, what);
      },
      [channel, words] as const,
    );
  }
}
