/** `headroom explain`, on small files and in this thread. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { runCommand } from "../../cli/command.ts";
import { explanationSchema } from "../../simulation/explain/schema.ts";
import type { Explanation } from "../../simulation/index.ts";
import { fakeSurroundings, tooSmall, twoRepairs } from "../support/fake-surroundings.ts";
import type { Screen } from "../support/fake-surroundings.ts";

/** A platform of which everything can be told: crews that queue, nodes on hosts, a part that stalls, planned work. */
const small = `format: headroom/1
title: A small platform
horizon: 60 d
startsAt: 2026-01-05T00:00Z
run: {seed: 5, replications: 24}
crews: {technician: {count: 1}}
hosts:
  server:
    count: 3
    cpu: 8
    memory: 16 GiB
    failures:
      board:
        mttf: {value: 6 d, quality: guess}
        recovery: {detect: 5 min, fix: {time: "lognormal(median 20 h, sigma 0.5)", crew: technician}}
nodes:
  worker: {count: 3, on: server, start: 2 min, planned: {upgrade: {every: 30 d, first: 20 d, duration: 10 min, stagger: 1 h, drain: true}}}
parts:
  storage:
    failures: {stall: {cause: storage, mttf: {value: 4 d, quality: guess}, effect: interrupt, recovery: exponential(mean 1 h)}}
tools:
  web: {count: 6, replicas: 2, spread: node, start: 30 s, needs: [storage]}
  bot: {count: 4, start: 1 min, needs: [storage]}
`;

const files = { "small.yaml": small, "two.yaml": twoRepairs, "tooSmall.yaml": tooSmall };

interface Ran extends Screen {
  readonly code: number;
}

async function headroom(...args: readonly string[]): Promise<Ran> {
  const { screen, surroundings } = fakeSurroundings(files);
  return { ...screen, code: await runCommand(["explain", ...args], surroundings), out: screen.out, err: screen.err };
}

async function json(...args: readonly string[]): Promise<Explanation> {
  const { out, err, code } = await headroom(...args, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return explanationSchema.parse(JSON.parse(out));
}

async function refusal(...args: readonly string[]): Promise<string> {
  const { out, err, code } = await headroom(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  return err;
}

function downtime({ totals }: Explanation): number {
  return Object.values(totals.downtimeMs).reduce((sum, ms) => sum + ms, 0);
}

describe("the text", () => {
  test("tells one history (snapshot)", async () => {
    const { out, err, code } = await headroom("small.yaml", "--worst", "--top", "10");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    await expect(out).toMatchFileSnapshot("../golden/explanation.txt");
  });

  test("tells one event with each tool (snapshot)", async () => {
    const histories = await Promise.all(
      Array.from({ length: 24 }, (_, i) => json("small.yaml", "--replication", `${i}`)),
    );
    const passes = histories.flatMap(({ replication, events }) =>
      events.filter(({ takenOver }) => takenOver.length > 0).map(({ id }) => ({ replication, id })),
    );
    const { replication, id } = passes[0];
    const { out } = await headroom("small.yaml", "--replication", `${replication}`, "--event", `${id}`);
    await expect(out).toMatchFileSnapshot("../golden/explained-event.txt");
  });

  test("--top keeps the costliest, in the order of time, and says what is not shown", async () => {
    const { out } = await headroom("small.yaml", "--worst", "--top", "2");
    const ids = [...out.matchAll(/^#(\d+) /gm)].map(([, id]) => Number(id));
    const { events } = await json("small.yaml", "--worst");
    const cost = new Map(events.map(({ id, chargedMs }) => [id, Object.values(chargedMs).reduce((a, b) => a + b, 0)]));
    const costliest = [...cost]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 2)
      .map(([id]) => id);
    expect(ids).toEqual(costliest.toSorted((a, b) => a - b));
    expect(out).toMatch(/^Not shown: \d+ events with .* between them; --top shows more\. /m);
  });

  test("a plain system is down itself; nothing is said of tools", async () => {
    const { out } = await headroom("two.yaml", "--option", "slow", "--replication", "0");
    expect(out).toMatch(/^Slow repair, 1-year history 0: [\d.]+ d down\.\n/);
    expect(out).toMatch(/ system {5}down from /);
    expect(out).not.toMatch(/tool|\u00a0/);
  });
});

describe("which history", () => {
  test("worst, median and luckiest are those", async () => {
    const all = [];
    for (let i = 0; i < 15; i++) all.push(downtime(await json("small.yaml", "--replication", `${i}`)));
    const ordered = all.toSorted((a, b) => a - b);
    for (const [place, rank] of [
      ["worst", 14],
      ["median", 7],
      ["luckiest", 0],
    ] as const) {
      const chosen = await json("small.yaml", `--${place}`, "--replications", "15");
      expect(chosen.place).toEqual({ asked: place, of: 15 });
      expect(downtime(chosen)).toBe(ordered[rank]);
      expect(downtime(chosen)).toBe(all[chosen.replication]);
    }
    expect(ordered[0]).toBeLessThan(ordered[14]);
  });

  test("does not depend on the number of workers", async () => {
    const [one, three] = [
      await headroom("small.yaml", "--worst", "--workers", "1"),
      await headroom("small.yaml", "--worst", "--workers", "3"),
    ];
    expect(one.out).toBe(three.out);
  });

  test("carries where it is from", async () => {
    const story = await json("two.yaml", "--option", "fast", "--replication", "7", "--seed", "9");
    const hash = createHash("sha256").update(twoRepairs).digest("hex");
    expect(story).toMatchObject({
      scenario: "Two repairs",
      option: "fast",
      title: "Fast repair",
      seed: 9,
      replication: 7,
      place: null,
      version: "1.2.3",
      hash,
    });
  });

  test("--event has that event and its outages only", async () => {
    const whole = await json("two.yaml", "--option", "fast", "--replication", "7");
    expect(whole.outages).toEqual([]);
    const one = await json("two.yaml", "--option", "fast", "--replication", "7", "--event", "3");
    expect(one.events).toEqual(whole.events.filter(({ id }) => id === 3));
    expect(one.outages).toMatchObject([{ tool: "server", root: 3 }]);
    expect(one.totals).toEqual(whole.totals);
  });
});

test("--out writes to a file", async () => {
  const {
    out,
    code,
    files: written,
  } = await headroom("two.yaml", "--option", "fast", "--median", "--out", "story.txt");
  expect({ out, code }).toEqual({ out: "", code: 0 });
  expect(written.get("story.txt")).toMatch(/^Fast repair, 1-year history \d+, the median of 40: /);
});

test("what is asked wrongly is said", async () => {
  expect(await refusal("small.yaml")).toBe(
    "headroom: which history? Give one of --replication N, --worst, --median and --luckiest\n",
  );
  expect(await refusal("small.yaml", "--worst", "--replication", "3")).toMatch("which history?");
  expect(await refusal("two.yaml", "--worst")).toBe(
    "headroom: which option? Give --option; the file has slow and fast\n",
  );
  expect(await refusal("two.yaml", "--worst", "--option", "fats")).toMatch("did you mean `fast`?");
  expect(await refusal("small.yaml", "--replication", "3", "--replications", "9")).toMatch(
    "--replications is for --worst",
  );
  expect(await refusal("small.yaml", "--worst", "--top", "3", "--event", "9")).toMatch("exclude each other");
  expect(await refusal("small.yaml", "--replication", "-1")).toMatch(/whole number from 0|needs a value/);
  expect(await refusal("small.yaml", "--replication", "0", "--event", "99999")).toMatch(
    /no event #99999; its last is #\d+/,
  );
  expect(await refusal("tooSmall.yaml", "--replication", "0")).toMatch("allowPending");
  expect(await refusal("tooSmall.yaml", "--worst")).toMatch("allowPending");
});
