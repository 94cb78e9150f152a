/** The scenario as the text that it is. Text and outline follow each other. */
import type { EditorView } from "@codemirror/view";
import { useEffect, useMemo, useRef } from "react";
import { isOpened, openingOutline, pathAt } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { longText, useSteps } from "../outline/in-slices.ts";
import { useNextTask } from "../parts/next-task.ts";
import { setText, showIssues } from "./editor.ts";
import { openEditor, outlineNow } from "./open-editor.ts";
import { ProblemList } from "./problem-list.tsx";
import "./text-view.css";
import { useSought } from "./use-sought.ts";

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

  useEffect(() => {
    if (place.current === null) return;
    const { view, close } = openEditor(place.current, store);
    editor.current = view;
    return () => {
      close();
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
  useSought(editor, issues);

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
