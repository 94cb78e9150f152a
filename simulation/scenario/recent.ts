import type { Steps } from "./steps.ts";

/** What was worked out of the last few texts: it takes long, and the same ones are often looked at again. */
export class Recent<Value> {
  private readonly most: number;
  private readonly make: (text: string) => Steps<Value>;
  private entries: readonly { readonly text: string; readonly value: Value }[] = [];

  constructor(most: number, make: (text: string) => Steps<Value>) {
    this.most = most;
    this.make = make;
  }

  /** Whether it costs nothing any more. */
  has(text: string): boolean {
    return this.entries.some((entry) => entry.text === text);
  }

  *get(text: string): Steps<Value> {
    const known = this.entries.find((entry) => entry.text === text);
    const entry = known ?? { text, value: yield* this.make(text) };
    this.entries = [entry, ...this.entries.filter((one) => one !== entry)].slice(0, this.most);
    return entry.value;
  }
}
