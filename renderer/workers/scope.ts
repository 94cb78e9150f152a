/** What a worker sees of itself. The compiler's DOM and WebWorker libraries exclude each other. */
export interface WorkerScope {
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;
