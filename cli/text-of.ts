import type { Issue } from "../simulation/index.ts";

/**
 * The text of a file, without its byte-order mark, or where it is no UTF-8. A decoder would put marks in the place of such
 * bytes, and nobody would learn that the file says something else than was run.
 */
export function textOf(bytes: Uint8Array): string | Issue {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return notUtf8(bytes);
  }
}

function notUtf8(bytes: Uint8Array): Issue {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  const index = lines.findIndex((line) => line.includes(replacement));
  return {
    severity: "error",
    path: "",
    line: index + 1,
    column: lines[index].indexOf(replacement) + 1,
    message: `the file is not text in UTF-8 here${isUtf16(bytes) ? ", but in UTF-16" : ""}: save it in UTF-8`,
  };
}

/** What a decoder writes for bytes that mean nothing. */
const replacement = "\uFFFD";

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
