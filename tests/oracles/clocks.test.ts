import { clocks } from "../../validation/cases/clocks.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(clocks);
