import { IncidentTable } from "./incident-table.ts";

export interface IncidentRules {
  readonly tools: number;
  /** Numbers of tools by which incidents are told apart; rising, the last is all. */
  readonly sizes: readonly number[];
  readonly horizonMs: number;
  /** Outages of a tool that are shorter do not count. */
  readonly ignoreBelowMs: number;
}

/**
 * Incidents of a replication. Each outage of a tool is logged with its root event when its end is known, in any order;
 * at the end those of one root event are merged into maximal intervals with at least one tool down.
 */
export class Incidents {
  /** Results of `summarize`: incidents, those that ended with the sum of their lengths, tools hit, most in one. */
  count = 0;
  closed = 0;
  closedMs = 0;
  toolsHit = 0;
  toolsHitMost = 0;
  /** By size and length. */
  readonly table: IncidentTable;
  private readonly horizonMs: number;
  private readonly ignoreBelowMs: number;
  private length = 0;
  private root = new Int32Array(1024);
  private start = new Float64Array(1024);
  private end = new Float64Array(1024);
  private tool = new Int32Array(1024);
  private order = new Int32Array(1024);
  private firstOfRoot = new Int32Array(1024);
  /** Number of the last incident that hit each tool, to count it once. */
  private readonly lastHit: Int32Array;

  constructor({ tools, sizes, horizonMs, ignoreBelowMs }: IncidentRules) {
    this.lastHit = new Int32Array(tools);
    this.table = new IncidentTable(sizes);
    this.horizonMs = horizonMs;
    this.ignoreBelowMs = ignoreBelowMs;
  }

  reset(): void {
    this.length = 0;
  }

  /** One outage of a tool, in ms; `end` Infinity = not over at the horizon. */
  add(root: number, start: number, end: number, tool: number): void {
    if (Math.min(end, this.horizonMs) - start < this.ignoreBelowMs) return;
    if (this.length === this.root.length) this.grow();
    const at = this.length++;
    this.root[at] = root;
    this.start[at] = start;
    this.end[at] = end;
    this.tool[at] = tool;
  }

  summarize(rootEvents: number, history: number): void {
    this.count = this.closed = this.closedMs = this.toolsHit = this.toolsHitMost = 0;
    this.table.reset();
    this.lastHit.fill(0);
    this.sortByRoot(rootEvents);
    for (let event = 0; event < rootEvents; event++) {
      const from = this.firstOfRoot[event];
      const to = this.firstOfRoot[event + 1];
      if (from < to) this.mergeOne(from, to);
    }
    this.table.close(history);
  }

  /** Outages order[from .. to) share a root. */
  private mergeOne(from: number, to: number): void {
    const { order, start, end, tool, lastHit } = this;
    this.sortByStart(from, to);
    let incidentStart = start[order[from]];
    let incidentEnd = -Infinity;
    let hit = 0;
    this.count++;
    for (let i = from; i < to; i++) {
      const outage = order[i];
      if (i > from && start[outage] > incidentEnd) {
        this.close(incidentStart, incidentEnd, hit);
        this.count++;
        incidentStart = start[outage];
        hit = 0;
      }
      if (end[outage] > incidentEnd) incidentEnd = end[outage];
      if (lastHit[tool[outage]] !== this.count) {
        lastHit[tool[outage]] = this.count;
        hit++;
      }
    }
    this.close(incidentStart, incidentEnd, hit);
  }

  private close(start: number, end: number, hit: number): void {
    this.toolsHit += hit;
    if (hit > this.toolsHitMost) this.toolsHitMost = hit;
    this.table.add(Math.min(end, this.horizonMs) - start, hit, end !== Infinity);
    if (end === Infinity) return;
    this.closed++;
    this.closedMs += end - start;
  }

  /** Counting sort: `order` lists the outages root by root, in the order they were added. */
  private sortByRoot(rootEvents: number): void {
    if (this.firstOfRoot.length < rootEvents + 2) this.firstOfRoot = new Int32Array(2 * rootEvents + 2);
    const { firstOfRoot, root, order } = this;
    firstOfRoot.fill(0, 0, rootEvents + 2);
    for (let i = 0; i < this.length; i++) firstOfRoot[root[i] + 2]++;
    for (let event = 2; event < rootEvents + 2; event++) firstOfRoot[event] += firstOfRoot[event - 1];
    for (let i = 0; i < this.length; i++) order[firstOfRoot[root[i] + 1]++] = i;
  }

  /** Most outages of one root begin together, so this is nearly always one pass. */
  private sortByStart(from: number, to: number): void {
    const { order, start } = this;
    let sorted = true;
    for (let i = from + 1; i < to && sorted; i++) sorted = start[order[i - 1]] <= start[order[i]];
    if (sorted) return;
    order.subarray(from, to).sort((a, b) => start[a] - start[b] || a - b);
  }

  private grow(): void {
    const size = 2 * this.root.length;
    this.root = grown(this.root, new Int32Array(size));
    this.start = grown(this.start, new Float64Array(size));
    this.end = grown(this.end, new Float64Array(size));
    this.tool = grown(this.tool, new Int32Array(size));
    this.order = new Int32Array(size);
  }
}

function grown<A extends Int32Array | Float64Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}
