import { compileLaws, type LawTable } from "../distributions/compiled.ts";
import type { Law } from "../distributions/law.ts";

/** Collects the laws of a model, each once; columns hold their numbers. */
export class LawPool {
  private readonly laws: Law[] = [];
  private readonly indexByText = new Map<string, number>();

  add(law: Law): number {
    const text = JSON.stringify(law);
    const known = this.indexByText.get(text);
    if (known !== undefined) return known;
    this.indexByText.set(text, this.laws.length);
    return this.laws.push(law) - 1;
  }

  /** −1 for none. */
  addOptional(law: Law | null): number {
    return law === null ? -1 : this.add(law);
  }

  compile(): LawTable {
    return compileLaws(this.laws);
  }
}
