import { lengthBiased } from "../../distributions/length-biased.ts";
import { residualAfter } from "../../distributions/residual.ts";
import { ageCodes } from "../../model/types.ts";
import { drawUniform, purposes } from "./draws.ts";
import type { Simulation } from "../simulation.ts";

/**
 * Hours of its clock to the first failure of a mode that is not new at t = 0. It comes from the uniform that would have been
 * its first life, and rises with it; a second one says how old the thing is, where that is not known. A constant law takes
 * both as well, so that no ordinal depends on a law.
 */
export function restOfLife(sim: Simulation, mode: number): number {
  const { modes, model, history } = sim;
  const { law, age, ageHours, keys } = model.modes;
  const u = drawUniform(keys, mode, 0, history, modes.drawn[mode]++);
  if (age[mode] === ageCodes.given) return residualAfter(model.laws, law[mode], ageHours[mode], u);
  const share = drawUniform(keys, mode, purposes.age, history, 0);
  if (age[mode] === ageCodes.uniform) return residualAfter(model.laws, law[mode], share * ageHours[mode], u);
  return share * lengthBiased(model.laws, law[mode], u);
}
