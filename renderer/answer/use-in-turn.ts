import { useEffect, useState } from "react";

export interface Turns<Value> {
  readonly shown: readonly Value[];
  /** Whose turn it is, or the next one's that has an older value. */
  readonly next: number;
}

/**
 * One value for several places that are slow to draw: each gets the newest in a task of its own, so that typing and
 * scrolling come in between. Not `useDeferredValue`: a run tells its progress so often that on a busy machine what is
 * deferred would be begun again and again.
 */
export function useInTurn<Value>(value: Value, places: number): readonly Value[] {
  const [turns, setTurns] = useState<Turns<Value>>(() => ({
    shown: Array.from({ length: places }, () => value),
    next: 0,
  }));
  useEffect(() => {
    if (turns.shown.every((one) => one === value)) return;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => setTurns((was) => turnOf(was, value)));
    port1.start();
    port2.postMessage(null);
    return () => port1.close();
  }, [turns, value]);
  return turns.shown;
}

/** Goes around, so that the last place has its turn also where a newer value comes before all had this one. */
export function turnOf<Value>({ shown, next }: Turns<Value>, value: Value): Turns<Value> {
  const order = shown.map((_, step) => (next + step) % shown.length);
  const place = order.find((one) => shown[one] !== value);
  if (place === undefined) return { shown, next };
  return { shown: shown.map((one, index) => (index === place ? value : one)), next: (place + 1) % shown.length };
}
