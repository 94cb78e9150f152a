/** How things are shown: no part of the scenario, nothing to undo. */
import type { OpenFile, Recent, RecoveredDraft, Theme } from "../../electron/contract/bridge.ts";
import type { View } from "../../charts/index.ts";
import type { Moment } from "../cards/moments.ts";
import type { Slice } from "./state.ts";

export type DialogName = "find" | "palette" | "keys" | "settings" | "precision" | "problems";

/** Two texts, and what to call each. */
export interface Compared {
  readonly file: string;
  readonly before: { readonly name: string; readonly text: string };
  readonly after: { readonly name: string; readonly text: string };
}

export interface ViewSlice {
  readonly theme: Theme;
  readonly leftWidth: number;
  readonly explainWidth: number;
  readonly isLeftFolded: boolean;
  readonly leftTab: "outline" | "text";
  readonly recents: readonly Recent[];
  /** A sentence about something that went wrong with a file; null if nothing. */
  readonly notice: string | null;
  /** The file as another program left it; null unless one did. */
  readonly onDisk: OpenFile | null;
  /** Unsaved work of last time, until the user has decided about it. */
  readonly recovered: RecoveredDraft | null;
  readonly dialog: DialogName | null;
  /** Two states of the file that are shown beside each other. */
  readonly compared: Compared | null;
  /** Place of the problem that was gone to last, from 0; −1 before the first. */
  readonly problem: number;
  /** It is not in sight yet. */
  readonly isProblemSought: boolean;
  /** The chart whose export dialog is open. */
  readonly exporting: string | null;
  /** How each chart is looked at, where not as usual. */
  readonly views: Readonly<Record<string, View>>;
  /** What is pointed at in a chart with an axis of time. */
  readonly moment: Moment | null;
  readonly setTheme: (theme: Theme) => void;
  readonly setLeftWidth: (width: number) => void;
  readonly setExplainWidth: (width: number) => void;
  readonly foldLeft: (isFolded: boolean) => void;
  readonly showLeft: (tab: "outline" | "text") => void;
  /** The text with its problems; where the scenario is folded away it stays so. */
  readonly showBroken: () => void;
  readonly setRecents: (recents: readonly Recent[]) => void;
  readonly say: (notice: string | null) => void;
  readonly changedOnDisk: (file: OpenFile | null) => void;
  readonly setRecovered: (recovered: RecoveredDraft | null) => void;
  readonly showDialog: (dialog: DialogName | null) => void;
  readonly compare: (compared: Compared | null) => void;
  readonly stepProblem: (step: 1 | -1) => void;
  readonly goToProblem: (place: number) => void;
  readonly reachedProblem: () => void;
  readonly exportChart: (chart: string | null) => void;
  readonly setView: (chart: string, view: View) => void;
  readonly forgetViews: () => void;
  readonly pointAt: (moment: Moment | null) => void;
}

export const viewSlice: Slice<ViewSlice> = (set, get) => ({
  theme: "system",
  leftWidth: 360,
  explainWidth: 400,
  isLeftFolded: false,
  leftTab: "outline",
  recents: [],
  notice: null,
  onDisk: null,
  recovered: null,
  dialog: null,
  compared: null,
  problem: -1,
  isProblemSought: false,
  exporting: null,
  views: {},
  moment: null,
  setTheme: (theme) => set({ theme }),
  setLeftWidth: (leftWidth) => set({ leftWidth }),
  setExplainWidth: (explainWidth) => set({ explainWidth }),
  foldLeft: (isLeftFolded) => set({ isLeftFolded }),
  showLeft: (leftTab) => set({ leftTab, isLeftFolded: false }),
  showBroken: () => set({ leftTab: "text" }),
  setRecents: (recents) => set({ recents }),
  say: (notice) => set({ notice }),
  changedOnDisk: (onDisk) => set({ onDisk }),
  setRecovered: (recovered) => set({ recovered }),
  showDialog: (dialog) => set({ dialog }),
  compare: (compared) => set({ compared }),
  stepProblem: (step) => {
    const { problem, reading, goToProblem } = get();
    const count = reading?.issues.length ?? 0;
    const from = step === -1 ? Math.max(problem, 0) : problem;
    if (count > 0) goToProblem((from + step + count) % count);
  },
  goToProblem: (problem) => set({ problem, isProblemSought: true, leftTab: "text", isLeftFolded: false }),
  reachedProblem: () => set({ isProblemSought: false }),
  exportChart: (exporting) => set({ exporting }),
  setView: (chart, view) => set(({ views }) => ({ views: { ...views, [chart]: view } })),
  forgetViews: () => set({ views: {} }),
  pointAt: (moment) => set({ moment }),
});
