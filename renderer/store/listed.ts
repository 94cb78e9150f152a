/** Rows of the table of every number that are not in the answer: classes, parts and groups, where these are many. */
import type { ListedRows } from "../desk/listed-rows.ts";
import type { Slice } from "./state.ts";

export interface ListedSlice {
  /** As they were asked for last; null before that. */
  readonly listed: ListedRows | null;
  readonly tookListed: (listed: ListedRows) => void;
}

export const listedSlice: Slice<ListedSlice> = (set) => ({
  listed: null,
  tookListed: (listed) => set({ listed }),
});
