import type { DeskLine } from "../../desk/client.ts";
import { pinsIn } from "../../pins/read-session.ts";
import type { Store } from "../../store/store.ts";

/** Answers that are kept to compare later ones with: the desk has their histories, the store what is seen of them. */
export interface Pinning {
  readonly pin: () => void;
  readonly unpin: (id: number) => void;
  readonly unpinAll: () => void;
  readonly repin: (session: string) => void;
}

export function pinning(store: Store, desk: DeskLine): Pinning {
  const unpinAll = (): void => {
    store.getState().pins.forEach(({ id }) => desk.post({ kind: "unpin", pin: id }));
    store.getState().forgetPins();
  };
  return {
    pin: () => {
      const { pin, runNumber } = store.getState();
      const pinned = pin();
      if (pinned !== null) desk.post({ kind: "pin", run: runNumber, pin: pinned.id });
    },
    unpin: (id) => {
      store.getState().unpin(id);
      desk.post({ kind: "unpin", pin: id });
    },
    unpinAll,
    repin: (session) => {
      unpinAll();
      const pins = pinsIn(session);
      store.getState().restoredPins(pins);
      for (const { id, text, seed, histories } of pins) desk.post({ kind: "repin", pin: id, text, seed, histories });
    },
  };
}
