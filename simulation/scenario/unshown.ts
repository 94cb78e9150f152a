/**
 * Characters that a screen obeys instead of showing: a terminal is cleared or coloured by them, and words are read in
 * another order than they stand in. No name and no value needs one.
 */
const unshown = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;
const all = new RegExp(unshown, "gu");

export function withoutUnshown(text: string): string {
  return text.replace(all, "\uFFFD");
}

export interface Unshown {
  readonly offset: number;
  readonly message: string;
}

/** The first of them; null if there is none. */
export function unshownIn(text: string): Unshown | null {
  const found = unshown.exec(text);
  if (found === null) return null;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return { offset: found.index, message: `a character that cannot be shown stands here (U+${code}): take it out` };
}
