import { seenOf, type Span } from "../../charts/index.ts";
import { eventsInWords } from "./events-in-words.ts";
import { besideIt, noHistory, tellHistory, type Replayed } from "./history.ts";
import type { LiveRun } from "./live-run.ts";
import type { AskedHistory, FromDesk } from "./protocol.ts";

interface Surroundings {
  readonly post: (message: FromDesk) => void;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly version: string;
}

/**
 * The history that is told. Its replay is kept, for it may be far too much for a message: what is to be seen of a part of
 * it, and what there is to tell of single events, is asked for.
 */
export class ToldHistory {
  private readonly surroundings: Surroundings;
  private kept: { readonly ask: number; readonly replayed: Promise<Replayed | null> } | null = null;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  /** First in words, then what is to be seen of it. `isAsked`: nothing else was asked meanwhile. */
  tell(live: LiveRun | null, ask: number, asked: AskedHistory, isAsked: () => boolean): void {
    const { post, pause, version } = this.surroundings;
    const told = live === null ? noHistory : tellHistory(live, asked, version);
    this.kept = null;
    if (live === null || typeof told === "string")
      return post({ kind: "explained", ask, history: null, reason: typeof told === "string" ? told : noHistory });
    post({ kind: "explained", ask, history: told.history, reason: null });
    const replaying = async (): Promise<Replayed | null> => {
      await pause(0);
      return isAsked() ? besideIt(live, told.explanation, version) : null;
    };
    this.kept = { ask, replayed: replaying() };
    void this.see(ask, null);
  }

  /** A message for each option. Null: all of it. */
  async see(ask: number, span: Span | null): Promise<void> {
    const replayed = await this.replayedFor(ask);
    replayed?.explanations.forEach((explanation, index) => {
      const seen = seenOf(explanation, span ?? undefined);
      const of = replayed.explanations.length;
      this.surroundings.post({ kind: "seen", ask, span, of, seen: { ...seen, optionPlace: replayed.places[index] } });
    });
  }

  async tellEvents(ask: number, part: number, option: string, ids: readonly number[]): Promise<void> {
    const replayed = await this.replayedFor(ask);
    const explanation = replayed?.explanations.find((one) => one.option === option);
    if (explanation === undefined) return;
    this.surroundings.post({ kind: "events", ask, part, events: eventsInWords(explanation, ids) });
  }

  private async replayedFor(ask: number): Promise<Replayed | null> {
    return this.kept?.ask === ask ? this.kept.replayed : null;
  }
}
