/** Why something has no exact figure, in a word or two. */
export type Because =
  | "triggers"
  | "planned work"
  | "VMs"
  | "stuck pods"
  | "degraded"
  | "time to failure"
  | "clock of the system"
  | "failover"
  | "copies"
  | "rates per pod"
  | "recovery"
  | "inspections"
  | "crew order"
  | "crew hours"
  | "twins"
  | "unknowns"
  | "tools"
  | "too large"
  | "not recognised";

/** Ends the search for an exact figure; caught where it began. */
export class NotExact extends Error {
  readonly because: Because;

  constructor(because: Because) {
    super(because);
    this.because = because;
  }
}
