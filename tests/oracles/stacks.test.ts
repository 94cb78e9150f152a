/** Hardware with a crew, the platform on it, the application on top. */
import { stacks } from "../../validation/cases/stacks.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(stacks);
