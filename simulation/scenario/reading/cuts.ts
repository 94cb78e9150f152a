/** Where the parts of a text begin that can be composed by themselves. */

/** A name in block style, from the margin or from a column on. */
const key = /[A-Za-z_][\w-]*:(?=[ \r\n]|$)/y;

/** Where each section begins; null where a line stands at the margin that begins none. */
export function cutsOf(text: string): number[] | null {
  return cutsAt(text, 0, 0);
}

/**
 * Where each entry of a section begins whose value is a map in block style; null where it is none. A text in lines or in
 * quotes may look like one: then what is cut out of it is no entry, or something is wrong with it.
 */
export function entriesIn(section: string): number[] | null {
  const head = headOf.exec(section);
  if (head === null) return null;
  const first = firstEntry.exec(section.slice(head[0].length));
  if (first === null) return null;
  return cutsAt(section, head[0].length, first[1].length);
}

/** Comments, and a name with nothing behind it. */
const headOf = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[A-Za-z_][\w-]*:[ \t]*(?:[ \t]#[^\n]*)?\r?\n/;
/** Behind blank lines and comments. */
const firstEntry = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)(?=[A-Za-z_])/;

/** Each line that begins at the column, from `from` on; null where one begins before it, or there with no name. */
function cutsAt(text: string, from: number, column: number): number[] | null {
  const cuts: number[] = [];
  for (let at = from; at < text.length;) {
    let start = at;
    while (text[start] === " " && start - at <= column) start++;
    if (start - at <= column && !isNothing(text, start)) {
      key.lastIndex = start;
      if (start - at < column || !key.test(text)) return null;
      cuts.push(at);
    }
    const end = text.indexOf("\n", at);
    at = end < 0 ? text.length : end + 1;
  }
  return cuts;
}

/** A blank line or a comment. */
function isNothing(text: string, at: number): boolean {
  return at >= text.length || "#\r\n".includes(text[at]);
}
