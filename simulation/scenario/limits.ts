/** What a file may ask for, so that no file can exhaust the machine that reads it. */
export const limits = {
  /** Characters, about 2 MB. */
  textLength: 2_000_000,
  nesting: 32,
  nodes: 200_000,
  lines: 200_000,
  /** Things, crews, failure modes and so on, each counted once where it is written. */
  names: 20_000,
  /** Nodes that come from aliases (`*name`), over the whole file. */
  aliasNodes: 10_000,
  /** In one empirical law. */
  lawValues: 10_000,
  nameLength: 64,
  /** Issues told about one file, and looked into before telling. */
  issues: 200,
  issuesSeen: 500,
  options: 8,
  /** Things that stand on, need or are made of each other, one above the other. */
  standing: 64,
  /** Within one option. */
  entities: 20_000,
  tools: 50_000,
  /** The engine marks node groups and parts with stuck clients by the bits of one number. */
  nodeGroups: 30,
  stuckParts: 30,
  pods: 100_000,
  horizonYears: 100,
} as const;

/** `found` only where it is known: reading stops as soon as a limit is passed. */
export function overLimit(what: string, found: number | null, allowed: number): string {
  const most = grouped(allowed);
  return found === null ? `${what} exceeds ${most}` : `${what} is ${grouped(found)}, but at most ${most} are allowed`;
}

/** 20,000 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * Whether a text may pass a limit on its length, its lines or its values: false where it surely does not. Each value and
 * each name has a mark before or behind it.
 */
export function mayPassLimits(text: string): boolean {
  if (text.length > limits.textLength) return true;
  if (text.length <= limits.nodes) return false;
  let [values, lines] = [1, 1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineBreak) lines++;
    else if (code < weights.length) values += weights[code];
  }
  return lines > limits.lines || values > limits.nodes;
}

const lineBreak = 10;
/** By character, how many values and names it may stand for. */
const weights = new Uint8Array(128);
for (const mark of ["-", ",", "[", "{", "?", "*", "&", "|", ">"]) weights[mark.charCodeAt(0)] = 1;
weights[":".charCodeAt(0)] = 2;
