/** The window's end of the line to the desk. */
import type { FromDesk, ToDesk } from "./protocol.ts";

export interface DeskLine {
  post(message: ToDesk): void;
  onMessage(receive: (message: FromDesk) => void): void;
}

export function openDesk(): DeskLine {
  const worker = new Worker(new URL("../workers/desk.ts", import.meta.url), { type: "module", name: "desk" });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (receive) => {
      worker.addEventListener("message", ({ data }: MessageEvent<FromDesk>) => receive(data));
      // Such as a lack of memory: nobody waits for an answer that will not come.
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        receive({ kind: "broken", reason: event.message });
      });
    },
  };
}
