/** A small scenario of two options, with few words and an answer within a second. */
import { readRepositoryFile } from "./run-scenario.ts";

export const quorum = readRepositoryFile("scenarios/etcd-quorum.yaml");

/** With fewer histories. */
export const shortQuorum = quorum.replace("horizon: 1 year", "horizon: 1 year\nrun: {replications: 64}");

/** With a comment, which edits have to leave. */
export const commentedQuorum = quorum.replace("system: quorum", "system: quorum # what counts");

/** With a crew that does not work around the clock. */
export const officeHours = quorum.replace("order: first-come}", "order: first-come, hours: Mon-Fri 09:00-17:30}");
