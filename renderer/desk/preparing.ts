/** Which option's model is being made, while a run has no history yet: told of those that take a while. */

interface Named {
  readonly name: string;
  readonly title: string;
}

/** What is done in less is told by nobody. */
const quietMilliseconds = 150;

/** Models are made twice, in the order of the options: described by the desk, then set up by each thread. */
export class Preparing {
  private readonly options: readonly Named[];
  private readonly now: () => number;
  private readonly tell: (title: string) => void;
  private furthest = 0;
  private lastTold: number;

  constructor(options: readonly Named[], now: () => number, tell: (title: string) => void) {
    this.options = options;
    this.now = now;
    this.tell = tell;
    this.lastTold = now();
  }

  describes(name: string): void {
    this.reached(this.placeOf(name), name);
  }

  /** Several threads are at much the same: what is told goes forward. */
  setsUp(name: string): void {
    this.reached(this.options.length + this.placeOf(name), name);
  }

  private placeOf(name: string): number {
    return this.options.findIndex((option) => option.name === name);
  }

  private reached(place: number, name: string): void {
    const option = this.options.find((one) => one.name === name);
    if (option === undefined || place <= this.furthest) return;
    this.furthest = place;
    const time = this.now();
    if (time - this.lastTold < quietMilliseconds) return;
    this.lastTold = time;
    this.tell(option.title);
  }
}
