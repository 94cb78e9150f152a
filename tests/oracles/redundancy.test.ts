/** Replicas that take over, and members whose loss takes others along. */
import { redundancies } from "../../validation/cases/redundancy.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(redundancies);
