/** What fits, exactly, and what is left after failures. */
import { capacity } from "../../validation/cases/capacity.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(capacity);
