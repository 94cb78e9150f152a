/**
 * Properties are tried on the same draws in every run, so that a run can be repeated. `DRAWS=7 npm run unit` tries others:
 * what it finds becomes a test of its own.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["DRAWS"] ?? 20261128) });
