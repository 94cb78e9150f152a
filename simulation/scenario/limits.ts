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
