/** How wide the zones beside the answer were dragged, from one start to the next: of this machine, in no file. */
import { recall, remember } from "../bridge/storage.ts";
import type { Store } from "../store/store.ts";
import { firstExplainWidth, firstLeftWidth } from "./first-widths.ts";

const key = "headroom.widths";

interface Widths {
  readonly left?: number;
  readonly explain?: number;
}

/** Zones that nobody dragged are as wide as befits the window. */
export function keepWidths(store: Store, ofWindow: number): void {
  let kept = recalled();
  const { setLeftWidth, setExplainWidth } = store.getState();
  setLeftWidth(kept.left ?? firstLeftWidth(ofWindow));
  setExplainWidth(kept.explain ?? firstExplainWidth(ofWindow));
  store.subscribe(({ leftWidth, explainWidth }, before) => {
    if (leftWidth === before.leftWidth && explainWidth === before.explainWidth) return;
    if (leftWidth !== before.leftWidth) kept = { ...kept, left: leftWidth };
    if (explainWidth !== before.explainWidth) kept = { ...kept, explain: explainWidth };
    remember(key, JSON.stringify(kept));
  });
}

/** What cannot be read, or is no width, is forgotten: no harm. */
function recalled(): Widths {
  let found: unknown;
  try {
    found = JSON.parse(recall(key) ?? "{}");
  } catch {
    return {};
  }
  if (typeof found !== "object" || found === null) return {};
  const { left, explain } = found as Readonly<Record<string, unknown>>;
  return { ...(isWidth(left) ? { left } : {}), ...(isWidth(explain) ? { explain } : {}) };
}

function isWidth(found: unknown): found is number {
  return typeof found === "number" && found >= 260 && found <= 10_000;
}
