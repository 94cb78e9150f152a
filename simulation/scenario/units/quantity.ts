export interface Quantity {
  readonly amount: number;
  /** Empty without one. */
  readonly unit: string;
}

const shape = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(.*)$/i;

/** `512 GiB` -> 512 and `GiB`; null if the text does not begin with a number. */
export function readQuantity(text: string): Quantity | null {
  const match = shape.exec(text.trim());
  if (match === null) return null;
  const amount = Number(match[1]);
  return Number.isFinite(amount) ? { amount, unit: match[2].trim() } : null;
}
