/** The scenario as the text that it is. Text and outline follow each other. */
import type { EditorView } from "@codemirror/view";
import { useEffect, useMemo, useRef } from "react";
import { isOpened, openingOutline, openOutline, pathAt, spanOf, type Outline } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { longText, useSteps } from "../outline/in-slices.ts";
import { useNextTask } from "../parts/next-task.ts";
import { goTo, makeEditor, setText, showIssues } from "./editor.ts";
import { ProblemList } from "./problem-list.tsx";
import "./text-view.css";

/** A burst of typing ends after so much rest, and is one step to undo. */
const restMilliseconds = 800;
/** Finding out where the caret stands takes as long as reading the text: not with every key. */
const caretMilliseconds = 150;

/** Of a long text only where it is read already: nothing waits for that. */
function outlineNow(whole: string): Outline | null {
  if (whole.length > longText && !isOpened(whole)) return null;
  const opened = openOutline(whole);
  return "ok" in opened ? opened.ok : null;
}

export function TextView() {
  // Taking the outline away is one task, and making the editor another.
  const opening = useSelect(({ document }) => document?.opening ?? 0);
  return useNextTask() ? <Editor key={opening} /> : <div className="text-view" />;
}

function Editor() {
  const { store } = useApp();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const text = useSelect(({ document }) => document?.text ?? "");
  const issues = useSelect((state) => (state.readText === state.document?.text ? state.reading?.issues : undefined));
  const sought = useSelect((state) => state.sought);
  const problem = useSelect((state) => state.problem);
  const isProblemSought = useSelect((state) => state.isProblemSought);

  useEffect(() => {
    if (place.current === null) return;
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
    const view = makeEditor(place.current, shown, start, document !== null && document.newer !== null, {
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
    editor.current = view;
    return () => {
      flush();
      view.destroy();
      editor.current = null;
    };
  }, [store]);

  // What is undone or done again comes into sight.
  const moved = useSelect(({ document }) => document?.moved.serial ?? 0);
  const lastMoved = useRef(moved);
  useEffect(() => {
    if (editor.current !== null) setText(editor.current, text, moved !== lastMoved.current);
    lastMoved.current = moved;
  }, [text, moved]);
  const isRead = text.length <= longText || isOpened(text);
  useSteps(useMemo(() => (isRead ? null : () => openingOutline(text)), [isRead, text]));
  useEffect(() => {
    // Where the caret stood while the text was read.
    const known = isRead && text.length > longText ? outlineNow(text) : null;
    if (editor.current !== null && known !== null)
      store.getState().select(pathAt(known, editor.current.state.selection.main.head));
  }, [store, isRead, text]);
  useEffect(() => {
    if (editor.current !== null && issues !== undefined) showIssues(editor.current, issues);
  }, [issues, text]);
  useEffect(() => {
    const view = editor.current;
    if (view === null || sought === null) return;
    const opened = openOutline(view.state.doc.toString());
    if ("problem" in opened) return;
    const { from, to } = spanOf(opened.ok, sought.path);
    goTo(view, from, to);
    view.focus();
    store.getState().found(sought.serial);
  }, [store, sought]);
  useEffect(() => {
    const view = editor.current;
    if (view === null || !isProblemSought || issues === undefined) return;
    store.getState().reachedProblem();
    const issue = issues[problem];
    if (issue === undefined || issue.line > view.state.doc.lines) return;
    const line = view.state.doc.line(issue.line);
    goTo(view, Math.min(line.to, line.from + issue.column - 1), line.to);
    view.focus();
  }, [store, issues, problem, isProblemSought]);

  return (
    <div className="text-view">
      <div className="text-editor" ref={place} />
      {issues !== undefined && issues.length > 0 && (
        <section className="problem-list" aria-label="Problems">
          <ProblemList issues={issues} />
        </section>
      )}
    </div>
  );
}
