import type { OptionResult } from "../../simulation/index.ts";

/** So many dots stand for all tools. */
const dotCount = 50;

/**
 * Of all tools in the order of what they lose on average those at 1, 3, … 99 %. Tools of a class lose alike, as far as
 * the file tells them apart.
 */
export function toolDots({ classes }: OptionResult): number[] {
  const rising = classes.toSorted((a, b) => a.downtimeMinutesPerToolYear.mean - b.downtimeMinutesPerToolYear.mean);
  const all = rising.reduce((sum, { tools }) => sum + tools, 0);
  return Array.from({ length: dotCount }, (_, dot) => {
    const rank = (all * (2 * dot + 1)) / (2 * dotCount);
    let below = 0;
    const found = rising.find(({ tools }) => (below += tools) >= rank);
    return (found ?? rising[rising.length - 1]).downtimeMinutesPerToolYear.mean;
  });
}
