import { historiesPerWorld, runTrials, trialSource, wholeWorlds } from "../../simulation/index.ts";
import type { OptionRuns, Pool, Scenario, TrialSource, TrialsRun } from "../../simulation/index.ts";
import type { Pins } from "./pins.ts";
import type { ToDesk } from "./protocol.ts";
import { read } from "./reading.ts";

type Asked = Extract<ToDesk, { kind: "repin" }>;

export interface Repinned {
  readonly asked: Asked;
  readonly scenario: Scenario;
  readonly runs: readonly OptionRuns[];
}

/**
 * Runs what was pinned before a crash again: a text and a seed are kept, whole histories would be too much. One after
 * another, for the pool hears one run at a time.
 */
export class Repinning {
  /** Resolves once all that was asked for so far is pinned or dropped. */
  finished: Promise<void> = Promise.resolve();
  private readonly pool: Pool<TrialSource>;
  private readonly pins: Pins;
  private readonly wanted = new Set<Asked>();
  private running: { readonly asked: Asked; readonly trials: TrialsRun } | null = null;

  private readonly tell: (pinned: Repinned) => void;

  constructor(pool: Pool<TrialSource>, pins: Pins, tell: (pinned: Repinned) => void) {
    this.pool = pool;
    this.pins = pins;
    this.tell = tell;
  }

  add(asked: Asked): void {
    this.wanted.add(asked);
    const before = this.finished;
    this.finished = (async () => {
      await before;
      const run = this.wanted.has(asked) ? await this.run(asked) : null;
      if (run === null || !this.wanted.delete(asked)) return;
      this.pins.keep(asked.pin, asked.seed, run.runs);
      this.tell({ asked, ...run });
    })();
  }

  drop(pin: number): void {
    for (const asked of this.wanted) {
      if (asked.pin !== pin) continue;
      this.wanted.delete(asked);
      if (this.running?.asked === asked) this.running.trials.drop();
    }
  }

  /** Null: it cannot be run, such as by a version that reads the file otherwise. */
  private async run(asked: Asked): Promise<Omit<Repinned, "asked"> | null> {
    const { scenario } = read(asked.text);
    if (scenario === null) return null;
    const perWorld = historiesPerWorld(scenario);
    try {
      const trials = runTrials(this.pool, {
        models: scenario.options.map((option) => trialSource(scenario, option, asked.seed)),
        cap: wholeWorlds(asked.histories, perWorld),
        historiesPerWorld: perWorld,
        stopping: null,
      });
      this.running = { asked, trials };
      const { runs } = await trials.finished;
      return runs.length === 0 ? null : { scenario, runs };
    } catch {
      return null;
    } finally {
      this.running = null;
    }
  }
}
