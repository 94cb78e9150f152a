/** A line to another thread: `worker_threads`, a Web Worker or the same thread look alike through it. */
export interface Port<Sent, Received> {
  /** Buffers in `transfer` move to the other side and are empty here afterwards. */
  postMessage(message: Sent, transfer?: readonly ArrayBufferLike[]): void;
  /** One receiver per port; a later call replaces it. */
  onMessage(receive: (message: Received) => void): void;
}

/** The worker's end of the line, in the thread that works. */
export interface WorkingPort<Sent, Received> extends Port<Sent, Received> {
  /**
   * Has `goOn` called once the messages that wait have been received, and returns true; false where it is not long since
   * they last could be: then whoever asks goes on at once. Without it nothing is received before the work is done.
   */
  readonly afterMessages?: (goOn: () => void) => boolean;
}

/** The caller's end of a line to a worker. */
export interface WorkerPort<Sent, Received> extends Port<Sent, Received> {
  /** Told at most once, when the worker will answer no more, with the reason; never after `terminate`. */
  onDeath(report: (reason: string) => void): void;
  terminate(): void;
}
