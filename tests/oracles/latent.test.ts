/** Failures that nobody notices until they are looked for. */
import { latents } from "../../validation/cases/latent.ts";
import { checkCases } from "../support/check-cases.ts";

checkCases(latents);
