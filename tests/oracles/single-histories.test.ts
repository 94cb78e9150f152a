/** How single histories spread, and pairs of them: variances, quantiles, the share in which one option does better. */
import { histories } from "../../validation/cases/histories.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(histories);
