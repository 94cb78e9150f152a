/** How things are shown: no part of the scenario, nothing to undo. */
import type { OpenFile, Recent, RecoveredDraft, Theme } from "../../electron/contract/bridge.ts";
import type { View } from "../../charts/index.ts";
import type { Moment } from "../cards/moments.ts";
import type { Slice } from "./state.ts";

export type DialogName = "find" | "palette" | "keys";

export interface ViewSlice {
  readonly theme: Theme;
  readonly leftWidth: number;
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
  /** Place of the problem that is shown, from 0. */
  readonly problem: number;
  /** The chart whose export dialog is open. */
  readonly exporting: string | null;
  /** How each chart is looked at, where not as usual. */
  readonly views: Readonly<Record<string, View>>;
  /** What is pointed at in a chart with an axis of time. */
  readonly moment: Moment | null;
  readonly setTheme: (theme: Theme) => void;
  readonly setLeftWidth: (width: number) => void;
  readonly foldLeft: (isFolded: boolean) => void;
  readonly showLeft: (tab: "outline" | "text") => void;
  readonly setRecents: (recents: readonly Recent[]) => void;
  readonly say: (notice: string | null) => void;
  readonly changedOnDisk: (file: OpenFile | null) => void;
  readonly setRecovered: (recovered: RecoveredDraft | null) => void;
  readonly showDialog: (dialog: DialogName | null) => void;
  readonly stepProblem: (step: 1 | -1) => void;
  readonly exportChart: (chart: string | null) => void;
  readonly setView: (chart: string, view: View) => void;
  readonly forgetViews: () => void;
  readonly pointAt: (moment: Moment | null) => void;
}

export const viewSlice: Slice<ViewSlice> = (set) => ({
  theme: "system",
  leftWidth: 360,
  isLeftFolded: false,
  leftTab: "outline",
  recents: [],
  notice: null,
  onDisk: null,
  recovered: null,
  dialog: null,
  problem: 0,
  exporting: null,
  views: {},
  moment: null,
  setTheme: (theme) => set({ theme }),
  setLeftWidth: (leftWidth) => set({ leftWidth }),
  foldLeft: (isLeftFolded) => set({ isLeftFolded }),
  showLeft: (leftTab) => set({ leftTab, isLeftFolded: false }),
  setRecents: (recents) => set({ recents }),
  say: (notice) => set({ notice }),
  changedOnDisk: (onDisk) => set({ onDisk }),
  setRecovered: (recovered) => set({ recovered }),
  showDialog: (dialog) => set({ dialog }),
  stepProblem: (step) =>
    set(({ problem, reading }) => {
      const count = reading?.issues.length ?? 0;
      return count === 0 ? {} : { problem: (problem + step + count) % count, leftTab: "text", isLeftFolded: false };
    }),
  exportChart: (exporting) => set({ exporting }),
  setView: (chart, view) => set(({ views }) => ({ views: { ...views, [chart]: view } })),
  forgetViews: () => set({ views: {} }),
  pointAt: (moment) => set({ moment }),
});
