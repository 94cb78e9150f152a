/** Golden sentences: every case of the verdict that a run on the command line can end in. */
import { describe, expect, test } from "vitest";
import type { VerdictData, VerdictPair } from "../../../../simulation/results/verdict/data.ts";
import { verdictOf, verdictText } from "../../../../simulation/results/verdict/verdict.ts";
import { hour, hybrid, metal, option, pair, two, vms, year } from "../../../support/verdict-data.ts";

const open = [pair(0, 1, [-1.8, -0.5, 0.9], { pBetter: 0.6 })];

const say = (data: VerdictData): string => verdictText(verdictOf(data)).replaceAll("\u00a0", " ");

describe("two options", () => {
  test("the second is better", () => {
    expect(say(two)).toBe(
      "Metal loses 2.1 h less per tool and year than VMs (95 %: 1.8 to 2.4). It comes out ahead in 97 of 100 simulated 3-year histories.",
    );
  });

  test("the first is better: the same sentence, the names turned round", () => {
    const pairs = [pair(0, 1, [1.8, 2.137, 2.44], { pBetter: 0.01, pTie: 0.06 })];
    expect(say({ ...two, pairs })).toBe(
      "VMs loses 2.1 h less per tool and year than Metal (95 %: 1.8 to 2.4). It comes out ahead in 93 of 100 simulated 3-year histories, the same in 6.",
    );
  });

  test("better, unless the guesses are wrong", () => {
    const unless = { ignorance: { low: -5.2 * hour, high: 0.81 * hour }, decidesMost: "nfsStuck" };
    const sure = { ignorance: { low: -5.2 * hour, high: -0.2 * hour }, decidesMost: "nfsStuck" };
    const data = (changes: Partial<VerdictPair>) => ({ ...two, pairs: [pair(0, 1, [-2.44, -2.137, -1.8], changes)] });
    expect(verdictOf(data(unless)).case).toBe("better, unless");
    expect(say(data(unless))).toBe(
      "Metal loses 2.1 h less per tool and year than VMs, if the guesses hold (95 %: 1.8 to 2.4). " +
        "Over what is not known it lies between 5 h less and 1 h more; nfsStuck decides most.",
    );
    expect(say(data({ ...unless, decidesMost: null }))).toMatch(/between 5 h less and 1 h more\.$/);
    expect(verdictOf(data(sure)).case).toBe("better");
    const turned = { ignorance: { low: -0.81 * hour, high: 5.2 * hour }, decidesMost: "nfsStuck" };
    expect(say({ ...two, pairs: [pair(0, 1, [1.8, 2.137, 2.44], turned)] })).toBe(
      "VMs loses 2.1 h less per tool and year than Metal, if the guesses hold (95 %: 1.8 to 2.4). " +
        "Over what is not known it lies between 5 h less and 1 h more; nfsStuck decides most.",
    );
  });

  test("does not fit in some worlds", () => {
    const data = { ...two, options: [vms, { ...metal, worldsWithoutRoom: 0.125 }] };
    expect(verdictOf(data).case).toBe("does not fit");
    expect(say(data)).toMatch(
      /^Metal does not fit in 13 of 100 worlds: there, pods have no place from the start\. Metal loses 2\.1 h less/,
    );
    expect(verdictOf({ ...two, options: [vms, { ...metal, worldsWithoutRoom: 0, unplacedPods: 3 }] }).case).toBe(
      "better",
    );
  });

  test("better in every history", () => {
    const pairs = [pair(0, 1, [-2.44, -2.137, -1.8], { pBetter: 1 })];
    expect(say({ ...two, pairs })).toMatch(
      "It comes out ahead in all 512 simulated 3-year histories (at least 99.2 of 100).",
    );
  });

  test("a plain system is down instead of losing", () => {
    expect(say({ ...two, plain: true, horizonHours: year / 2 })).toBe(
      "Metal is down 2.1 h less per year than VMs (95 %: 1.8 to 2.4). It comes out ahead in 97 of 100 simulated 6-month histories.",
    );
    expect(say({ ...two, plain: true, pairs: open })).toBe(
      "Cannot tell which is down less: VMs could be down 0.9 h less or 1.8 h more per year than Metal (95 %). About 3,000 more histories would settle it.",
    );
  });

  test("cannot tell", () => {
    expect(say({ ...two, pairs: open })).toBe(
      "Cannot tell which loses less: VMs could lose 0.9 h less or 1.8 h more per tool and year than Metal (95 %). About 3,000 more histories would settle it.",
    );
  });

  test("cannot tell, and more histories will not help", () => {
    expect(say({ ...two, pairs: [pair(0, 1, [-1, 0.0001, 1])] })).toMatch("More histories will hardly help");
  });

  test("cannot tell, and it hangs on what is not known", () => {
    const ignorance = { low: -4 * hour, high: 3 * hour };
    const hangs = pair(0, 1, [-1.8, -0.5, 0.9], { ignorance, decidesMost: "nfsStuck" });
    const verdict = verdictOf({ ...two, pairs: [hangs] });
    expect(verdict.rest).toMatch(/ More histories will not help: it hangs on nfsStuck\. Measure that first\.$/);
    expect(verdict.more).toBeUndefined();
    const known = { ...hangs, ignorance: { low: -4 * hour, high: -0.1 * hour } };
    expect(say({ ...two, pairs: [known] })).toMatch(/About 3,000 more histories would settle it\.$/);
  });

  test("cannot tell at the limit of a run: it is to be raised", () => {
    const precision = { reached: "±0.32 h", asked: "±5 min" };
    const verdict = verdictOf({ ...two, ending: "capped", precision, pairs: open });
    expect(verdict.rest).toMatch(
      /About 3,000 more histories would settle it\. Raise the limit of 512 histories\. Limit/,
    );
    expect(verdict.more).toBe(3000);
  });

  test("no difference that matters", () => {
    const even = { ...two, margin: 3 * hour };
    expect(verdictOf(even).case).toBe("no difference that matters");
    expect(say(even)).toBe(
      "No difference that matters: VMs and Metal lose 6.1 h and 4.0 h per tool and year; the difference is smaller than 3 h (95 %).",
    );
    expect(say({ ...even, plain: true, margin: 2.5 * hour })).toBe(
      "No difference that matters: VMs and Metal are down 6.1 h and 4.0 h per year; the difference is smaller than 2.5 h (95 %).",
    );
    // The lower end is 2.44 h: at 2.4 h it may matter.
    expect(verdictOf({ ...two, margin: 2.4 * hour }).case).toBe("better");
    const wide = { ...two.pairs[0], strict: { mean: -2.137 * hour, low: -3.1 * hour, high: -1 * hour } };
    expect(verdictOf({ ...even, ending: "running", pairs: [wide] }).case).toBe("running, sure");
    expect(verdictOf({ ...even, ending: "running", histories: 63 }).case).toBe("first moments");
    expect(verdictOf({ ...even, pairs: [pair(0, 1, [0, 0, 0], { differing: 0 })] }).case).toBe("identical");
  });

  test("cannot tell from a handful of differences", () => {
    expect(say({ ...two, pairs: [pair(0, 1, [-1.8, -0.5, 0.9], { differing: 3 })] })).toMatch(
      "They differ in only 3 of 512 histories. About 5,000 more histories would settle it.",
    );
  });

  test("identical", () => {
    expect(say({ ...two, pairs: [pair(0, 1, [0, 0, 0], { differing: 0 })] })).toBe(
      "VMs and Metal have the same outages in every history. Nothing in the file makes them differ here.",
    );
  });
});

describe("nothing to compare", () => {
  const none = { mean: 0, low: 0, high: 3000 };
  const quiet = { downtime: none, availability: { mean: 1, low: 1 - 3000 / (year * hour), high: 1 }, affected: 0 };

  test("nothing failed", () => {
    const options = [
      { ...vms, ...quiet },
      { ...metal, ...quiet },
    ];
    const pairs = [pair(0, 1, [0, 0, 0], { differing: 0 })];
    expect(say({ ...two, options, pairs })).toBe(
      "No tool was down in any of 512 histories. Downtime is below 2.1 d per tool and year (95 %), with fewer than 3 outages in 1,536 simulated years.",
    );
    expect(say({ ...two, plain: true, options: options.slice(0, 1), pairs: [] })).toBe(
      "Nothing was down in any of 512 histories. Downtime is below 2.1 d per year (95 %), with fewer than 3 outages in 1,536 simulated years.",
    );
  });

  test("nothing failed in next to no time", () => {
    const said = say({ ...two, plain: true, options: [{ ...vms, ...quiet }], pairs: [], horizonHours: 1 / 3600 });
    expect(said).toMatch(/with fewer than 3 outages in 8\.5 min of simulated time\.$/);
  });

  test("one option only", () => {
    expect(say({ ...two, options: [vms], pairs: [] })).toBe(
      "VMs loses 6.1 h per tool and year (95 %: 5.5 to 6.7), 99.930 % up.",
    );
    expect(say({ ...two, plain: true, options: [vms], pairs: [] })).toBe(
      "VMs is down 6.1 h per year (95 %: 5.5 to 6.7), 99.930 % up.",
    );
  });

  test("one option with an objective", () => {
    const meets = (met: number): string =>
      say({ ...two, options: [{ ...vms, objective: { target: 0.999, met } }], pairs: [] });
    expect(meets(0.36)).toBe(
      "VMs loses 6.1 h per tool and year (95 %: 5.5 to 6.7), 99.930 % up. It meets 99.9 % in 36 of 100 histories.",
    );
    expect(meets(1)).toMatch(/It meets 99\.9 % in all 512 histories \(at least 99\.2 of 100\)\.$/);
  });

  test("one option with a handful of outages", () => {
    expect(say({ ...two, options: [{ ...vms, affected: 4 }], pairs: [] })).toMatch(
      "Not sure yet: outages were seen in only 4 of 512 histories.",
    );
    expect(say({ ...two, options: [{ ...vms, affected: 8 }], pairs: [], histories: 8 })).toMatch(
      "Not sure yet: outages were seen in all of only 8 histories.",
    );
  });
});

describe("three and more", () => {
  const options = [vms, metal, hybrid];
  const clear = [pair(0, 1, [-2.4, -2.1, -1.8]), pair(0, 2, [-1.4, -1.1, -0.8]), pair(1, 2, [0.7, 1, 1.3])];

  test("clear", () => {
    expect(say({ ...two, options, pairs: clear })).toBe(
      "Metal loses least: 60 min less per tool and year than Hybrid, the next best (42 to 78). VMs loses 2.1 h more than Metal.",
    );
  });

  test("clear, of more than are named", () => {
    const six = [1, 2, 3, 4, 5, 6].map((hours) => option(`Option${hours}`, hours));
    const pairs = six.flatMap((_, a) =>
      six.slice(a + 1).map((__, i): VerdictPair => pair(a, a + 1 + i, [0.5 + i, 1 + i, 1.5 + i])),
    );
    expect(say({ ...two, options: six, pairs })).toBe(
      "Option1 loses least: 60 min less per tool and year than Option2, the next best (30 to 90). Option3 loses 2.0 h more and Option4 loses 3.0 h more than Option1; 2 other options lose more than it, too.",
    );
  });

  test("tied", () => {
    const pairs = [clear[0], clear[1], pair(1, 2, [-0.2, 1, 2.2])];
    expect(say({ ...two, options, pairs })).toBe(
      "Metal and Hybrid lose least and cannot be told apart (between 2.2 h less and 0.2 h more for Metal). VMs loses 2.1 h more than Metal (1.8 to 2.4). About 200 more histories would settle it.",
    );
  });

  test("none of the differences matters", () => {
    expect(say({ ...two, options, pairs: clear, margin: 3 * hour })).toBe(
      "No difference that matters: VMs, Metal and Hybrid lose 6.1 h, 4.0 h and 5.0 h per tool and year; the differences are smaller than 3 h (95 %).",
    );
    expect(verdictOf({ ...two, options, pairs: clear, margin: 2 * hour }).case).toBe("several, clear");
  });

  test("all tied, in a plain system", () => {
    const pairs = [pair(0, 1, [-1, -0.1, 1]), pair(0, 2, [-1, -0.1, 1]), pair(1, 2, [-1, 0.1, 1])];
    expect(say({ ...two, plain: true, options, pairs })).toMatch(
      /^Metal, Hybrid and VMs are down least and cannot be told apart\. About/,
    );
  });
});

describe("what ended the run", () => {
  const stopped: VerdictData = { ...two, ending: "stopped", histories: 100, asked: 512 };

  test("stopped, and still sure", () => {
    expect(say(stopped)).toBe(
      "Metal loses 2.1 h less per tool and year than VMs (1.8 to 2.4), ahead in 97 of 100 histories. Stopped at 100 of 512 histories.",
    );
  });

  test("stopped, leaning: 0 lies outside the plain interval only", () => {
    const strict = { mean: -2.137 * hour, low: -5 * hour, high: 0.1 * hour };
    expect(say({ ...stopped, pairs: [{ ...two.pairs[0], strict }] })).toBe(
      "Leaning to Metal: 2.1 h less (1.8 to 2.4), not yet sure. Stopped at 100 of 512 histories.",
    );
  });

  test("stopped, open", () => {
    const precision = { reached: "±1.3 h", asked: "±5 min" };
    expect(say({ ...stopped, pairs: open, precision })).toBe(
      "Not decided: between 0.9 h less and 1.8 h more for VMs. Stopped at 100 histories; precision ±1.3 h, asked ±5 min.",
    );
  });

  test("stopped at once", () => {
    expect(say({ ...stopped, histories: 12 })).toBe(
      "12 histories are too few to name a winner. VMs loses 6.1 h per tool and year (5.5 to 6.7). Metal loses 4.0 h per tool and year (3.6 to 4.4). Stopped at 12 of 512 histories.",
    );
  });

  test("the limit came before the precision", () => {
    const precision = { reached: "±0.32 h", asked: "±5 min" };
    expect(say({ ...two, ending: "capped", precision })).toMatch(
      / Limit of 512 histories reached: precision ±0\.32 h, asked ±5 min\.$/,
    );
  });

  test("some histories lost", () => {
    expect(say({ ...two, ending: "lost", asked: 600 })).toMatch(
      /^Metal loses 2\.1 h less .* 88 histories could not be computed and are left out\.$/,
    );
  });
});

describe("while it runs", () => {
  const running: VerdictData = { ...two, ending: "running", histories: 128, asked: 512 };

  test("sure", () => {
    expect(say(running)).toBe(
      "So far Metal loses 2.1 h less per tool and year than VMs (1.8 to 2.4), ahead in 97 of 100 histories. Still sharpening.",
    );
  });

  test("leaning: 0 lies outside the plain interval only", () => {
    const strict = { mean: -2.137 * hour, low: -5 * hour, high: 0.1 * hour };
    expect(say({ ...running, pairs: [{ ...two.pairs[0], strict }] })).toBe(
      "Leaning to Metal: 2.1 h less (1.8 to 2.4), not yet sure.",
    );
  });

  test("open", () => {
    expect(say({ ...running, pairs: open })).toBe("Not decided yet: between 0.9 h less and 1.8 h more for VMs.");
  });

  test("first moments: no winner is named", () => {
    expect(say({ ...running, histories: 12 })).toBe(
      "Working: 12 histories so far. VMs loses 6.1 h per tool and year (5.5 to 6.7). Metal loses 4.0 h per tool and year (3.6 to 4.4).",
    );
  });
});

describe("does not fit", () => {
  test("speaks first, then the usual sentence", () => {
    const options = [vms, { ...metal, unplacedPods: 120 }];
    const verdict = verdictOf({ ...two, options });
    expect(verdict.case).toBe("does not fit");
    expect(verdict.strong).toBe(
      "Metal does not fit: 120 of 3,000 pods have no place from the start (memory runs out).",
    );
    expect(verdict.rest).toMatch(/^ Metal loses 2\.1.h less/);
  });
});
