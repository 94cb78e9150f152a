import type { FrameStandIn } from "./frames.ts";
import { strict } from "./strict.ts";

export interface SentEvent {
  readonly sender: object;
  readonly senderFrame: FrameStandIn | null;
}

type Handler = (event: SentEvent, ...words: unknown[]) => unknown;

export interface IpcStandIn {
  readonly api: object;
  /** Delivers what a page sent. */
  readonly receive: (kind: string, channel: string, event: SentEvent, words: readonly unknown[]) => Promise<unknown>;
}

export function ipcStandIn(): IpcStandIn {
  const handlers = new Map<string, Handler>();
  const listeners = new Map<string, Handler>();
  const once = (map: Map<string, Handler>, channel: string, handler: Handler): void => {
    if (map.has(channel)) throw new Error(`a second handler for ${channel}`);
    map.set(channel, handler);
  };
  return {
    api: strict("ipcMain", {
      handle: (channel: string, handler: Handler) => once(handlers, channel, handler),
      on: (channel: string, handler: Handler) => once(listeners, channel, handler),
    }),
    async receive(kind, channel, event, words) {
      const handler = (kind === "invoke" ? handlers : listeners).get(channel);
      if (handler === undefined) throw new Error(`nobody hears ${channel}`);
      const answer: unknown = await handler(event, ...(structuredClone(words) as unknown[]));
      return kind === "invoke" ? structuredClone(answer) : undefined;
    },
  };
}
