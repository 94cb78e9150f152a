/** A small scenario of two options, with few words and an answer within a second. */
import { readRepositoryFile } from "./run-scenario.ts";

export const quorum = readRepositoryFile("scenarios/etcd-quorum.yaml");

/** With fewer histories. */
export const shortQuorum = quorum.replace("horizon: 1 year", "horizon: 1 year\nrun: {replications: 64}");

/** With a comment, which edits have to leave. */
export const commentedQuorum = quorum.replace("system: quorum", "system: quorum # what counts");

/** With a crew that does not work around the clock. */
export const officeHours = quorum.replace("order: first-come}", "order: first-come, hours: Mon-Fri 09:00-17:30}");

/** Not known: how long a repair takes, which is an input, and how much repairs differ. */
export const unsureTime = "{law: lognormal, median: $repair, sigma: {unknown: {best: 1, range: 0.5 to 1.5}}}";
export const unsureLaw = quorum
  .replace("components:", "inputs:\n  repair: 4 h\ncomponents:")
  .replace(
    "fix: {time: exponential(mean 8 h), crew: technician}",
    `fix:\n            time: ${unsureTime}\n            crew: technician`,
  );
