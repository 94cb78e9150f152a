import {
  exactFigures,
  historiesPerWorld,
  listedTold,
  memoryRefusal,
  Pool,
  refusalOf,
  summarize,
  trialSource,
  untold,
  wholeWorlds,
  worstTold,
} from "../../simulation/index.ts";
import type { Cause, ExactFigures, OpenWorker, OptionFacts, Scenario, TrialSource } from "../../simulation/index.ts";
import { EntitySum, mostSampled } from "./entity-minutes.ts";
import { rankHistories } from "./history.ts";
import { listedRows, mostTold } from "./listed-rows.ts";
import { LiveRun } from "./live-run.ts";
import { Pins } from "./pins.ts";
import { Preparing } from "./preparing.ts";
import type { FromDesk, ToDesk } from "./protocol.ts";
import { read } from "./reading.ts";
import { Repinning, type Repinned } from "./repinning.ts";
import { ToldHistory } from "./told-history.ts";
import { IncidentList } from "./worst-incidents.ts";

/** What the desk needs of the thread it runs in. */
export interface DeskSurroundings {
  readonly openWorker: OpenWorker<TrialSource>;
  /** Threads for trials, at least 1. */
  readonly workers: number;
  /** SHA-256 of the text's bytes in hexadecimal. */
  readonly hash: (text: string) => Promise<string>;
  readonly post: (message: FromDesk) => void;
  /** Milliseconds, for estimates of how long things take. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, and not before what waits to be received was received. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly version: string;
}

/** For the histories of a run; a look needs about as much again, and a page has 4 GiB in all. */
const mostBytes = 2 ** 31;

function tooLarge(facts: readonly OptionFacts[], histories: number): string | null {
  const refusal = memoryRefusal(facts, histories, mostBytes);
  return (
    refusal &&
    `${refusal}. Ask for fewer: \`replications\` under Run, in the scenario, or the limit beside a precision.`
  );
}

/** As many as the first look tells of. */
function workOut(exact: ExactFigures): void {
  for (const figures of exact.values())
    for (const name of [...figures.keys()].slice(0, mostTold(exact.size))) figures.get(name);
}

/** Reads files and runs one simulation at a time. A new run ends the one before it. */
export class Desk {
  private readonly surroundings: DeskSurroundings;
  private readonly pool: Pool<TrialSource>;
  private lastRead: { readonly text: string; readonly scenario: Scenario | null } = { text: "", scenario: null };
  private live: LiveRun | null = null;
  private preparing: Preparing | null = null;
  private readonly pins = new Pins();
  private readonly repinning: Repinning;
  /** They depend on the file alone, not on seed or histories. */
  private readonly exact = new WeakMap<Scenario, ExactFigures>();
  /** The run asked for last: what was asked before it and is not begun is dropped. */
  private latest = -1;
  private readonly told: ToldHistory;
  /** The question asked last. */
  private asked = -1;

  constructor(surroundings: DeskSurroundings) {
    this.surroundings = surroundings;
    this.told = new ToldHistory(surroundings);
    this.pool = new Pool(surroundings.workers, surroundings.openWorker);
    this.repinning = new Repinning(this.pool, this.pins, (pinned) => void this.tellPinned(pinned));
  }

  receive(message: ToDesk): void {
    switch (message.kind) {
      case "read":
        if (message.ends) this.live?.hold();
        this.surroundings.post({ kind: "read", ask: message.ask, reading: this.read(message.text).reading });
        break;
      case "run":
        void this.run(message);
        break;
      case "rest":
        if (message.run === this.latest) this.live?.hold();
        break;
      case "resume":
        if (message.run === this.latest) this.live?.resume();
        break;
      case "stop":
        if (message.run === this.latest) this.stop();
        break;
      case "continue":
        if (message.run === this.latest) this.live?.continueTo(message);
        break;
      case "explain":
        this.explain(message);
        break;
      case "list":
        if (message.run === this.latest) this.list(message);
        break;
      case "see":
        void this.told.see(message.ask, message.span);
        break;
      case "events":
        void this.told.tellEvents(message.ask, message.part, message.option, message.events);
        break;
      case "pin":
        if (message.run === this.latest && this.live !== null)
          this.pins.keep(message.pin, this.live.request.seed, this.live.runs);
        break;
      case "repin":
        this.endRun();
        this.repinning.add(message);
        break;
      case "unpin":
        this.repinning.drop(message.pin);
        this.pins.drop(message.pin);
        break;
      case "rank":
        this.rank(message);
        break;
      case "incidents":
        void this.find(message);
        break;
    }
  }

  /** A thread begins to set up the model of this option. */
  setsUp(option: string): void {
    this.preparing?.setsUp(option);
  }

  private read(text: string) {
    const known = read(text);
    this.lastRead = { text, scenario: known.scenario };
    return known;
  }

  private scenarioOf(text: string): Scenario | null {
    return this.lastRead.text === text ? this.lastRead.scenario : this.read(text).scenario;
  }

  private async run({ run, text, seed, cap, precision = null }: Extract<ToDesk, { kind: "run" }>): Promise<void> {
    this.endRun();
    this.latest = run;
    const { post, hash, now, pause, version } = this.surroundings;
    const scenario = this.scenarioOf(text);
    if (scenario === null) return post({ kind: "refused", run, reason: "The file has problems." });
    const fileHash = await hash(text);
    await this.repinning.finished;
    if (run !== this.latest) return;
    const started = now();
    const perWorld = historiesPerWorld(scenario);
    const preparing = new Preparing(scenario.options, now, (option) => post({ kind: "preparing", run, option }));
    this.preparing = preparing;
    try {
      this.live = new LiveRun({
        pool: this.pool,
        models: scenario.options.map((option) => {
          preparing.describes(option.name);
          return trialSource(scenario, option, seed);
        }),
        perWorld,
        goal: { cap: wholeWorlds(cap, perWorld), precision },
        now,
        pause,
        refuse: (facts, histories) => refusalOf(scenario.options, facts) ?? tooLarge(facts, histories),
        summarize: (outcome, asked) => {
          const told = worstTold(outcome.runs, mostTold(outcome.runs.length));
          const provenance = { hash: fileHash, version, seed, precision: asked };
          const summary = summarize(scenario, outcome, provenance, this.exactOf(scenario), told);
          return { ...summary, untold: untold(outcome.runs, told) };
        },
        started,
        changes: (runs, { isGlimpse, isPlanned }) =>
          this.pins.changesTo(runs, seed, isGlimpse ? perWorld : null, isPlanned),
        tell: (event) => post({ ...event, run }),
        scenario,
        seed,
      });
      // The first look needs them; the threads have their first histories to run meanwhile.
      workOut(this.exactOf(scenario));
    } catch (error) {
      post({ kind: "refused", run, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  private async tellPinned({ asked: { pin, text, seed }, scenario, runs }: Repinned): Promise<void> {
    const { post, hash, version } = this.surroundings;
    const provenance = { hash: await hash(text), version, seed, precision: null };
    const outcome = { runs, ending: "complete", asked: runs[0].count, reason: null } as const;
    post({
      kind: "repinned",
      pin,
      result: summarize(scenario, outcome, provenance, undefined, worstTold(runs, mostTold(runs.length))).result,
    });
  }

  private exactOf(scenario: Scenario): ExactFigures {
    const names = scenario.options.map(({ name }) => name);
    const exact = this.exact.get(scenario) ?? exactFigures(scenario, names);
    this.exact.set(scenario, exact);
    return exact;
  }

  private endRun(): void {
    this.latest = -1;
    this.live?.drop();
    this.live = null;
    this.preparing = null;
  }

  private stop(): void {
    if (this.live !== null) return this.live.stop();
    // It waits for what is pinned again.
    this.surroundings.post({ kind: "refused", run: this.latest, reason: null });
    this.latest = -1;
  }

  private explain({ ask, run, asked }: Extract<ToDesk, { kind: "explain" }>): void {
    this.asked = ask;
    this.told.tell(run === this.latest ? this.live : null, ask, asked, () => ask === this.asked);
  }

  private list({ run, asked }: Extract<ToDesk, { kind: "list" }>): void {
    const { live } = this;
    if (live === null || live.runs.length === 0) return;
    const { scenario, seed } = live.request;
    const { told, of } = listedTold(live.runs, asked);
    const outcome = { runs: live.runs, ending: "running", asked: live.runs[0].count } as const;
    const provenance = { hash: live.hash ?? "", version: this.surroundings.version, seed, precision: null };
    const { result } = summarize(scenario, outcome, provenance, this.exactOf(scenario), told);
    this.surroundings.post({ kind: "listed", listed: listedRows(run, asked, of, result) });
  }

  private rank({ ask, run, option, causes }: Extract<ToDesk, { kind: "rank" }>): void {
    const runs = run === this.latest ? this.live?.runs.find(({ facts }) => facts.name === option) : undefined;
    this.asked = ask;
    this.surroundings.post({ kind: "ranked", ask, histories: runs === undefined ? [] : rankHistories(runs, causes) });
    if (this.live !== null && runs !== undefined) void this.charge(this.live, runs.count, ask, option, causes);
  }

  private async find({ ask, run, asked }: Extract<ToDesk, { kind: "incidents" }>): Promise<void> {
    this.asked = ask;
    const { live } = this;
    const runs = run === this.latest ? live?.runs.find(({ facts }) => facts.name === asked.option) : undefined;
    if (live === null || runs === undefined)
      return this.surroundings.post({ kind: "found", ask, found: { replayed: 0, of: 0, incidents: [] } });
    const list = new IncidentList(live, runs, asked);
    for (const number of list.histories) {
      await this.surroundings.pause(0);
      if (ask !== this.asked || live !== this.live) return;
      list.add(number);
    }
    this.surroundings.post({ kind: "found", ask, found: list.result() });
  }

  /** A history at a time, so that the desk hears what else is said to it; the next question ends it. */
  private async charge(
    live: LiveRun,
    count: number,
    ask: number,
    option: string,
    causes: readonly Cause[],
  ): Promise<void> {
    const sum = new EntitySum(live, option, causes);
    for (let number = 0; number < Math.min(count, mostSampled); number++) {
      await this.surroundings.pause(0);
      if (ask !== this.asked || live !== this.live || !sum.add(number)) return;
    }
    this.surroundings.post({ kind: "charged", ask, minutes: sum.result() });
  }
}
