/** Expected figures of a small Markov chain over a horizon, by uniformisation: sums of positive terms only. */

export interface Chain<State> {
  readonly first: State;
  /** States that are alike have one key. */
  readonly keyOf: (state: State) => string;
  readonly stepsOf: (state: State) => readonly { readonly rate: number; readonly to: State }[];
  readonly isDown: (state: State) => boolean;
}

/** Steps of state i: from start[i] to start[i + 1] − 1. */
interface Explored {
  readonly down: readonly boolean[];
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly rate: Float64Array;
}

/** Mean share of time in states that are down, and how often one of these is entered from one that is not. */
export function expectedOver<State>(hours: number, chain: Chain<State>): { share: number; outages: number } {
  const { down, start, to, rate } = explore(chain);
  const all = down.map((_, state) => rate.subarray(start[state], start[state + 1]).reduce((sum, one) => sum + one, 0));
  const fastest = Math.max(...all);
  const falls = down.map((isDown, state) => {
    let sum = 0;
    for (let i = start[state]; i < start[state + 1]; i++) if (!isDown && down[to[i]]) sum += rate[i];
    return sum;
  });
  let now = new Float64Array(down.length);
  let next = new Float64Array(down.length);
  now[0] = 1;
  let downHours = 0;
  let outages = 0;
  // `weight` ÷ fastest is the mean time that the uniformised chain spends after so many jumps within the horizon.
  for (const weight of jumpWeights(fastest * hours)) {
    next.fill(0);
    for (let state = 0; state < now.length; state++) {
      const probability = now[state];
      if (down[state]) downHours += (probability * weight) / fastest;
      outages += (probability * falls[state] * weight) / fastest;
      next[state] += probability * (1 - all[state] / fastest);
      for (let i = start[state]; i < start[state + 1]; i++) next[to[i]] += (probability * rate[i]) / fastest;
    }
    [now, next] = [next, now];
  }
  return { share: downHours / hours, outages };
}

/** P(more than n jumps) for n = 0, 1, …, of a Poisson number with this mean. */
function jumpWeights(mean: number): number[] {
  const last = Math.ceil(mean + 12 * Math.sqrt(mean) + 30);
  const probabilities = Array.from({ length: last + 1 }, (_, n) => n * Math.log(mean) - mean - logFactorial(n));
  const weights: number[] = [];
  let beyond = 0;
  for (let n = last; n >= 0; n--) {
    weights[n] = beyond;
    beyond += Math.exp(probabilities[n]);
  }
  return weights;
}

const factorials = [0];
function logFactorial(n: number): number {
  for (let i = factorials.length; i <= n; i++) factorials.push(factorials[i - 1] + Math.log(i));
  return factorials[n];
}

function explore<State>({ first, keyOf, stepsOf, isDown }: Chain<State>): Explored {
  const states = [first];
  const numbers = new Map([[keyOf(first), 0]]);
  const numberOf = (state: State): number => {
    const key = keyOf(state);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, states.length);
    return states.push(state) - 1;
  };
  const steps: { readonly rate: number; readonly to: number }[][] = [];
  for (let i = 0; i < states.length; i++) {
    steps.push(stepsOf(states[i]).map(({ rate, to }) => ({ rate, to: numberOf(to) })));
  }
  const start = new Int32Array(states.length + 1);
  steps.forEach((own, state) => (start[state + 1] = start[state] + own.length));
  const flat = steps.flat();
  return {
    down: states.map(isDown),
    start,
    to: Int32Array.from(flat, ({ to }) => to),
    rate: Float64Array.from(flat, ({ rate }) => rate),
  };
}
