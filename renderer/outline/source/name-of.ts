import type { Provenance } from "../../../simulation/index.ts";

/** "measured: Netbox, 2026-03-31, https://…" */
export function nameOf(provenance: Provenance | null): string {
  if (provenance === null) return "no source given";
  const { quality, source, date, link } = provenance;
  const from = [source, date, link].filter((part) => part !== null).join(", ");
  const how = quality === "guess" && source === null ? "guess (yours)" : (quality ?? "source");
  return from === "" ? how : `${how}: ${from}`;
}
