/** What is kept beside a draft, against a crash: pins, and what the text was edited from. */
import { isEdited, type Document } from "../store/document.ts";
import type { Pin } from "../store/pins.ts";

export function sessionOf(pins: readonly Pin[], document: Document): string {
  const { file, savedText } = document;
  // Where a path leads to the file, that is what the text is compared with.
  const base = (file === null || file.path === null) && isEdited(document) ? { savedText } : {};
  if (pins.length === 0 && !("savedText" in base)) return "";
  return JSON.stringify({ pins, isEdited: isEdited(document), ...base });
}
