/** Planned work on a calendar and by age, beside failures. */
import { planned } from "../../validation/cases/planned.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(planned);
