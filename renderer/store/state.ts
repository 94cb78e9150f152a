import type { StateCreator } from "zustand/vanilla";
import type { DocumentSlice } from "./document.ts";
import type { DraftSlice } from "./draft.ts";
import type { ExplainSlice } from "./explain.ts";
import type { HintsSlice } from "./hints.ts";
import type { ListedSlice } from "./listed.ts";
import type { OutlineSlice } from "./outline.ts";
import type { PinsSlice } from "./pins.ts";
import type { ReadingSlice } from "./reading.ts";
import type { RunSlice } from "./run.ts";
import type { TypingSlice } from "./typing.ts";
import type { ViewSlice } from "./view.ts";

/** All that the window knows. Slices hold data and the ways to change it; nothing in here reaches a worker or a file. */
export type State = DocumentSlice &
  DraftSlice &
  OutlineSlice &
  ReadingSlice &
  RunSlice &
  ExplainSlice &
  ListedSlice &
  PinsSlice &
  HintsSlice &
  TypingSlice &
  ViewSlice;

export type Slice<Part> = StateCreator<State, [], [], Part>;
