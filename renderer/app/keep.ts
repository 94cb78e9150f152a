/** Tells the shell what is open, and keeps unsaved work aside against a crash. */
import type { Bridge } from "../../electron/contract/bridge.ts";
import { sessionOf } from "../pins/session.ts";
import { isEdited } from "../store/document.ts";
import type { Store } from "../store/store.ts";
import { impossible } from "./impossible.ts";

/** How often what is being typed is handed over: with the shell's own delay, less than the two seconds that may be lost. */
const typingMilliseconds = 1000;

export function keepShellInformed(store: Store, bridge: Bridge): void {
  let isKept = false;
  let told = "";
  let typing: ReturnType<typeof setInterval> | undefined;
  store.subscribe((state, before) => {
    tell();
    const { document, pins, typed } = state;
    if (document === before.document && pins === before.pins && typed === before.typed) return;
    if (typed !== before.typed) {
      clearInterval(typing);
      if (typed !== null) typing = setInterval(keep, typingMilliseconds);
    }
    keep();
  });

  /** Most of what goes on changes nothing for the shell. */
  function tell(): void {
    const state = store.getState();
    const { document, typed } = state;
    const now = {
      file: document?.file?.id ?? null,
      name: document?.name ?? null,
      edited: isEdited(document) || typed !== null,
      undo: document?.past.at(-1)?.name ?? null,
      redo: document?.future[0]?.name ?? null,
      disabled: impossible(state),
    };
    const words = JSON.stringify(now);
    if (words === told) return;
    told = words;
    bridge.setDocument(now);
  }

  function keep(): void {
    const { document, pins, typed } = store.getState();
    const present = document === null || typed === null ? document : { ...document, text: typed.text() };
    // Pins are in no file: a crash would take them even where nothing was edited.
    if (present !== null && (isEdited(present) || pins.length > 0)) {
      const { file, name, text } = present;
      bridge.keepDraft({ file: file?.id ?? null, name, text, session: sessionOf(pins, present) });
      isKept = true;
    } else if (isKept) {
      isKept = false;
      void bridge.clearDraft();
    }
  }
}
