import type { Result } from "../../simulation/index.ts";
import type { Answer } from "../desk/protocol.ts";

/**
 * What fits after losses is tried beside the first histories, so that they are not kept waiting. Until it is known, the losses
 * of an answer before hold their place, so that nothing vanishes and comes back.
 */
export function withHeldLosses({ result, isSurveyed }: Answer, surveyed: Answer | null): Result {
  if (isSurveyed || surveyed === null) return result;
  const options = result.options.map((option) => ({
    ...option,
    losses: surveyed.result.options.find(({ name }) => name === option.name)?.losses ?? null,
  }));
  return { ...result, options };
}
