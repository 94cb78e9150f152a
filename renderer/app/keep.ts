/** Tells the shell what is open, and keeps unsaved work aside against a crash. */
import type { Bridge } from "../../electron/contract/bridge.ts";
import { sessionOf } from "../pins/session.ts";
import { isEdited } from "../store/document.ts";
import type { Store } from "../store/store.ts";

export function keepShellInformed(store: Store, bridge: Bridge): void {
  let isKept = false;
  store.subscribe(({ document, pins }, before) => {
    if (document === before.document && pins === before.pins) return;
    bridge.setDocument({
      file: document?.file?.id ?? null,
      name: document?.name ?? null,
      edited: isEdited(document),
      undo: document?.past.at(-1)?.name ?? null,
      redo: document?.future[0]?.name ?? null,
      disabled: [],
    });
    // Pins are in no file: a crash would take them even where nothing was edited.
    if (document !== null && (isEdited(document) || pins.length > 0)) {
      const { file, name, text } = document;
      bridge.keepDraft({ file: file?.id ?? null, name, text, session: sessionOf(pins, document) });
      isKept = true;
    } else if (isKept) {
      isKept = false;
      void bridge.clearDraft();
    }
  });
}
