import { NotExact } from "./because.ts";
import type { Cone } from "./cone.ts";
import type { Process } from "./process.ts";

/** Evaluations of one thing that one instant may take. */
const mostEvaluations = 20_000;

/**
 * Probability that the root does not work, from the probabilities of the views of independent processes. A thing fails when
 * a process keeps it down or too few of its parents work. Where parents have a process in common, each of its views is taken
 * in turn; given these, parents are independent. Sums of positive terms only.
 */
export class Structure {
  private readonly cone: Cone;
  private readonly processes: readonly Process[];
  /** Per thing: processes that keep it down now and then; and these of all that it stands on and its own. */
  private readonly own: readonly (readonly number[])[];
  private readonly within: readonly ReadonlySet<number>[];
  /** Per thing: processes to be decided before it can be evaluated. */
  private readonly common: readonly (readonly number[])[];
  /** Per process and view: whether it keeps a thing down. */
  private readonly downIn: readonly (readonly ReadonlySet<number>[])[];
  /** The view that a process is taken to show; −1 = open. */
  private readonly taken: Int32Array;
  private evaluations = 0;

  constructor(cone: Cone, processes: readonly Process[]) {
    this.cone = cone;
    this.processes = processes;
    this.downIn = processes.map(({ views }) => views.map((view) => new Set(view)));
    this.own = cone.things.map((_, thing) =>
      processes.flatMap(({ views }, process) => (views.some((view) => view.includes(thing)) ? [process] : [])),
    );
    const within: Set<number>[] = [];
    this.common = cone.things.map(({ parents }, thing) => {
      const branches = [new Set(this.own[thing]), ...parents.map((parent) => within[parent])];
      within.push(new Set(branches.flatMap((branch) => [...branch])));
      return [...within[thing]].filter((process) => branches.filter((branch) => branch.has(process)).length > 1);
    });
    this.within = within;
    this.taken = new Int32Array(processes.length).fill(-1);
  }

  /** Processes that decide about the root. */
  get deciding(): readonly number[] {
    return [...this.within[this.cone.root]];
  }

  /** `probability(process, view)` is that of one instant. */
  rootDown(probability: (process: number, view: number) => number): number {
    this.evaluations = 0;
    return this.down(this.cone.root, this.common[this.cone.root], probability);
  }

  private down(thing: number, open: readonly number[], probability: (process: number, view: number) => number): number {
    const next = open.find((process) => this.taken[process] < 0);
    if (next !== undefined) {
      let sum = 0;
      for (let view = 0; view < this.processes[next].views.length; view++) {
        const share = probability(next, view);
        if (share === 0) continue;
        this.taken[next] = view;
        sum += share * this.down(thing, open, probability);
      }
      this.taken[next] = -1;
      return sum;
    }
    if (++this.evaluations > mostEvaluations) throw new NotExact("too large");
    let down = 0;
    for (const process of this.own[thing]) {
      const share = this.ownDown(process, thing, probability);
      down += share * (1 - down);
      if (down === 1) return 1;
    }
    const { parents, need } = this.cone.things[thing];
    if (parents.length === 0) return down;
    const parentsDown = parents.map((parent) => this.down(parent, this.common[parent], probability));
    return down + (1 - down) * atLeast(parents.length - need + 1, parentsDown);
  }

  private ownDown(process: number, thing: number, probability: (process: number, view: number) => number): number {
    const views = this.downIn[process];
    const taken = this.taken[process];
    if (taken >= 0) return views[taken].has(thing) ? 1 : 0;
    return views.reduce((sum, view, index) => sum + (view.has(thing) ? probability(process, index) : 0), 0);
  }
}

/** Probability that at least `count` of independent things happen. */
function atLeast(count: number, probabilities: readonly number[]): number {
  if (count <= 0) return 1;
  /** exactly[n] = that n of those so far have happened, n < count; the last entry: at least `count`. */
  const chances = new Float64Array(count + 1);
  chances[0] = 1;
  for (const probability of probabilities) {
    chances[count] += chances[count - 1] * probability;
    for (let n = count - 1; n > 0; n--) chances[n] = chances[n] * (1 - probability) + chances[n - 1] * probability;
    chances[0] *= 1 - probability;
  }
  return chances[count];
}
