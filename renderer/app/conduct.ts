/** Keeps the desk at work on what the store holds: reads every text, runs it when that is due, takes the answers in. */
import type { Span } from "../../charts/index.ts";
import type { ListAsked } from "../../simulation/index.ts";
import type { DeskLine } from "../desk/client.ts";
import type { FromDesk } from "../desk/protocol.ts";
import { presentText } from "../store/draft.ts";
import { errorsOf } from "../store/reading.ts";
import type { Subject } from "../store/explain.ts";
import type { Store } from "../store/store.ts";
import { goalIn, type Asked } from "./asked.ts";
import { explaining } from "./conductor/explaining.ts";
import { pinning } from "./conductor/pins.ts";
import { takeIn } from "./conductor/take-in.ts";

export interface Conductor {
  /** Runs the present text anew. */
  run(how?: Asked): void;
  pause(): void;
  stop(): void;
  /** Keeps the present answer, to compare later ones with. */
  pin(): void;
  unpin(id: number): void;
  /** Pins again what a draft's session holds. */
  repin(session: string): void;
  /** Shows what is behind the last subject; those before it are the way that led there. */
  explain(subjects: readonly Subject[]): void;
  /** Asks for rows of the table of every number that are not in the answer. */
  list(rows: ListAsked): void;
  /** Asks for what is to be seen of a part of the history that is told. */
  see(span: Span): void;
  /** Goes on from what there is, to another goal where one is given; from the start where there is nothing to go on from. */
  resume(to?: Omit<Asked, "seed">): void;
}

export function conduct(store: Store, desk: DeskLine): Conductor {
  let asked = 0;
  /** The opening that was read last: only the first reading of a file decides how it is shown. */
  let opened: number | undefined;
  const askedTexts = new Map<number, { readonly text: string; readonly ends: boolean }>();
  /** What the user chose, else the file's own. */
  let chosen: Asked = {};
  const pins = pinning(store, desk);

  desk.onMessage(receive);
  store.subscribe((state, before) => {
    const { document } = state;
    if (state.isChanging && !before.isChanging && state.isLive) desk.post({ kind: "rest", run: state.runNumber });
    if (before.isChanging && !state.isChanging && state.isLive && presentText(state) === presentText(before))
      desk.post({ kind: "resume", run: state.runNumber });
    if (document === before.document && state.draft === before.draft) return;
    // The same text is the same answer, wherever it lies.
    const isOther = document?.opening !== before.document?.opening && document?.text !== before.document?.text;
    if (isOther) {
      chosen = {};
      pins.unpinAll();
      const { runNumber, forgetAnswer, forgetReading, forgetViews } = store.getState();
      desk.post({ kind: "stop", run: runNumber });
      forgetAnswer();
      forgetViews();
      if (document === null) forgetReading();
    }
    const text = presentText(state);
    // What is let go is what was last run while it was dragged.
    if (text !== null && text !== presentText(before)) read(text);
  });

  function read(text: string): void {
    asked += 1;
    const ends = store.getState().isLive;
    askedTexts.set(asked, { text, ends });
    desk.post({ kind: "read", ask: asked, text, ends });
  }

  function runAnew(how: Asked = {}): void {
    const { summary, reading, startedRun } = store.getState();
    const text = presentText(store.getState());
    if (text === null || summary === null || errorsOf(reading).length > 0) return;
    chosen = { ...chosen, ...how };
    const seed = chosen.seed ?? summary.seed;
    const goal = goalIn(chosen, summary);
    desk.post({ kind: "run", run: startedRun(text, seed, goal), text, seed, ...goal });
  }

  function goOn(to: Omit<Asked, "seed"> = {}): void {
    const state = store.getState();
    const hasEnded = ["paused", "stopped", "done"].includes(state.runState.kind);
    if (!hasEnded || state.summary === null || state.runText !== presentText(state)) return runAnew(to);
    chosen = { ...chosen, ...to };
    const goal = goalIn(chosen, state.summary);
    state.continuing(goal);
    desk.post({ kind: "continue", run: state.runNumber, ...goal });
  }

  function receive(message: FromDesk): void {
    const state = store.getState();
    switch (message.kind) {
      case "read": {
        const asking = askedTexts.get(message.ask);
        askedTexts.delete(message.ask);
        if (asking === undefined || asking.text !== presentText(state)) return;
        state.tookReading(asking.text, message.reading);
        if (opened !== state.document?.opening && errorsOf(message.reading).length > 0) state.showBroken();
        opened = state.document?.opening;
        if (message.reading.summary !== null && state.isLive) runAnew();
        else if (message.reading.summary === null || asking.ends) desk.post({ kind: "stop", run: state.runNumber });
        return;
      }
      case "broken":
        // Threads go on with what nobody takes in.
        desk.post({ kind: "stop", run: state.runNumber });
        return state.wasRefused(state.runNumber, `Something went wrong that should not have: ${message.reason}.`);
      default:
        return takeIn(state, message);
    }
  }

  return {
    run: runAnew,
    pause: () => {
      store.getState().pausing();
      desk.post({ kind: "stop", run: store.getState().runNumber });
    },
    pin: pins.pin,
    unpin: pins.unpin,
    repin: pins.repin,
    explain: explaining(store, desk),
    list: (rows) => desk.post({ kind: "list", run: store.getState().runNumber, asked: rows }),
    see: (span) => desk.post({ kind: "see", ask: store.getState().question, span }),
    stop: () => desk.post({ kind: "stop", run: store.getState().runNumber }),
    resume: goOn,
  };
}
