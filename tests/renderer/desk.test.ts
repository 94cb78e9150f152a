/** The desk without a browser: what it tells of a run that goes on, is stopped, continued or replaced. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Desk } from "../../renderer/desk/desk.ts";
import type { FromDesk } from "../../renderer/desk/protocol.ts";
import { openTrial, type Result } from "../../simulation/index.ts";
import { direct as directly, ended, hash, openDesk, type Heard } from "../support/open-desk.ts";

const text = readFileSync(fileURLToPath(new URL("../../scenarios/etcd-quorum.yaml", import.meta.url)), "utf8");
const direct = (cap: number, file = text) => directly(cap, file);
const withUnknown = text.replace(/mttf: .*/, "mttf: {unknown: {best: 400 h, range: 200 h to 900 h}}");
const platform = `format: headroom/1
title: Six pods
horizon: 30 d
nodes: {n: {count: 3, cpu: 4, memory: 8 GiB, failures: {f: {mttf: 100 h, recovery: 2 h}}}}
tools: {web: {count: 6, requests: {cpu: 1, memory: 1 GiB}}}
`;

describe("reading", () => {
  test("a good file: its options, its seed and how many histories", async () => {
    const { desk, heard } = openDesk();
    desk.receive({ kind: "read", ask: 7, text, ends: false });
    expect(heard).toMatchObject([
      {
        kind: "read",
        ask: 7,
        reading: { summary: { replications: 512, seed: 1, options: [{ name: "anyCrews" }, {}] } },
      },
    ]);
  });

  test("a bad file: what is wrong, and where", async () => {
    const { desk, heard } = openDesk();
    desk.receive({ kind: "read", ask: 1, text: text.replace("need: 2", "need: 9"), ends: false });
    const [message] = heard;
    if (message.kind !== "read") throw new Error("not read");
    expect(message.reading.summary).toBeNull();
    expect(message.reading.issues[0]).toMatchObject({ severity: "error", path: "groups.quorum.need" });
  });
});

describe("running", () => {
  test("ends with the very result of the command line, whatever was shown on the way", async () => {
    const { desk, heard, until } = openDesk();
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 96 });
    const message = await end;
    if (message.kind !== "ended") throw new Error("not ended");
    expect(message.answer.result.options).toEqual((await direct(96)).options);
    expect(message.answer.result).toMatchObject({ ending: "complete", hash: hash(text) });
    const counts = heard.flatMap((one) => (one.kind === "look" ? [one.answer.result.replications] : []));
    expect(counts).toEqual([2, 4, 8, 16, 32, 64, 80]);
  });

  test("where histories are quick, no more is shown than can be drawn, but for looks at which words may change", async () => {
    const { desk, heard, until } = openDesk(2, 1);
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 300 });
    await end;
    const counts = heard.flatMap((one) => (one.kind === "look" ? [one.answer.result.replications] : []));
    expect(counts).toEqual([2, 64, 128, 256]);
  });

  test("the first glimpse is the first history of each of two worlds, with its interval, and beside what is pinned", async () => {
    const unchanged = ["anyCrews", "oneCrew"].map((option) => ({
      option,
      change: { mean: 0, low: 0, high: 0, isSure: true },
    }));
    const { desk, heard, until } = openDesk();
    const first = until(ended(1));
    desk.receive({ kind: "run", run: 1, text: withUnknown, seed: 1, cap: 16 });
    await first;
    desk.receive({ kind: "pin", run: 1, pin: 3 });
    const second = until(ended(2));
    desk.receive({ kind: "run", run: 2, text: withUnknown, seed: 1, cap: 16 });
    await second;
    const looks = heard.flatMap((one) => (one.kind === "look" && one.run === 2 ? [one.answer] : []));
    expect(looks.map(({ result }) => result.replications)).toEqual([2, 4, 8]);
    const [{ changes, result, verdict }] = looks;
    expect(changes).toEqual([{ pin: 3, options: unchanged }]);
    expect(verdict.case).toBe("first moments");
    const { mean, low, high } = result.options[0].availability;
    expect(low).toBeLessThan(mean);
    expect(mean).toBeLessThan(high);
    // Told by the numbers that its histories have in the run.
    const byNumber = ({ dots }: Result["options"][number]) =>
      new Map(dots.replications.map((history, dot) => [history, dots.minutes[dot]]));
    const [early, later] = [result, looks[1].result].map(({ options }) => byNumber(options[0]));
    expect([...early.keys()].toSorted((a, b) => a - b)).toEqual([0, 2]);
    for (const [history, minutes] of early) expect(later.get(history)).toBe(minutes);
  });

  test("stopped at the glimpse it keeps the histories of the first look", async () => {
    const { desk, heard, until } = openDesk();
    const glimpse = until(({ kind }) => kind === "look");
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text: withUnknown, seed: 1, cap: 64 });
    await glimpse;
    desk.receive({ kind: "stop", run: 1 });
    await end;
    expect(heard.at(-1)).toMatchObject({ answer: { result: { ending: "stopped", replications: 4 } } });
    const again = until((message) => message.kind === "ended" && message.answer.result.ending === "complete");
    desk.receive({ kind: "continue", run: 1, cap: 64 });
    expect(await again).toMatchObject({ answer: { result: { replications: 64 } } });
  });

  test("while it runs no words change but at the looks", async () => {
    const { desk, heard, until } = openDesk();
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 128 });
    await end;
    const at = (count: number) =>
      heard.find((one) => one.kind === "look" && one.answer.result.replications === count) as Extract<
        FromDesk,
        { kind: "look" }
      >;
    expect(at(32).answer.verdict.case).toBe("first moments");
    expect(at(80).answer.verdict).toEqual(at(64).answer.verdict);
    expect(at(80).answer.result.options[0]).not.toEqual(at(64).answer.result.options[0]);
  });

  test("continued it is no longer called stopped, and its words stay until the next look", async () => {
    const { desk, heard, until } = openDesk();
    const stopAt = until((message) => message.kind === "look" && message.answer.result.replications === 80);
    const first = until(ended(1));
    desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 512 });
    await stopAt;
    desk.receive({ kind: "stop", run: 1 });
    const stopped = await first;
    if (stopped.kind !== "ended") throw new Error("not ended");
    expect(stopped.answer.result.verdict).toContain("Stopped at");
    const before = heard.length;
    const end = until((message) => message.kind === "ended" && message.answer.result.ending === "complete");
    desk.receive({ kind: "continue", run: 1, cap: 512 });
    await end;
    const looks = heard.slice(before).flatMap((one) => (one.kind === "look" ? [one.answer] : []));
    expect(looks.filter(({ verdict }) => verdict.rest.includes("Stopped"))).toEqual([]);
    const early = looks.filter(({ result }) => result.replications < 128).map(({ verdict }) => verdict.strong);
    expect(early.length).toBeGreaterThan(0);
    expect(new Set(early).size).toBe(1);
  });

  test("where threads die of some history, the rest is an answer, with the reason", async () => {
    const { desk, until } = openDesk(2, 300, (source) => {
      const trial = openTrial(source);
      const breaks = (replication: number): void => {
        if (replication === 40) throw new Error("out of memory at history 40");
      };
      return {
        ...trial,
        run: (replication, row, offset) => {
          breaks(replication);
          trial.run(replication, row, offset);
        },
        steps: function* (replication, row, offset) {
          breaks(replication);
          yield* trial.steps(replication, row, offset);
        },
      };
    });
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 128 });
    const message = await end;
    if (message.kind !== "ended") throw new Error("not ended");
    const { result, verdict, lostBecause } = message.answer;
    expect(result.ending).toBe("lost");
    expect(result.replications).toBeLessThanOrEqual(40);
    expect(verdict.rest).toContain("could not be computed and are left out.");
    expect(lostBecause).toContain("out of memory at history 40");
  });

  test("stopped and continued comes to the same as never stopped", async () => {
    const { desk, heard, until } = openDesk();
    const first = until(ended(1));
    const stopAt = until((message) => message.kind === "look" && message.answer.result.replications === 16);
    desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 64 });
    await stopAt;
    desk.receive({ kind: "stop", run: 1 });
    const stopped = await first;
    if (stopped.kind !== "ended") throw new Error("not ended");
    expect(stopped.answer.result.ending).toBe("stopped");
    expect(stopped.answer.result.replications).toBeLessThan(64);
    const again = until((message) => message.kind === "ended" && message.answer.result.ending === "complete");
    desk.receive({ kind: "continue", run: 1, cap: 64 });
    const whole = await again;
    if (whole.kind !== "ended") throw new Error("not ended");
    expect(whole.answer.result.options).toEqual((await direct(64)).options);
    expect(heard.filter(({ kind }) => kind === "refused")).toEqual([]);
  });

  test("the first look does not wait for losses; the rest have them, also after a stop in between", async () => {
    const { desk, heard, until } = openDesk(1);
    const first = until((message) => message.kind === "look" && message.answer.result.replications === 4);
    const stopped = until(ended(1));
    desk.receive({ kind: "run", run: 1, text: platform, seed: 1, cap: 32 });
    await first;
    desk.receive({ kind: "stop", run: 1 });
    await stopped;
    const again = until((message) => message.kind === "ended" && message.answer.result.ending === "complete");
    desk.receive({ kind: "continue", run: 1, cap: 32 });
    await again;
    const { options } = await direct(32, platform);
    const seen = heard.flatMap((one) => (one.kind === "look" || one.kind === "ended" ? [one.answer] : []));
    expect(seen.map(({ isSurveyed }) => isSurveyed)).toEqual([false, false, ...seen.slice(2).map(() => true)]);
    for (const { result, isSurveyed } of seen)
      expect(result.options[0].losses?.one).toEqual(isSurveyed ? options[0].losses?.one : undefined);
    expect(seen.at(-1)?.result.options).toEqual(options);
  });

  test("held while a text is read that is to take its place, it goes on with nothing, and keeps what it has", async () => {
    const { desk, heard, until } = openDesk();
    const look = until((message) => message.kind === "look" && message.answer.result.replications === 8);
    const stopped = until(ended(1));
    desk.receive({ kind: "run", run: 1, text: platform, seed: 1, cap: 256 });
    await look;
    desk.receive({ kind: "read", ask: 1, text: "format: headroom/1", ends: true });
    const atOnce = heard.length;
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
    expect(heard.slice(atOnce).filter(({ kind }) => kind !== "progress")).toEqual([]);
    desk.receive({ kind: "stop", run: 1 });
    const message = await stopped;
    if (message.kind !== "ended") throw new Error("not ended");
    expect(message.answer).toMatchObject({ isSurveyed: true, result: { ending: "stopped" } });
    expect(message.answer.result.replications).toBeGreaterThanOrEqual(8);
  });

  test("a new run silences the one before it", async () => {
    const { desk, heard, until } = openDesk();
    const begun = until((message) => message.kind === "look");
    desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 4096 });
    await begun;
    const second = until(ended(2));
    desk.receive({ kind: "run", run: 2, text, seed: 5, cap: 16 });
    const before = heard.length;
    await second;
    expect(heard.slice(before).every((message) => "run" in message && message.run === 2)).toBe(true);
  });

  test("a design without room is refused in words", async () => {
    const { desk, until } = openDesk();
    const full = `
format: headroom/1
title: Full
horizon: 1 year
hosts: {server: {cpu: 2, memory: 4 GiB}}
nodes: {worker: {on: server}}
tools: {web: {count: 8, requests: {cpu: 1, memory: 1 GiB}}}
`;
    const refused = until(({ kind }) => kind === "refused");
    desk.receive({ kind: "run", run: 1, text: full, seed: 1, cap: 8 });
    expect(await refused).toMatchObject({ reason: expect.stringMatching(/does not fit.*allowPending/) as string });
  });
});

describe("pinned again", () => {
  const edited = text.replace("mean 8 h", "mean 2 h");
  const pin = { kind: "repin", pin: 1, text, seed: 1, histories: 32 } as const;

  async function changes(desk: Desk, until: Heard["until"], run: number) {
    const end = until(ended(run));
    desk.receive({ kind: "run", run, text: edited, seed: 1, cap: 32 });
    const message = await end;
    if (message.kind !== "ended") throw new Error("not ended");
    return message.answer.changes;
  }

  test("a text and its seed compare as the pinned run itself did", async () => {
    const before = openDesk();
    const end = before.until(ended(1));
    before.desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 32 });
    await end;
    before.desk.receive({ kind: "pin", run: 1, pin: 1 });
    const wanted = await changes(before.desk, before.until, 2);
    expect(wanted[0].options.map(({ change }) => change)).not.toContain(null);

    const { desk, until } = openDesk();
    desk.receive(pin);
    expect(await changes(desk, until, 1)).toEqual(wanted);
  });

  test("tells the very result that was pinned, for charts and numbers", async () => {
    const { desk, until } = openDesk();
    const again = until(({ kind }) => kind === "repinned");
    desk.receive(pin);
    const message = await again;
    if (message.kind !== "repinned") throw new Error("not told");
    expect(message.pin).toBe(1);
    expect(message.result.options).toEqual((await direct(32)).options);
    expect(message.result).toMatchObject({ hash: hash(text), seed: 1, replications: 32, ending: "complete" });
  });

  test("what was unpinned meanwhile stays so, and what cannot be run is left out", async () => {
    const { desk, until } = openDesk();
    desk.receive({ ...pin, histories: 100_000 });
    desk.receive({ ...pin, pin: 2, text: "format: headroom/1" });
    desk.receive({ ...pin, pin: 3 });
    desk.receive({ kind: "unpin", pin: 1 });
    expect((await changes(desk, until, 1)).map((one) => one.pin)).toEqual([3]);
  });

  test("a run that is stopped while it waits never begins", async () => {
    const { desk, heard, until } = openDesk();
    desk.receive(pin);
    desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 8 });
    desk.receive({ kind: "stop", run: 1 });
    expect(await changes(desk, until, 2)).toHaveLength(1);
    expect(heard.filter((one) => "run" in one && one.run === 1)).toEqual([{ kind: "refused", run: 1, reason: null }]);
  });
});

describe("explaining", () => {
  test("the worst history is that with most downtime, told with its costliest events", async () => {
    const { desk, until } = openDesk();
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 32 });
    await end;
    const answered = until(({ kind }) => kind === "explained");
    const ranked = until(({ kind }) => kind === "ranked");
    const which = { kind: "place", place: "worst" } as const;
    desk.receive({ kind: "explain", ask: 3, run: 1, asked: { option: "oneCrew", which, causes: null } });
    desk.receive({ kind: "rank", ask: 4, run: 1, option: "oneCrew", causes: ["hardware"] });
    const [told, rank] = [await answered, await ranked];
    if (told.kind !== "explained" || told.history === null || rank.kind !== "ranked") throw new Error("not told");
    expect(told.history.number).toBe(rank.histories[0].number);
    expect(told.history.headline).toMatch(/the worst of 32/);
    expect(told.history.stories.length).toBeGreaterThan(0);
    expect(rank.histories.map(({ minutes }) => minutes)).toEqual(
      rank.histories.map(({ minutes }) => minutes).toSorted((a, b) => b - a),
    );
  });

  test("of a cause: what it is charged to adds up to what those histories lose, a group of alike things as one", async () => {
    const { desk, until } = openDesk();
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 16 });
    const answer = await end;
    const charged = until(({ kind }) => kind === "charged");
    desk.receive({ kind: "rank", ask: 5, run: 1, option: "oneCrew", causes: ["hardware"] });
    const told = await charged;
    if (told.kind !== "charged" || answer.kind !== "ended") throw new Error("not told");
    // All 16 are looked at, so that the mean of them is the answer's own.
    const { mean } = answer.answer.result.options[1].downtimeByCause.hardware;
    expect(told).toMatchObject({
      ask: 5,
      minutes: { histories: 16, others: null, rows: [{ name: "etcd", count: 3 }] },
    });
    expect(told.minutes.rows[0].minutes).toBeCloseTo(mean, 6);
  });

  test("another question ends what a cause is charged to", async () => {
    const { desk, heard, until } = openDesk();
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text, seed: 1, cap: 16 });
    await end;
    const charged = until(({ kind }) => kind === "charged");
    desk.receive({ kind: "rank", ask: 5, run: 1, option: "oneCrew", causes: ["hardware"] });
    desk.receive({ kind: "rank", ask: 6, run: 1, option: "anyCrews", causes: ["hardware"] });
    await charged;
    expect(heard.flatMap((one) => (one.kind === "charged" ? [one.ask] : []))).toEqual([6]);
  });

  test("outages of a size are told worst first, with the histories that they are in", async () => {
    const { desk, until } = openDesk();
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text: platform, seed: 1, cap: 3 });
    const answer = await end;
    if (answer.kind !== "ended") throw new Error("not ended");
    const { blastRadius, toolsHitMost } = answer.answer.result.options[0].incidents;
    const place = blastRadius.tools.indexOf(2);
    const seen = blastRadius.lasting[0].atLeast[place].seen;
    const found = until(({ kind }) => kind === "found");
    desk.receive({ kind: "incidents", ask: 7, run: 1, asked: { option: "base", tools: 2, minutes: 0 } });
    const told = await found;
    if (told.kind !== "found") throw new Error("not told");
    const { incidents, replayed } = told.found;
    expect(replayed).toBe(told.found.of);
    // All three histories are replayed, so that what was counted is what is told, up to a page of it.
    expect(incidents).toHaveLength(Math.min(12, seen));
    expect(seen).toBeGreaterThan(0);
    expect(incidents[0].tools).toBe(toolsHitMost);
    expect(incidents.map(({ tools }) => tools)).toEqual(incidents.map(({ tools }) => tools).toSorted((a, b) => b - a));
    expect(Math.min(...incidents.map(({ tools }) => tools))).toBeGreaterThanOrEqual(2);
    expect(incidents[0].name).toMatch(/^n-\d: f$/);
  });

  test("of a run that is over, nothing is told", async () => {
    const { desk, until } = openDesk();
    const answered = until(({ kind }) => kind === "explained");
    const which = { kind: "number", number: 0 } as const;
    desk.receive({ kind: "explain", ask: 1, run: 9, asked: { option: "oneCrew", which, causes: null } });
    expect(await answered).toMatchObject({ history: null, reason: "There is no such history yet." });
  });
});
