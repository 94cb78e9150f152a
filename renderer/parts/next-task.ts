import { useEffect, useState } from "react";

/** Does it once keys and the pointer had their turn; gives back what keeps it from being done. */
export function inNextTask(act: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", act);
  port1.start();
  port2.postMessage(null);
  return () => port1.close();
}

/** False when it is drawn first, and true in a task of its own: for what takes long to make. */
export function useNextTask(): boolean {
  const [isTime, setTime] = useState(false);
  useEffect(() => inNextTask(() => setTime(true)), []);
  return isTime;
}
