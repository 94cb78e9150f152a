/** A Markov chain in continuous time that begins in state 0. Transitions of state i: rows start[i] .. start[i + 1] − 1. */
export interface Chain {
  readonly states: number;
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly rate: Float64Array;
  /** The highest rate of leaving a state. */
  readonly fastest: number;
  /** The same, looked at `fastest` times an hour: the share of each transition, and of staying. */
  readonly share: Float64Array;
  readonly stay: Float64Array;
}

export type Transition = readonly [to: number, rate: number];

export function chainOf(transitions: readonly (readonly Transition[])[]): Chain {
  const start = new Int32Array(transitions.length + 1);
  transitions.forEach((row, state) => (start[state + 1] = start[state] + row.length));
  const all = transitions.flat();
  const leaving = Float64Array.from(transitions, (row) => row.reduce((sum, [, rate]) => sum + rate, 0));
  const fastest = leaving.reduce((most, rate) => Math.max(most, rate), 0);
  return {
    states: transitions.length,
    start,
    to: Int32Array.from(all, ([to]) => to),
    rate: Float64Array.from(all, ([, rate]) => rate),
    fastest,
    share: Float64Array.from(all, ([, rate]) => rate / fastest),
    stay: leaving.map((rate) => 1 - rate / fastest),
  };
}
