/** The preload's surroundings, inside the page. Everything here is sent to the browser as text. */

/** What stands between preload and page: copies of plain data, promises and functions, and nothing else. */
function installPreload(argv: readonly string[], preload: (...parts: unknown[]) => void): void {
  if (window !== window.top) return;
  type Listener = (event: object, ...words: unknown[]) => void;
  interface Wires {
    headroomSend: (kind: string, channel: string, words: unknown[]) => Promise<unknown>;
    headroomHear: (channel: string, words: unknown[]) => void;
    headroomDropped: Record<string, string>;
  }
  const wires = window as unknown as Wires;
  const { headroomSend } = wires;
  const listeners = new Map<string, Set<Listener>>();

  const bridged = (value: unknown): unknown => {
    if (typeof value === "function") {
      const call = value as (...words: unknown[]) => unknown;
      return (...words: unknown[]) => bridged(call(...words.map(bridged)));
    }
    if (value instanceof Promise) return value.then(bridged);
    if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bridged(item)])));
    }
    return structuredClone(value);
  };
  const strict = <T extends object>(name: string, part: T): T =>
    new Proxy(part, {
      get(target, key, receiver) {
        if (typeof key === "string" && !(key in target)) {
          throw new Error(`the stand-in for electron has no ${name}.${key} in a preload`);
        }
        return Reflect.get(target, key, receiver) as unknown;
      },
    });

  window.open = () => {
    void headroomSend("open", "", []);
    return null;
  };
  wires.headroomDropped = {};
  wires.headroomHear = (channel, words) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...words);
  };
  const electron = strict("electron", {
    contextBridge: strict("contextBridge", {
      exposeInMainWorld: (name: string, api: unknown) =>
        Object.defineProperty(window, name, { value: bridged(api), writable: false, configurable: false }),
    }),
    ipcRenderer: strict("ipcRenderer", {
      invoke: async (channel: string, ...words: unknown[]) => headroomSend("invoke", channel, structuredClone(words)),
      send: (channel: string, ...words: unknown[]) => void headroomSend("send", channel, structuredClone(words)),
      on: (channel: string, listener: Listener) =>
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      off: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    }),
    webUtils: strict("webUtils", {
      getPathForFile: (file: File) => {
        if (!(file instanceof File)) throw new TypeError("getPathForFile: not a File");
        return wires.headroomDropped[file.name] ?? "";
      },
    }),
  });
  const only = (name: string): unknown => {
    if (name !== "electron") throw new Error(`a sandboxed preload cannot require ${name}`);
    return electron;
  };
  preload(only, {}, { exports: {} }, strict("process", { argv, platform: "linux" }));
}

/** A script for the browser to run before any of the page's. */
export function preloadScript(code: string, argv: readonly string[]): string {
  const preload = `(function (require, exports, module, process) {\n${code}\n})`;
  return `(${installPreload.toString()})(${JSON.stringify(argv)}, ${preload});`;
}
