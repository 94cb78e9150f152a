import type { Steps } from "../steps.ts";
import { findingChanges } from "./changed.ts";
import { findingKeyInputs } from "./key-inputs.ts";
import { findingReferencesOf } from "./names.ts";
import { isOpened, openingOutline, openOutline, type Outline } from "./open.ts";

/** Works out, in steps, all that the first look at a text's outline takes, with what differs in it from the former one. */
export function* preparingOutline(text: string, former: string): Steps<void> {
  const opened = yield* openingOutline(text);
  if ("problem" in opened) return;
  const before = former === text ? opened : yield* openingOutline(former);
  yield* findingKeyInputs(opened.ok, "ok" in before ? before.ok : null);
  yield* findingReferencesOf(opened.ok);
  if ("ok" in before) yield* findingChanges(opened.ok, before.ok);
  prepared.add(opened.ok);
}

/** Whether it costs little any more; also where the text cannot be read. */
export function isPrepared(text: string): boolean {
  if (!isOpened(text)) return false;
  const opened = openOutline(text);
  return "problem" in opened || prepared.has(opened.ok);
}

const prepared = new WeakSet<Outline>();
