/** The trying of losses as a piece of work: whether it is to be done now, is being done, or is done. */
export class SurveyTask {
  isDone: boolean;
  private readonly after: number;
  private attempts = 0;
  private isTaken = false;

  /** Histories that are complete before it is due; null = it is not wanted. */
  constructor(after: number | null) {
    this.after = after ?? 0;
    this.isDone = after === null;
  }

  /** Nobody does it yet. */
  get isOpen(): boolean {
    return !this.isDone && !this.isTaken;
  }

  isDueAt(complete: number): boolean {
    return this.isOpen && complete >= this.after;
  }

  take(): void {
    this.isTaken = true;
    this.attempts++;
  }

  /** Whoever had it died. False: that was its second chance. */
  giveBack(): boolean {
    this.isTaken = false;
    if (this.attempts >= 2) this.isDone = true;
    return this.attempts < 2;
  }
}
