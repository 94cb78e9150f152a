import { causes } from "../../simulation/index.ts";
import type { Subject as OfChart } from "../../charts/index.ts";
import type { Subject } from "../store/explain.ts";

/** What the panel on the right tells of a mark. */
export function subjectOf(mark: OfChart): Subject {
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
      return { kind: "cause", option: mark.b, name: "all causes", causes };
    case "date":
      return { kind: "fits", option: mark.option, hours: mark.hours, loss: null };
    case "loss":
      return { kind: "fits", option: mark.option, hours: mark.hours, loss: mark.loss };
    case "incidents":
      return { kind: "incidents", option: mark.option, tools: mark.tools, minutes: mark.minutes };
  }
}
