import type { EditorView } from "@codemirror/view";
import { type RefObject, useEffect } from "react";
import { openOutline, spanOf, type Issue } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { goTo } from "./editor.ts";

/** Goes to the line or to the problem that is looked for, once. */
export function useSought(editor: RefObject<EditorView | null>, issues: readonly Issue[] | undefined): void {
  const { store } = useApp();
  const sought = useSelect((state) => state.sought);
  const problem = useSelect((state) => state.problem);
  const isProblemSought = useSelect((state) => state.isProblemSought);
  useEffect(() => {
    const view = editor.current;
    if (view === null || sought === null) return;
    const opened = openOutline(view.state.doc.toString());
    if ("problem" in opened) return;
    const { from, to } = spanOf(opened.ok, sought.path);
    goTo(view, from, to);
    view.focus();
    store.getState().found(sought.serial);
  }, [editor, store, sought]);
  useEffect(() => {
    const view = editor.current;
    if (view === null || !isProblemSought || issues === undefined) return;
    store.getState().reachedProblem();
    const issue = issues[problem];
    if (issue === undefined || issue.line > view.state.doc.lines) return;
    const line = view.state.doc.line(issue.line);
    goTo(view, Math.min(line.to, line.from + issue.column - 1), line.to);
    view.focus();
  }, [editor, store, issues, problem, isProblemSought]);
}
