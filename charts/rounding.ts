/**
 * Parts rounded so that they add up to the rounded total (largest remainder): each goes down or up, those that lose most by
 * going down go up first, of equals the larger. In units of 10^−decimals; negative parts too.
 */
export function addingUp(parts: readonly number[], total: number, decimals: number): number[] {
  const unit = Number(`1e${-decimals}`);
  const wanted = Math.round(total / unit);
  const down = parts.map((part) => Math.floor(part / unit + 1e-9));
  const short = wanted - down.reduce((sum, part) => sum + part, 0);
  const order = parts
    .map((part, index) => ({ index, size: Math.abs(part), rest: Number((part / unit - down[index]).toFixed(9)) }))
    .sort((a, b) => b.rest - a.rest || b.size - a.size || a.index - b.index);
  const rounded = down.slice();
  for (let i = 0; i < Math.abs(short); i++) {
    const place = order[short > 0 ? i % order.length : order.length - 1 - (i % order.length)];
    rounded[place.index] += Math.sign(short);
  }
  return rounded.map((part) => Number((part * unit).toFixed(Math.max(0, decimals))));
}
