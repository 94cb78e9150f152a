/** Beta factors: failures that hit all members at once. */
import { commonCauses } from "../../validation/cases/common-causes.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(commonCauses);
