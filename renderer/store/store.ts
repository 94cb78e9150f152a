import { createStore, type StoreApi } from "zustand/vanilla";
import { documentSlice } from "./document.ts";
import { draftSlice } from "./draft.ts";
import { explainSlice } from "./explain.ts";
import { hintsSlice } from "./hints.ts";
import { listedSlice } from "./listed.ts";
import { outlineSlice } from "./outline.ts";
import { pinsSlice } from "./pins.ts";
import { readingSlice } from "./reading.ts";
import { runSlice } from "./run.ts";
import type { State } from "./state.ts";
import { typingSlice } from "./typing.ts";
import { viewSlice } from "./view.ts";

export type Store = StoreApi<State>;

export function makeStore(): Store {
  return createStore<State>()((...tools) => ({
    ...documentSlice(...tools),
    ...draftSlice(...tools),
    ...outlineSlice(...tools),
    ...readingSlice(...tools),
    ...runSlice(...tools),
    ...explainSlice(...tools),
    ...listedSlice(...tools),
    ...pinsSlice(...tools),
    ...hintsSlice(...tools),
    ...typingSlice(...tools),
    ...viewSlice(...tools),
  }));
}
