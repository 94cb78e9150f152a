/** Random numbers for the samples below: xorshift128 (Marsaglia 2003), another construction than the code under test uses. */
export interface Chance {
  /** Between 0 and 1, both excluded. */
  uniform(): number;
}

export function chanceOf(seed: number): Chance {
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i++) {
    seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9 + i) | 0;
    state[i] = seed ^ (seed >>> 13);
  }
  state[0] |= 1;
  const next = (): number => {
    let t = state[3];
    const s = state[0];
    state.copyWithin(1, 0, 3);
    t ^= t << 11;
    t ^= t >>> 8;
    state[0] = t ^ s ^ (s >>> 19);
    return state[0];
  };
  for (let i = 0; i < 20; i++) next();
  return { uniform: () => (next() + 0.5) / 2 ** 32 };
}

export function exponential(chance: Chance): number {
  return -Math.log(chance.uniform());
}

export function normal(chance: Chance): number {
  return Math.sqrt(2 * exponential(chance)) * Math.cos(2 * Math.PI * chance.uniform());
}

/** With mean 1. */
export function lognormal(chance: Chance, sigma: number): number {
  return Math.exp(sigma * normal(chance) - (sigma * sigma) / 2);
}

export function poisson(chance: Chance, mean: number): number {
  let count = 0;
  for (let time = exponential(chance); time < mean; time += exponential(chance)) count++;
  return count;
}
