/** 200 components with three crews; 2,000 tools on 60 nodes. Expected values: hand-written C++ simulations. */
import { workloads } from "../../validation/cases/workloads.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(workloads);
