/** Says the newest words, and is quiet for a while after each: for those who are read every change aloud. */
export interface Seldom {
  /** The words may be others now. */
  readonly changed: () => void;
  readonly stop: () => void;
}

export function seldom(quietMilliseconds: number, newest: () => string, say: (words: string) => void): Seldom {
  let last = "";
  let lastTime = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const speak = (): void => {
    timer = undefined;
    const words = newest();
    if (words === last) return;
    [last, lastTime] = [words, performance.now()];
    say(words);
  };
  return {
    changed: () => {
      if (newest() === last || timer !== undefined) return;
      timer = setTimeout(speak, Math.max(0, quietMilliseconds - (performance.now() - lastTime)));
    },
    stop: () => clearTimeout(timer),
  };
}
