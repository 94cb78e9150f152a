/** Tools that are up, and short of CPUs. */
import { shortOfCpus } from "../../validation/cases/short-of-cpus.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(shortOfCpus);
