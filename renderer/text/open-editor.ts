import type { EditorView } from "@codemirror/view";
import { isOpened, openOutline, pathAt, spanOf, type Outline } from "../../simulation/index.ts";
import { longText } from "../outline/in-slices.ts";
import type { Store } from "../store/store.ts";
import { makeEditor } from "./editor.ts";

/** A burst of typing ends after so much rest, and is one step to undo. */
const restMilliseconds = 800;
/** Finding out where the caret stands takes as long as reading the text: not with every key. */
const caretMilliseconds = 150;

/** Of a long text only where it is read already: nothing waits for that. */
export function outlineNow(whole: string): Outline | null {
  if (whole.length > longText && !isOpened(whole)) return null;
  const opened = openOutline(whole);
  return "ok" in opened ? opened.ok : null;
}

/** An editor of the open file. What is typed is an edit after a rest, and the outline is told where the caret stands. */
export function openEditor(
  place: HTMLElement,
  store: Store,
): { readonly view: EditorView; readonly close: () => void } {
  const state = store.getState;
  let rest = 0;
  let caret = 0;
  let pending: string | null = null;
  const flush = (): void => {
    follow();
    window.clearTimeout(rest);
    if (pending === null) return;
    const after = typed();
    pending = null;
    state().edit(after, "change of the text", state().selected);
    state().typing(null);
  };
  /** Lines end as they do in the file. */
  const typed = (): string => {
    const before = state().document?.text ?? "";
    return before.includes("\r\n") ? (pending ?? "").replaceAll("\n", "\r\n") : (pending ?? before);
  };
  /** Whose the step to undo is, too: before it. */
  const follow = (): void => {
    if (caret === 0) return;
    window.clearTimeout(caret);
    caret = 0;
    const known = outlineNow(view.state.doc.toString());
    if (known === null) return;
    const path = pathAt(known, view.state.selection.main.head);
    const { leftTab, select, reveal } = state();
    // The text may be left for the outline, which opened at the line before.
    if (leftTab === "outline") reveal(path);
    else select(path);
  };
  const { selected, document } = state();
  // As it stands in the editor, where lines end in one way.
  const shown = (document?.text ?? "").replaceAll("\r\n", "\n");
  const known = outlineNow(shown);
  const start = selected !== null && known !== null ? spanOf(known, selected) : null;
  const view = makeEditor(place, shown, start, document !== null && document.newer !== null, {
    changed: (whole) => {
      if (pending === null) state().typing({ text: typed, settle: flush });
      pending = whole;
      window.clearTimeout(rest);
      rest = window.setTimeout(flush, restMilliseconds);
    },
    moved: () => {
      window.clearTimeout(caret);
      caret = window.setTimeout(follow, caretMilliseconds);
    },
    left: flush,
    outline: outlineNow,
    undo: () => {
      flush();
      state().undo();
    },
    redo: () => {
      flush();
      state().redo();
    },
  });
  return {
    view,
    close: () => {
      flush();
      view.destroy();
    },
  };
}
