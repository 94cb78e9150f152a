/** The scenario as the text that it is. Text and outline follow each other. */
import type { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { openOutline, pathAt, spanOf } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { goTo, makeEditor, setText, showIssues } from "./editor.ts";
import { ProblemList } from "./problem-list.tsx";
import "./text-view.css";

/** A burst of typing ends after so much rest, and is one step to undo. */
const restMilliseconds = 800;

export function TextView() {
  const { store } = useApp();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const text = useSelect(({ document }) => document?.text ?? "");
  const issues = useSelect((state) => (state.readText === state.document?.text ? state.reading?.issues : undefined));
  const sought = useSelect((state) => state.sought);
  const problem = useSelect((state) => state.problem);

  useEffect(() => {
    if (place.current === null) return;
    const state = store.getState;
    let rest = 0;
    let pending: string | null = null;
    const flush = (): void => {
      window.clearTimeout(rest);
      const { document } = state();
      if (pending === null || document === null) return;
      const after = document.text.includes("\r\n") ? pending.replaceAll("\n", "\r\n") : pending;
      pending = null;
      state().edit(after, "change of the text", state().selected);
    };
    const view = makeEditor(place.current, state().document?.text ?? "", false, {
      changed: (whole) => {
        pending = whole;
        window.clearTimeout(rest);
        rest = window.setTimeout(flush, restMilliseconds);
      },
      moved: (offset) => {
        const opened = openOutline(view.state.doc.toString());
        if ("ok" in opened) state().select(pathAt(opened.ok, offset));
      },
      left: flush,
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
    const { selected, document } = state();
    const opened = openOutline(document?.text ?? "");
    if (selected !== null && "ok" in opened) {
      const { from, to } = spanOf(opened.ok, selected);
      goTo(view, from, to);
    }
    return () => {
      flush();
      view.destroy();
      editor.current = null;
    };
  }, [store]);

  useEffect(() => {
    if (editor.current !== null) setText(editor.current, text);
  }, [text]);
  useEffect(() => {
    if (editor.current !== null && issues !== undefined) showIssues(editor.current, issues);
  }, [issues, text]);
  useEffect(() => {
    const view = editor.current;
    const opened = openOutline(view?.state.doc.toString() ?? "");
    if (view === null || sought === null || "problem" in opened) return;
    const { from, to } = spanOf(opened.ok, sought.path);
    goTo(view, from, to);
    view.focus();
  }, [sought]);
  const goToProblem = (index: number): void => {
    const view = editor.current;
    const issue = issues?.[index];
    if (view === null || issue === undefined || issue.line > view.state.doc.lines) return;
    const line = view.state.doc.line(issue.line);
    goTo(view, Math.min(line.to, line.from + issue.column - 1), line.to);
    view.focus();
  };
  const shown = useRef(problem);
  useEffect(() => {
    if (shown.current !== problem) goToProblem(problem);
    shown.current = problem;
  });

  return (
    <div className="text-view">
      <div className="text-editor" ref={place} />
      <ProblemList issues={issues ?? []} go={goToProblem} />
    </div>
  );
}
