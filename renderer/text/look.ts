/** The colours and type of the text view, from the window's tokens. */
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--text-3)" },
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: "var(--accent)" },
  { tag: [tags.string, tags.content], color: "var(--text-1)" },
  { tag: [tags.labelName, tags.typeName], color: "var(--warning)" },
  { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket], color: "var(--text-2)" },
]);

export const look = EditorView.theme({
  "&": { height: "100%", background: "var(--surface)", color: "var(--text-1)", fontSize: "12px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "18px" },
  ".cm-gutters": { background: "var(--panel)", color: "var(--text-3)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { background: "color-mix(in srgb, var(--hairline) 50%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--text-1)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--accent) 28%, transparent)",
  },
  ".cm-selectionMatch": { background: "color-mix(in srgb, var(--accent) 14%, transparent)" },
  ".cm-tooltip, .cm-panels": {
    border: "1px solid var(--hairline)",
    background: "var(--raised)",
    color: "var(--text-1)",
  },
  ".cm-tooltip-autocomplete > ul > li": { padding: "2px 8px", font: "var(--note)" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--accent)", color: "var(--surface)" },
  ".cm-completionInfo": { maxWidth: "260px", padding: "6px 8px", font: "var(--note)" },
  ".cm-diagnostic": { padding: "6px 10px", font: "var(--note)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--error)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
  ".cm-panel.cm-search": { font: "var(--note)" },
  ".cm-textfield": { border: "1px solid var(--control)", background: "var(--surface)", color: "var(--text-1)" },
  ".cm-button": {
    border: "1px solid var(--control)",
    background: "var(--surface)",
    backgroundImage: "none",
    color: "var(--text-1)",
  },
});
