import { changeOf } from "../../simulation/index.ts";
import type { OptionRuns } from "../../simulation/index.ts";
import type { ChangeSincePin } from "./protocol.ts";

/** Runs that were pinned, kept whole so that later ones can be paired with them history by history. */
export class Pins {
  private readonly kept = new Map<number, { readonly seed: number; readonly runs: readonly OptionRuns[] }>();

  keep(pin: number, seed: number, runs: readonly OptionRuns[]): void {
    this.kept.set(pin, { seed, runs });
  }

  drop(pin: number): void {
    this.kept.delete(pin);
  }

  changesTo(now: readonly OptionRuns[], seed: number): ChangeSincePin[] {
    return [...this.kept].map(([pin, before]) => ({
      pin,
      options: now.flatMap((runs) => {
        const same = before.runs.find(({ facts }) => facts.name === runs.facts.name);
        if (same === undefined) return [];
        return [{ option: runs.facts.name, change: before.seed === seed ? changeOf(same, runs) : null }];
      }),
    }));
  }
}
