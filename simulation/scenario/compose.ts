import { Composer, Lexer, Parser, type Document } from "yaml";
import type { CST } from "yaml";
import { limits, overLimit } from "./limits.ts";

export interface Fault {
  readonly offset: number;
  readonly message: string;
}

/**
 * Text to a YAML document: core schema, no custom tags, no merge keys. Nesting is watched while the text is
 * cut into tokens, since what follows is recursive and would overflow on a hostile file.
 */
export function compose(text: string): { readonly document: Document } | { readonly faults: readonly Fault[] } {
  if (text.length > limits.textLength) {
    return { faults: [{ offset: 0, message: overLimit("the length in characters", text.length, limits.textLength) }] };
  }
  const source = asYaml(text);
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(source)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > limits.nesting + 2) {
      return {
        faults: [{ offset: parser.offset, message: overLimit("the depth of nesting", "deeper", limits.nesting) }],
      };
    }
  }
  tokens.push(...parser.end());
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const documents = [...composer.compose(tokens, true, source.length)];
  const faults = documents.flatMap((document) =>
    document.errors.map((error) => ({ offset: error.pos[0], message: yamlMessage(error.code, error.message) })),
  );
  if (documents.length > 1) {
    faults.push({
      offset: documents[1]!.range[0],
      message: "a file holds one scenario, but a second document (`---`) begins here",
    });
  }
  return faults.length > 0 ? { faults } : { document: documents[0] as Document };
}

/** YAML allows no tabs as indentation, JSON does; and inside JSON texts tabs are not allowed anyway. */
function asYaml(text: string): string {
  const unmarked = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  return /^\s*[{[]/.test(unmarked) ? unmarked.replaceAll("\t", " ") : unmarked;
}

function yamlMessage(code: string, message: string): string {
  if (code === "TAB_AS_INDENT") return "a tab is used as indentation, but YAML allows only spaces there";
  const sentence = message.replace(/\s+/g, " ").replace(/\.$/, "");
  return `the text is not valid YAML or JSON here: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
