/** Documented in `headroom --help`; pipelines rely on them. */
export const exitCodes = {
  ok: 0,
  /** A --fail-on condition held, or the run could not be completed. */
  failed: 1,
  /** The file or the command line is wrong; nothing was run. */
  usage: 2,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
