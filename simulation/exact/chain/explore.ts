import { NotExact } from "../because.ts";
import type { Cluster } from "../clusters.ts";
import type { Cone } from "../cone.ts";
import type { Process } from "../process.ts";
import { chainOf, type Chain, type Transition } from "./chain.ts";
import { Life, type State } from "./life.ts";
import { distributionsAt } from "./transient.ts";

const mostStates = 3000;
const mostTransitions = 40_000;

/** All that can become of a cluster, as a Markov chain. Throws NotExact where times are not exponential or states too many. */
export function chainProcess(cone: Cone, cluster: Cluster): Process {
  const life = new Life(cone, cluster);
  const { chain, states } = explore(life, exchangeable(cone, cluster, life));
  const downs = states.map((state) => life.down(state).filter((thing) => cone.below[thing]));
  const names = downs.map((down) => down.join());
  const viewNames = [...new Set(names)];
  const viewOf = names.map((name) => viewNames.indexOf(name));
  const views = viewNames.map((name) => downs[names.indexOf(name)]);
  let last: { readonly times: Float64Array; readonly rows: Float64Array } | null = null;
  const rowsAt = (times: Float64Array): Float64Array => {
    last = last?.times === times ? last : { times, rows: distributionsAt(chain, times) };
    return last.rows;
  };
  return {
    views,
    method: "Markov chain",
    rate: chain.fastest,
    breaks: [],
    probabilities: (times) => {
      const rows = rowsAt(times);
      const shown = new Float64Array(times.length * views.length);
      for (let row = 0; row < times.length; row++) {
        viewOf.forEach((view, state) => (shown[row * views.length + view] += rows[row * chain.states + state]));
      }
      return shown;
    },
    passages: (times, marked) => {
      const into = rates(chain, (from, to) => !marked[viewOf[from]] && marked[viewOf[to]]);
      const rows = rowsAt(times);
      return times.map((_, row) => into.reduce((sum, rate, state) => sum + rate * rows[row * chain.states + state], 0));
    },
  };
}

function rates({ states, start, to, rate }: Chain, counts: (from: number, to: number) => boolean): Float64Array {
  const sums = new Float64Array(states);
  for (let from = 0; from < states; from++) {
    for (let i = start[from]; i < start[from + 1]; i++) if (counts(from, to[i])) sums[from] += rate[i];
  }
  return sums;
}

function explore(life: Life, alike: readonly Slots[]): { readonly chain: Chain; readonly states: readonly State[] } {
  const states: State[] = [life.initial];
  const rowOf = new Map([[states[0].join(), 0]]);
  const transitions: Transition[][] = [];
  let found = 0;
  for (let row = 0; row < states.length; row++) {
    const out = new Map<number, number>();
    life.next(states[row], (after, rate) => {
      const state = inOrder(after, alike);
      const name = state.join();
      const to = rowOf.get(name) ?? states.length;
      if (to === states.length) {
        rowOf.set(name, to);
        states.push(state);
      }
      if (to !== row) out.set(to, (out.get(to) ?? 0) + rate);
    });
    transitions.push([...out]);
    found += out.size;
    if (states.length > mostStates || found > mostTransitions) throw new NotExact("too large");
  }
  return { chain: chainOf(transitions), states };
}

/** For each of several alike things, where its items stand in a state. */
type Slots = readonly (readonly number[])[];

/** Things of one group that stand on the same and carry the same: which of them is down makes no difference. */
function exchangeable(cone: Cone, cluster: Cluster, life: Life): Slots[] {
  const children = cone.things.map((): number[] => []);
  cone.things.forEach(({ parents }, child) => parents.forEach((parent) => children[parent].push(child)));
  const classes = new Map<string, number[][]>();
  cone.things.forEach(({ group, parents, failures }, thing) => {
    const slots = [
      ...life.modes.flatMap((mode, slot) => (mode.thing === thing ? [slot] : [])),
      ...life.starts.flatMap((start, index) => (start === thing ? [life.modes.length + index] : [])),
    ];
    const here = cluster.filter((item) => item.thing === thing && item.kind === "mode").length;
    if (here < failures.length || slots.length === 0) return;
    const struckWith = cone.common.flatMap(({ targets }, row) =>
      targets.some((one) => one.thing === thing) ? [row] : [],
    );
    const kin = [parents.join(), children[thing].join(), struckWith.join()];
    const name = [group, ...kin, slots.length, thing === cone.root].join(";");
    classes.set(name, [...(classes.get(name) ?? []), slots]);
  });
  return [...classes.values()].filter((alike) => alike.length > 1);
}

/** Of all states that differ only in which of alike things is which, the one with their items in descending order. */
function inOrder(state: State, alike: readonly Slots[]): State {
  if (alike.length === 0) return state;
  const ordered = [...state];
  for (const slots of alike) {
    const items = slots.map((own) => own.map((slot) => state[slot])).sort(descending);
    slots.forEach((own, i) => own.forEach((slot, j) => (ordered[slot] = items[i][j])));
  }
  return ordered;
}

function descending(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return b[i] - a[i];
  return 0;
}
