/** What a run keeps: every figure of every history, so that any of them can be looked at again. */
import { grouped } from "../scenario/limits.ts";
import type { OptionFacts } from "./types.ts";

const bytesPerFigure = 8;

/** Of one history of all options. */
export function bytesPerHistory(facts: readonly Pick<OptionFacts, "layout">[]): number {
  return bytesPerFigure * facts.reduce((figures, { layout }) => figures + layout.width, 0);
}

/** "2 GiB", "512 MiB": rounded up. */
export function bytesInWords(bytes: number): string {
  const gibibytes = bytes / 2 ** 30;
  if (gibibytes < 1) return `${Math.ceil(bytes / 2 ** 20)} MiB`;
  return `${gibibytes < 10 ? Math.ceil(gibibytes * 10) / 10 : Math.ceil(gibibytes)} GiB`;
}

/** Why so many histories cannot be kept, as the beginning of a sentence; null if they can. */
export function memoryRefusal(
  facts: readonly Pick<OptionFacts, "layout">[],
  histories: number,
  mostBytes: number,
): string | null {
  const each = bytesPerHistory(facts);
  if (histories * each <= mostBytes) return null;
  const few = grouped(Math.floor(mostBytes / each));
  return `${grouped(histories)} histories would take more than ${bytesInWords(mostBytes)} of memory: at most ${few} fit`;
}
