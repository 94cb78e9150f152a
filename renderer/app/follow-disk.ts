/** What other programs do to the open file. */
import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Store } from "../store/store.ts";

export function followDisk(store: Store, bridge: Pick<Bridge, "onFileChanged">): void {
  bridge.onFileChanged((change) => {
    const { changedOnDisk, goneFromDisk } = store.getState();
    if (change.kind === "changed") return changedOnDisk(change.file);
    changedOnDisk(null);
    goneFromDisk(change.id);
  });
}
