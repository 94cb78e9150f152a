/** What the desk does where a scenario has too much of something. */
import { describe, expect, test } from "vitest";
import { sectionsOf } from "../../simulation/index.ts";
import { direct, ended, openDesk } from "../support/open-desk.ts";

describe("too much", () => {
  const teams = Array.from({ length: 45 }, (_, index) => `  team${index}: {count: ${index + 1}}`).join("\n");
  const many = `format: headroom/1
title: Many teams
horizon: 30 d
nodes: {n: {count: 9, cpu: 4, memory: 8 GiB, maxPods: 1000, failures: {f: {mttf: 50 h, recovery: 2 h}}}}
tools:
${teams}
`;

  const few = `format: headroom/1
title: One server
horizon: 30 d
components: {server: {failures: {f: {mttf: 100 h, recovery: 2 h}}}}
`;

  test("of many classes the window is told the worst 40 and how many are left out; all else is as in the whole", async () => {
    const { desk, until } = openDesk();
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text: many, seed: 1, cap: 8 });
    const message = await end;
    if (message.kind !== "ended") throw new Error("not ended");
    const { result, untold, bytes } = message.answer;
    expect(untold).toEqual({ classes: 5, parts: 0, groups: 0 });
    const [whole] = (await direct(8, many)).options;
    const [option] = result.options;
    expect(option.downtimeMinutesPerToolYear).toEqual(whole.downtimeMinutesPerToolYear);
    const lost = ({ downtimeMinutesPerToolYear: { mean } }: (typeof whole.classes)[number]) => mean;
    expect(option.classes).toHaveLength(40);
    const left = whole.classes.filter(({ name }) => !option.classes.some((one) => one.name === name));
    expect(Math.max(...left.map(lost))).toBeLessThanOrEqual(Math.min(...option.classes.map(lost)));
    // 8 histories of 8 bytes for each figure, of which each class has 15 and each kind of outage some.
    expect(bytes).toBeGreaterThan(8 * 8 * 45 * 15);
  });

  test("the others are listed when they are asked for, by pages and by what they are called, with the figures of the whole", async () => {
    const { desk, heard, until } = openDesk();
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text: many, seed: 1, cap: 8 });
    const message = await end;
    if (message.kind !== "ended") throw new Error("not ended");
    const title = "Downtime by class (tools)";
    const rowsOf = (sections: ReturnType<typeof sectionsOf>) => sections.find((one) => one.title === title)?.rows ?? [];
    const whole = rowsOf(sectionsOf(await direct(8, many)));
    const listed = (words: string, first: number, count: number) => {
      desk.receive({ kind: "list", run: 1, asked: { words, first, count } });
      const answer = heard.at(-1);
      if (answer?.kind !== "listed") throw new Error("not listed");
      return { of: answer.listed.of, rows: rowsOf([...answer.listed.sections]) };
    };
    const rest = listed("", 40, 50);
    expect(rest.of).toEqual({ classes: 45, parts: 0, groups: 0 });
    const names = [...rowsOf(sectionsOf(message.answer.result)), ...rest.rows].map(({ label }) => label);
    expect(names.toSorted()).toEqual(whole.map(({ label }) => label).toSorted());
    for (const row of rest.rows) expect(whole).toContainEqual(row);
    const called = listed("team4", 0, 50);
    expect(called.of).toEqual({ classes: 6, parts: 0, groups: 0 });
    expect(called.rows.map(({ label }) => label.replace(/ .*/, "")).toSorted()).toEqual([
      "team4",
      "team40",
      "team41",
      "team42",
      "team43",
      "team44",
    ]);
    // What is no name may be that of a section, of which all is wanted.
    expect(listed("downtime by", 0, 50).rows).toHaveLength(45);
    const before = heard.length;
    desk.receive({ kind: "list", run: 2, asked: { words: "", first: 0, count: 50 } });
    expect(heard).toHaveLength(before);
  });

  test("a run tells ten things a second at most, however quick its histories are", async () => {
    const { desk, heard, times, until } = openDesk(2, 15);
    const end = until(ended(1));
    desk.receive({ kind: "run", run: 1, text: few, seed: 1, cap: 1500 });
    await end;
    expect(heard.length).toBeGreaterThan(12);
    const inSecond = times.map((from) => times.filter((time) => time >= from && time < from + 1000).length);
    expect(Math.max(...inSecond)).toBeLessThanOrEqual(10);
  });

  test("more histories than there is memory for are refused with their number, before and after a run", async () => {
    const { desk, heard, until } = openDesk();
    const first = until(({ kind }) => kind === "refused");
    desk.receive({ kind: "run", run: 1, text: many, seed: 1, cap: 4_000_000 });
    const words = /^4,000,000 histories would take more than 2 GiB of memory: at most [\d,]+ fit\. Ask for fewer/;
    expect(await first).toMatchObject({ run: 1, reason: expect.stringMatching(words) as string });
    const end = until(ended(2));
    desk.receive({ kind: "run", run: 2, text: many, seed: 1, cap: 8 });
    await end;
    desk.receive({ kind: "continue", run: 2, cap: 4_000_000 });
    expect(heard.at(-1)).toMatchObject({ kind: "refused", run: 2, reason: expect.stringMatching(words) as string });
    const more = until(ended(2));
    desk.receive({ kind: "continue", run: 2, cap: 16 });
    expect(await more).toMatchObject({ answer: { result: { replications: 16 } } });
  });
});
