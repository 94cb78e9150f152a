/** What stands under the figures. */
import type { Result } from "../../simulation/index.ts";

export function notes(result: Result): string[] {
  return result.notes.map((note) => `Note: ${note}`);
}
