const view = new DataView(new ArrayBuffer(8));

/** How many doubles apart two doubles of one sign are; 0 also for two NaN or two equal infinities. */
export function ulpsApart(one: number, other: number): number {
  if (Object.is(one, other) || one === other) return 0;
  if (Number.isNaN(one) || Number.isNaN(other) || Math.sign(one) !== Math.sign(other)) return Infinity;
  return Math.abs(Number(bitsOf(one) - bitsOf(other)));
}

export function bitsOf(x: number): bigint {
  view.setFloat64(0, x);
  return view.getBigInt64(0);
}
