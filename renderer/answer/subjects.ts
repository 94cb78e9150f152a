import type { Subject as OfChart } from "../../charts/index.ts";
import type { Subject } from "../store/explain.ts";

/** What the panel on the right tells of a mark; null where there is nothing behind it. */
export function subjectOf(mark: OfChart): Subject | null {
  switch (mark.kind) {
    case "history":
      return {
        kind: "history",
        asked: { option: mark.option, which: { kind: "number", number: mark.replication }, causes: null },
      };
    case "event":
      return { kind: "event", option: mark.option, events: mark.events };
    case "cause":
      return { kind: "cause", option: mark.option, name: mark.causes.join(", "), causes: mark.causes };
    case "causeDifference":
      return { kind: "cause", option: mark.b, name: mark.causes.join(", "), causes: mark.causes };
    case "option":
      return {
        kind: "history",
        asked: { option: mark.option, which: { kind: "place", place: "median" }, causes: null },
      };
    case "difference":
    case "date":
    case "loss":
    case "incidents":
      return null;
  }
}
