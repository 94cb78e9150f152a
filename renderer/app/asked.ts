import { usualLimit, type Precision } from "../../simulation/index.ts";
import type { Goal } from "../desk/protocol.ts";
import type { Summary } from "../desk/reading.ts";

/** What a run can be asked for, where it is not what the file says. */
export interface Asked {
  readonly seed?: number;
  /** Null: as many as usual. */
  readonly cap?: number | null;
  readonly precision?: Precision | null;
}

/** As on the command line: a precision may take many more histories than the file asks for. */
export function goalIn({ cap, precision = null }: Asked, { replications }: Summary): Goal {
  return { cap: cap ?? (precision === null ? replications : usualLimit), precision };
}
