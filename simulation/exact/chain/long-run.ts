import type { Chain } from "./chain.ts";

/**
 * The distribution that the chain tends to, by elimination without subtraction (Grassmann, Taksar and Heyman 1985): exact
 * to the last digits even where probabilities are tiny. Takes states³ ÷ 3 multiplications. Every state must lead back to 0.
 */
export function longRun({ states, start, to, rate }: Chain): Float64Array {
  const rates = Array.from({ length: states }, () => new Float64Array(states));
  for (let from = 0; from < states; from++) {
    for (let i = start[from]; i < start[from + 1]; i++) rates[from][to[i]] += rate[i];
  }
  for (let out = states - 1; out > 0; out--) {
    let leaving = 0;
    for (let down = 0; down < out; down++) leaving += rates[out][down];
    for (let from = 0; from < out; from++) {
      const share = (rates[from][out] /= leaving);
      if (share === 0) continue;
      for (let down = 0; down < out; down++) rates[from][down] += share * rates[out][down];
    }
  }
  const weights = new Float64Array(states);
  weights[0] = 1;
  let sum = 1;
  for (let state = 1; state < states; state++) {
    for (let from = 0; from < state; from++) weights[state] += weights[from] * rates[from][state];
    sum += weights[state];
  }
  return weights.map((weight) => weight / sum);
}
