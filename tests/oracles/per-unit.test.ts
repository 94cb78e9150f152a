/** Rates of a pod and of a GiB. */
import { perUnits } from "../../validation/cases/per-unit.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(perUnits);
