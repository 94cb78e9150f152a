import { CST, type Document, Lexer, Parser } from "yaml";
import { documentsOf } from "./documents-of.ts";
import { limits, overLimit } from "../limits.ts";
import { finish, type Steps } from "../steps.ts";
import { unshownIn } from "../unshown.ts";

export interface Fault {
  readonly offset: number;
  readonly message: string;
}

export type Composed = { readonly document: Document } | { readonly faults: readonly Fault[] };

/** Text to a YAML document: core schema, no custom tags, no merge keys, one document. JSON is YAML. */
export function compose(text: string): Composed {
  return finish(composing(text));
}

export function* composing(text: string): Steps<Composed> {
  if (text.length > limits.textLength) {
    return { faults: [{ offset: 0, message: overLimit("the length in characters", text.length, limits.textLength) }] };
  }
  const unshown = unshownIn(text);
  if (unshown !== null) return { faults: [unshown] };
  const source = asYaml(text);
  const read = yield* tokensOf(source);
  if ("fault" in read) return { faults: [read.fault] };
  yield;
  const documents = yield* documentsOf(read.tokens, source.length);
  const errors = documents.flatMap((document) => document.errors).slice(0, limits.issues);
  const faults = errors.map((error) => ({ offset: error.pos[0], message: yamlMessage(error.code, error.message) }));
  if (faults.length > 0) return { faults };
  const second = documents[1];
  return second === undefined ? { document: documents[0] } : { faults: [secondDocument(second.range[0])] };
}

/**
 * Limits are watched while the text is cut into tokens: what follows is recursive and would overflow on a hostile
 * file, or take long.
 */
function* tokensOf(source: string): Steps<{ readonly tokens: CST.Token[] } | { readonly fault: Fault }> {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  const counts: Counts = { values: 0, commas: 0, lines: 0, documents: 0 };
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(source)) {
    if (++lexemes % lexemesInStep === 0) yield;
    tokens.push(...parser.next(lexeme));
    const message = tooMuch(parser.stack.length, lexeme, counts);
    if (message !== null) {
      // A scalar is announced by a mark that is not in the text.
      const length = CST.tokenType(lexeme) === "scalar" ? 0 : lexeme.length;
      return { fault: { offset: parser.offset - length, message } };
    }
  }
  tokens.push(...parser.end());
  return { tokens };
}

/** A millisecond or so. */
const lexemesInStep = 1000;

interface Counts {
  values: number;
  /** Values may be left out between them. */
  commas: number;
  lines: number;
  documents: number;
}

/** The stack holds the document and a scalar besides what is nested. */
const besidesNesting = 2;

function tooMuch(depth: number, lexeme: string, counts: Counts): string | null {
  if (depth > limits.nesting + besidesNesting) return overLimit("the depth of nesting", null, limits.nesting);
  switch (CST.tokenType(lexeme)) {
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "block-scalar-header":
    case "alias":
    case "seq-item-ind":
      return ++counts.values > limits.nodes ? overLimit("the number of values", null, limits.nodes) : null;
    case "comma":
      return ++counts.commas > limits.nodes ? overLimit("the number of values", null, limits.nodes) : null;
    case "newline":
      return ++counts.lines > limits.lines ? overLimit("the number of lines", null, limits.lines) : null;
    case "directive-line":
      return "directives (`%…`) are not used in scenarios";
    case "doc-start":
      return ++counts.documents > 1 ? secondDocument(0).message : null;
    default:
      return null;
  }
}

function secondDocument(offset: number): Fault {
  return { offset, message: "a file holds one scenario, but a second document (`---`) begins here" };
}

/** YAML allows no tabs as indentation, JSON does; and inside JSON texts tabs are not allowed anyway. */
function asYaml(text: string): string {
  // A byte-order mark counts as a space here.
  return /^\s*[{[]/.test(text) ? text.replaceAll("\t", " ") : text;
}

function yamlMessage(code: string, message: string): string {
  if (code === "TAB_AS_INDENT") return "a tab is used as indentation, but YAML allows only spaces there";
  const sentence = message.replace(/\s+/g, " ").replace(/\.$/, "").slice(0, 200);
  return `the text is not valid YAML or JSON here: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
