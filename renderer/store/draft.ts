/** The text as it would be if what is being dragged were let go now: simulated, but not yet a step. */
import { applyEdit, type Edit } from "../../simulation/index.ts";
import type { Slice, State } from "./state.ts";

export interface DraftSlice {
  /** An edit is being worked out: who is at work on the text before it may rest meanwhile. */
  readonly isChanging: boolean;
  /** Null while nothing is dragged. */
  readonly draft: string | null;
  /** The ghost in the charts is the answer before the drag, not that of a moment ago. */
  readonly isGhostHeld: boolean;
  readonly drafting: (edit: Edit) => void;
  /** What was dragged goes back to where it was. */
  readonly undraft: () => void;
}

/** Once something is let go, or all is another text. */
export const noDraft = { isChanging: false, draft: null, isGhostHeld: false } as const;

export const draftSlice: Slice<DraftSlice> = (set, get) => ({
  ...noDraft,
  drafting: (edit) => {
    const { document } = get();
    if (document === null || document.newer !== null) return;
    set({ isChanging: true });
    const edited = applyEdit(document.text, edit);
    set({ isChanging: false, ...("text" in edited ? { draft: edited.text } : {}) });
  },
  undraft: () => {
    const { draft, isGhostHeld, ghost } = get();
    // The answer on the way must not become the ghost of the run that follows: it stays held until then.
    if (draft !== null) set({ draft: null, ghost: isGhostHeld ? null : ghost });
  },
});

/** What is read and run; null without a document. */
export function presentText({ document, draft }: Pick<State, "document" | "draft">): string | null {
  return document === null ? null : (draft ?? document.text);
}
