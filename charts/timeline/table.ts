import { costOf } from "../../simulation/index.ts";
import type { DataTable } from "../drawing.ts";
import { eventsIn } from "./data.ts";
import type { Span } from "./data.ts";
import type { Seen } from "./seen.ts";
import { eventName } from "./words.ts";

const mostRows = 200;

export function tableOf(histories: readonly Seen[], window: Span): DataTable {
  return {
    columns: [
      { name: "option", unit: null },
      { name: "event", unit: null },
      { name: "what", unit: null },
      { name: "from", unit: "h" },
      { name: "to", unit: "h" },
      { name: "tools taken down", unit: null },
      { name: "downtime charged", unit: "tool-h" },
    ],
    rows: histories.flatMap((explanation) =>
      eventsIn(explanation, window, mostRows).map((event) => [
        explanation.title,
        event.id,
        `${event.entity ?? ""} ${eventName(event)}`.trim(),
        event.atHours,
        event.endHours,
        event.affected.tools,
        costOf(event) / 3_600_000,
      ]),
    ),
  };
}
