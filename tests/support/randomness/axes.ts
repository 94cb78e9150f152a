/** Ways to read one sequence out of all the numbers that (key, history, ordinal) name. Each must look like chance. */
import { streamKey, uniform } from "../../../simulation/random/streams.ts";

/** The i-th number of the sequence, i from 0 on. */
export type Sequence = (i: number) => number;

const [key0, key1] = streamKey(1, "host-1", "time");

function keyed(keyOf: (i: number) => readonly [number, number]): Sequence {
  return (i) => {
    const [first, second] = keyOf(i);
    return uniform(first, second, 0, 0);
  };
}

function reversed(i: number): number {
  let result = 0;
  for (let bit = 0; bit < 31; bit++) result = (result << 1) | ((i >>> bit) & 1);
  return result;
}

export const axes: Readonly<Record<string, Sequence>> = {
  ordinals: (i) => uniform(key0, key1, 0, i),
  "ordinals of a late history": (i) => uniform(key0, key1, 123_456_789, i),
  "every 4096th ordinal": (i) => uniform(key0, key1, i >>> 19, (i & 0x7ffff) * 4096),
  histories: (i) => uniform(key0, key1, i, 0),
  "1000 histories in turn": (i) => uniform(key0, key1, i % 1000, Math.floor(i / 1000)),
  "history and ordinal alike": (i) => uniform(key0, key1, i, i),
  "histories counted from the highest bit": (i) => uniform(key0, key1, reversed(i), 0),
  "ordinals of the key 0, 0": (i) => uniform(0, 0, 0, i),
  "histories of the key 0, 0": (i) => uniform(0, 0, i, 0),
  "first halves of a key": (i) => uniform(i, 0, 0, 0),
  "second halves of a key": (i) => uniform(0, i, 0, 0),
  "keys that differ in one bit": (i) => uniform(key0 ^ (1 << (i & 31)), key1, 0, i >>> 5),
  "ids that differ in their number": keyed((i) => streamKey(1, `host-${i + 1}`, "time")),
  "ids that differ in one letter": keyed((i) => {
    const letters = String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 97 + (Math.floor(i / 676) % 26));
    return streamKey(Math.floor(i / 17_576), `${letters}-1`, "time");
  }),
  purposes: keyed((i) => streamKey(1, "host-1", `mode-${i}`)),
  seeds: keyed((i) => streamKey(i, "host-1", "time")),
  "seeds that differ above 2^32": keyed((i) =>
    streamKey((i % 2 ** 21) * 2 ** 32 + Math.floor(i / 2 ** 21), "host-1", "time"),
  ),
  "100 hosts in 64 histories in turn": (i) => {
    const host = hosts[i % 100];
    return uniform(host[0], host[1], Math.floor(i / 100) % 64, Math.floor(i / 6400));
  },
};

const hosts = Array.from({ length: 100 }, (_, i) => streamKey(1, `host-${i + 1}`, "time"));
