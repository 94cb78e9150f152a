import { ages } from "../../validation/cases/ages.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(ages);
