/** The editor of the text: CodeMirror, told what to do by the store. */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, Prec, Transaction } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { completionsAt, namesIn, spliceBetween, type Issue, type Outline } from "../../simulation/index.ts";
import { colours, look } from "./look.ts";

export interface EditorEvents {
  /** The user changed the text. */
  readonly changed: (text: string) => void;
  /** The caret stands elsewhere. */
  readonly moved: (offset: number) => void;
  readonly left: () => void;
  /** Of this text, for names that may be referred to; null where there is none, or not yet. */
  readonly outline: (text: string) => Outline | null;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What the store did to the text, as opposed to the user. */
const fromStore = Annotation.define<boolean>();

interface Span {
  readonly from: number;
  readonly to: number;
}

/** `start`: what is selected and in sight at first. */
export function makeEditor(
  parent: HTMLElement,
  text: string,
  start: Span | null,
  isReadOnly: boolean,
  events: EditorEvents,
): EditorView {
  let lastGood: Outline | null = null;
  const complete = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const whole = state.doc.toString();
    lastGood = events.outline(whole) ?? lastGood;
    const outline = lastGood;
    const { from, choices } = completionsAt(whole, pos, ({ namespaces }) =>
      outline === null ? [] : namesIn(outline, null, namespaces),
    );
    if (choices.length === 0 || (!explicit && from === pos)) return null;
    return {
      from,
      options: choices.map(({ label, insert, about }) => ({
        label,
        apply: insert,
        info: about === "" ? undefined : about,
      })),
      validFor: /^[\w$-]*$/,
    };
  };
  const view = new EditorView({
    parent,
    ...(start === null ? {} : { scrollTo: EditorView.scrollIntoView(start.from, { y: "center" }) }),
    state: EditorState.create({
      doc: text,
      ...(start === null ? {} : { selection: { anchor: start.from, head: start.to } }),
      extensions: [
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        indentOnInput(),
        yaml(),
        syntaxHighlighting(colours),
        look,
        search({ top: true }),
        autocompletion({ override: [complete], icons: false }),
        EditorState.readOnly.of(isReadOnly),
        EditorState.tabSize.of(2),
        EditorView.contentAttributes.of({ "aria-label": "Text of the scenario", tabindex: "0" }),
        Prec.high(
          keymap.of([
            { key: "Mod-z", run: ran(events.undo), stopPropagation: true, preventDefault: true },
            { key: "Mod-Shift-z", run: ran(events.redo), stopPropagation: true, preventDefault: true },
            { key: "Mod-y", run: ran(events.redo), stopPropagation: true, preventDefault: true },
            { key: "Mod-f", run: openSearchPanel, stopPropagation: true, preventDefault: true },
            { key: "Tab", run: acceptCompletion },
          ]),
        ),
        keymap.of([...completionKeymap, ...searchKeymap, ...foldKeymap, ...defaultKeymap]),
        EditorView.updateListener.of(({ docChanged, selectionSet, state, transactions }) => {
          const own = transactions.some((transaction) => transaction.annotation(fromStore) !== true);
          if (docChanged && own) events.changed(state.doc.toString());
          if (selectionSet && own) events.moved(state.selection.main.head);
        }),
        EditorView.domEventHandlers({ blur: () => events.left() }),
      ],
    }),
  });
  return view;
}

function ran(act: () => void): () => boolean {
  return () => {
    act();
    return true;
  };
}

/** Lines end in one way inside the editor, whatever the file does. `showsIt`: what is new is selected, and in sight. */
export function setText(view: EditorView, text: string, showsIt: boolean): void {
  const now = view.state.doc.toString();
  const [splice] = spliceBetween(now, text.replaceAll("\r\n", "\n"));
  if (splice === undefined) return;
  view.dispatch({
    changes: splice,
    ...(showsIt
      ? { selection: { anchor: splice.from, head: splice.from + splice.insert.length }, scrollIntoView: true }
      : {}),
    annotations: [fromStore.of(true), Transaction.addToHistory.of(false)],
  });
}

export function showIssues(view: EditorView, issues: readonly Issue[]): void {
  const { doc } = view.state;
  const diagnostics = issues.flatMap((issue): Diagnostic[] => {
    if (issue.line > doc.lines) return [];
    const line = doc.line(issue.line);
    const from = Math.min(line.to, line.from + issue.column - 1);
    const word = /^[^\s,}\]]+/.exec(doc.sliceString(from, line.to))?.[0].length ?? 1;
    return [{ from, to: Math.min(line.to, from + word), severity: issue.severity, message: issue.message }];
  });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

export function goTo(view: EditorView, from: number, to: number): void {
  const length = view.state.doc.length;
  view.dispatch({
    selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
    effects: EditorView.scrollIntoView(Math.min(from, length), { y: "center" }),
    annotations: fromStore.of(true),
  });
}
