import { streamKey } from "../random/streams.ts";
import type { StreamKeys } from "./types.ts";

/** Keys of the streams of the given ids for one purpose, two int32 each. */
export function keysOf(seed: number, ids: readonly string[], purpose: string): StreamKeys {
  const keys = new Int32Array(2 * ids.length);
  ids.forEach((id, i) => keys.set(streamKey(seed, id, purpose), 2 * i));
  return keys;
}
