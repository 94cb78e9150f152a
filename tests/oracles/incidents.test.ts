/** How often how many tools are hit, and for how long. */
import { incidents } from "../../validation/cases/incidents.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(incidents);
