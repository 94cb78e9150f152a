/** So long a thread works on before it listens whether something newer was asked of it. */
const deafMilliseconds = 8;

/**
 * For `WorkingPort`: goes on as a message to oneself, which comes behind those that wait. Not a timer: these come
 * milliseconds late once they follow each other.
 */
export function afterMessages(): (goOn: () => void) => boolean {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  let heard = performance.now();
  port1.addEventListener("message", () => {
    heard = performance.now();
    waiting.shift()?.();
  });
  port1.start();
  return (goOn) => {
    if (performance.now() - heard < deafMilliseconds) return false;
    waiting.push(goOn);
    port2.postMessage(null);
    return true;
  };
}
