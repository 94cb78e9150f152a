/** Runs on fixed dates. */
import { scheduled } from "../../validation/cases/scheduled.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(scheduled);
