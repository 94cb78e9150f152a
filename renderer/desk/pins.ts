import { changeOf, glimpseOf } from "../../simulation/index.ts";
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

  /**
   * `perWorld`: of a glimpse, how many histories a world of the run has; null = `now` are the first histories themselves.
   * `isPlanned`: the run has come to its end, rather than being seen on its way.
   */
  changesTo(now: readonly OptionRuns[], seed: number, perWorld: number | null, isPlanned: boolean): ChangeSincePin[] {
    return [...this.kept].map(([pin, before]) => ({
      pin,
      options: now.flatMap((runs) => {
        const same = before.runs.find(({ facts }) => facts.name === runs.facts.name);
        if (same === undefined) return [];
        const then = before.seed === seed ? pairOf(same, perWorld) : null;
        return [{ option: runs.facts.name, change: then && changeOf(then, runs, isPlanned) }];
      }),
    }));
  }
}

/** What of a pinned run stands beside what is shown now; null where it has no such histories. */
function pairOf(pinned: OptionRuns, perWorld: number | null): OptionRuns | null {
  if (perWorld === null) return pinned;
  const isAlike = (pinned.facts.worlds?.historiesPerWorld ?? 1) === perWorld;
  return isAlike && pinned.count > perWorld ? glimpseOf(pinned, perWorld) : null;
}
