import { describe, expect, it } from "vitest";
import { Simulator } from "../../../../simulation/engine/simulator.ts";
import type { CrewSpec, EntitySpec, FailureMode } from "../../../../simulation/scenario/types.ts";
import { component, crew, mode, option, phase, work } from "../../../support/option.ts";
import { modelOf, runModelOnce, runOption } from "../../../support/run-option.ts";

const never = 1e9;
const office = [0, 1, 2, 3, 4].map((day): [number, number] => [24 * day + 9, 24 * day + 17]);

/** Fails at `hour` and is fixed in 10 h by somebody of the crew. */
function fixedByCrew(hour: number, given: Parameters<typeof phase>[2] = {}, hours = 10): FailureMode {
  return mode("f", hour, 0, { recovery: [phase("fix", hours, { crew: "crew", ...given })] });
}

function broken(names: string, crews: readonly CrewSpec[], entities: readonly EntitySpec[], horizonHours = 200) {
  const outcome = runOption(option({ system: "a", crews, entities }), { horizonHours });
  return names.split(" ").map((name) => outcome.brokenSeconds(name) / 3600);
}

const three = (priorities: readonly number[] = [0, 0, 0]): EntitySpec[] =>
  ["a", "b", "c"].map((name, i) => component(name, { failures: [fixedByCrew(100 + i, { priority: priorities[i] })] }));

describe("a crew of one", () => {
  it("serves first come, first served", () => {
    // a 100–110, b 101–120, c 102–130.
    expect(broken("a b c", [crew("crew")], three())).toEqual([10, 19, 28]);
  });

  it("serves the lowest priority number first, then first come", () => {
    const crews = [crew("crew", { order: "priority" })];
    // c 102–120, b 101–130: a was begun already, and nobody is interrupted.
    expect(broken("a b c", crews, three([9, 2, 1]))).toEqual([10, 29, 18]);
    expect(broken("a b c", crews, three([9, 1, 2]))).toEqual([10, 19, 28]);
    expect(broken("a b c", crews, three([9, 1, 1]))).toEqual([10, 19, 28]);
  });

  it("in random order serves each of those that wait equally often", () => {
    // a is served from 100 to 110; b, c, d wait then, and the first of them is down 9, 8 or 7 h from its failure on.
    const entities = ["a", "b", "c", "d"].map((name, i) => component(name, { failures: [fixedByCrew(100 + i)] }));
    const crews = [crew("crew", { order: "random" })];
    const simulator = new Simulator(modelOf(option({ system: "a", crews, entities }), { horizonHours: 150 }));
    const runs = 3000;
    const orders = new Map<string, number>();
    for (let replication = 0; replication < runs; replication++) {
      const outcome = runModelOnce(simulator, replication);
      const up = ["b", "c", "d"].map((name, i) => 101 + i + outcome.brokenSeconds(name) / 3600);
      expect(up.toSorted((x, y) => x - y)).toEqual([120, 130, 140]);
      orders.set(up.join(), (orders.get(up.join()) ?? 0) + 1);
    }
    // Six orders, 1/6 each: standard error of a share √(1/6 × 5/6 ÷ 3000) = 0.0068; 4 of them allowed.
    expect(orders.size).toBe(6);
    for (const count of orders.values()) expect(Math.abs(count / runs - 1 / 6)).toBeLessThan(4 * 0.0068);
  });
});

describe("a preemptive crew", () => {
  const preemptive = (given: Partial<CrewSpec> = {}) => [crew("crew", { order: "preemptive", ...given })];

  it("leaves less urgent work for more urgent work, and goes on with it afterwards", () => {
    // a 100–101, b 101–102, c 102–112, b again 112–121, a again 121–130.
    expect(broken("a b c", preemptive(), three([3, 2, 1]))).toEqual([30, 20, 10]);
    // Nobody is more urgent than who is served: as first come, first served.
    expect(broken("a b c", preemptive(), three([1, 1, 1]))).toEqual([10, 19, 28]);
    expect(broken("a b c", preemptive(), three([1, 2, 3]))).toEqual([10, 19, 28]);
  });

  it("takes the least urgent of several, the last begun of those that are alike, and serves who was left first", () => {
    const entities = [...three([5, 5, 1]), component("d", { failures: [fixedByCrew(110.5, { priority: 5 })] })];
    // Two members. a 100–110; b 101–102 is left for c 102–112; a's is free at 110: b again 110–119; c's at 112: d 112–122.
    expect(broken("a b c d", preemptive({ count: 2 }), entities)).toEqual([10, 18, 10, 11.5]);
  });

  it("does not leave work that is done in one go, nor a reboot", () => {
    const entities = (recovery: FailureMode["recovery"]) => [
      component("a", { failures: [mode("f", 100, 0, { recovery })] }),
      component("b", { failures: [fixedByCrew(101, { priority: 1 })] }),
    ];
    const urgent = { crew: "crew", priority: 9 };
    expect(broken("a b", preemptive(), entities([phase("fix", 10, urgent)]))).toEqual([20, 10]);
    expect(broken("a b", preemptive(), entities([phase("fix", 10, { ...urgent, continuous: true })]))).toEqual([
      10, 19,
    ]);
    expect(broken("a b", preemptive(), entities([phase("reboot", 10, urgent)]))).toEqual([10, 19]);
  });

  it("leaves a recovery between two phases for more urgent work that waits, and goes on with it before all that is as urgent", () => {
    const twice = (first: Parameters<typeof phase>[2]) => [
      phase("fix", 5, { crew: "crew", ...first }),
      phase("hands-on", 5, { crew: "crew", priority: 9 }),
    ];
    const found = (first: Parameters<typeof phase>[2], priorities: readonly [b: number, c: number]) =>
      broken("a b c", preemptive(), [
        component("a", { failures: [mode("f", 100, 0, { recovery: twice(first) })] }),
        component("b", { failures: [fixedByCrew(101, { priority: priorities[0] }, 5)] }),
        component("c", { failures: [fixedByCrew(102, { priority: priorities[1] }, 5)] }),
      ]);
    // a 100–105 and 110–115, b 105–110, c 115–120: what was more urgent, or done in one go, is over.
    expect(found({ priority: 0 }, [5, 9])).toEqual([15, 9, 18]);
    expect(found({ priority: 9, continuous: true }, [5, 9])).toEqual([15, 9, 18]);
    // a 100–110: nobody waits who is more urgent.
    expect(found({ priority: 0 }, [9, 9])).toEqual([10, 14, 18]);
  });

  it("counts what was worked in its hours only", () => {
    // Monday and Tuesday 9 to 17. a needs 10 h from 15:00: 2 h on Monday, 1 h on Tuesday until b takes 10:00 to 17:00 and
    // 3 h of Wednesday; then 5 h are done on Wednesday and 2 h on Thursday from 9:00, hour 72 + 11.
    const entities = [
      component("a", { failures: [fixedByCrew(15, { priority: 9 })] }),
      component("b", { failures: [fixedByCrew(24 + 10, { priority: 1 })] }),
    ];
    expect(broken("a b", preemptive({ hours: office }), entities, 90)).toEqual([72 + 11 - 15, 48 + 12 - 34]);
  });

  it("is left by what waits when its host dies", () => {
    const host = component("host", { planned: [work(105, 1)] });
    const entities = [
      host,
      component("a", { on: "host", failures: [{ ...fixedByCrew(100, { priority: 9 }), survivesKill: false }] }),
      component("b", { failures: [fixedByCrew(102, { priority: 1 })] }),
      component("c", { failures: [fixedByCrew(103, { priority: 9 })] }),
    ];
    // a 100–102, waits, and is over at 106 with its host; b 102–112; c 112–122.
    expect(broken("a b c", preemptive(), entities)).toEqual([6, 10, 19]);
  });
});

describe("more hands", () => {
  it("two members serve two at a time", () => {
    // a 100–110, b 101–111, c 102–120 with a's member.
    expect(broken("a b c", [crew("crew", { count: 2 })], three())).toEqual([10, 10, 18]);
  });

  it("an unlimited crew lets nobody wait", () => {
    expect(broken("a b c", [crew("crew", { count: Infinity })], three())).toEqual([10, 10, 10]);
  });
});

describe("who holds a member, and for how long", () => {
  const fails = (hour: number, ...recovery: FailureMode["recovery"]) => ({
    failures: [mode("f", hour, 0, { recovery })],
  });
  const by = (name: Parameters<typeof phase>[0], hours: number, who?: string) =>
    phase(name, hours, who === undefined ? {} : { crew: who });

  it("consecutive phases of one crew keep the member", () => {
    const entities = [
      component("a", fails(100, by("fix", 5, "x"), by("hands-on", 5, "x"))),
      component("b", fails(101, by("fix", 5, "x"))),
    ];
    // a 100–110 without a pause, b 101–115.
    expect(broken("a b", [crew("x")], entities)).toEqual([10, 14]);
  });

  it("phases of different crews release the one for the other", () => {
    const entities = [
      component("a", fails(100, by("fix", 5, "x"), by("hands-on", 5, "y"))),
      component("b", fails(101, by("fix", 5, "x"), by("hands-on", 7, "y"))),
      component("c", fails(102, by("hands-on", 6, "y"))),
    ];
    // y is with c 102–108. a: x 100–105, y 108–113. b: x 105–110, y 113–120.
    expect(broken("a b c", [crew("x"), crew("y")], entities)).toEqual([13, 19, 6]);
  });

  it("a phase without a crew releases the member, who is asked for again afterwards", () => {
    const entities = [
      component("a", fails(100, by("fix", 5, "x"), by("part", 4), by("restore", 5, "x"))),
      component("b", fails(101, by("fix", 20, "x"))),
    ];
    // a: x 100–105, waits for the part 105–109; b has x 105–125; a again 125–130.
    expect(broken("a b", [crew("x")], entities)).toEqual([30, 24]);
  });

  it("the reboot after a fix needs nobody", () => {
    const entities = [
      component("a", fails(100, by("fix", 5, "x"), by("reboot", 30))),
      component("b", fails(101, by("fix", 5, "x"))),
    ];
    expect(broken("a b", [crew("x")], entities)).toEqual([35, 9]);
  });
});

describe("a recovery that its host's death makes needless", () => {
  /** On a host that is killed 103–104, so that its recovery does not go on. */
  const doomed = (name: string, hour: number) =>
    component(name, {
      on: "host",
      failures: [{ ...fixedByCrew(hour), survivesKill: false }],
    });
  const host = component("host", { planned: [work(103, 1)] });
  const sound = (name: string, hour: number) => component(name, { failures: [fixedByCrew(hour)] });

  it("leaves the head of the queue", () => {
    // a 100–110; v 101–104 (its host returns); b 102–120; c 105–130.
    const entities = [host, sound("a", 100), doomed("v", 101), sound("b", 102), sound("c", 105)];
    expect(broken("a v b c", [crew("crew")], entities)).toEqual([10, 3, 18, 25]);
  });

  it("leaves the middle of the queue", () => {
    const entities = [host, sound("a", 100), sound("b", 101), doomed("v", 102), sound("c", 102.5)];
    expect(broken("a v b c", [crew("crew")], entities)).toEqual([10, 2, 19, 27.5]);
  });

  it("leaves the end of the queue, and the next one joins behind the rest", () => {
    const entities = [host, sound("a", 100), sound("b", 101), doomed("v", 102), sound("c", 105)];
    expect(broken("a v b c", [crew("crew")], entities)).toEqual([10, 2, 19, 25]);
  });

  it("leaves the queue empty", () => {
    const entities = [host, sound("a", 100), doomed("v", 102), sound("b", 105), sound("c", 106)];
    expect(broken("a v b c", [crew("crew")], entities)).toEqual([10, 2, 15, 24]);
  });

  it("gives its member to the next", () => {
    // v holds the member 100–103; a 101–113.
    const entities = [host, doomed("v", 100), sound("a", 101), sound("b", 102)];
    expect(broken("v a b", [crew("crew")], entities)).toEqual([4, 12, 21]);
  });

  it("several at once: the survivors are served in their order", () => {
    const entities = [
      host,
      doomed("v", 100),
      doomed("w", 101),
      sound("a", 102),
      doomed("x", 102.5),
      sound("b", 102.75),
    ];
    // All of v, w, x end at 103: a 103–113, b 113–123. They are back at 104.
    expect(broken("v w x a b", [crew("crew")], entities)).toEqual([4, 3, 1.5, 11, 20.25]);
  });
});

describe("working hours", () => {
  const worker = [crew("crew", { hours: office })];
  const friday16 = 4 * 24 + 16;
  const down = (hour: number, hours: number, continuous: boolean, weekOffsetHours = 0) => {
    const entities = [component("a", { failures: [fixedByCrew(hour, { continuous }, hours)] })];
    const settings = { horizonHours: hour + 100, weekOffsetHours };
    return runOption(option({ system: "a", crews: worker, entities }), settings).brokenSeconds("a") / 3600;
  };

  it("work pauses outside them, or goes on once begun", () => {
    // Friday 16–17, then Monday 9–12: 68 h later.
    expect(down(friday16, 4, false)).toBe(68);
    expect(down(friday16, 4, true)).toBe(4);
    // Saturday 10:00: nobody begins before Monday 9:00, 47 h later.
    expect(down(friday16 + 18, 4, false)).toBe(51);
    expect(down(friday16 + 18, 40, true)).toBe(87);
    // Exactly at the end of Friday's work.
    expect(down(friday16 + 1, 0, true)).toBe(64);
    // Exactly as long as the day lasts.
    expect(down(friday16, 1, false)).toBe(1);
  });

  it("the week begins where the scenario says", () => {
    // t = 0 is a Wednesday noon, 60 h into the week.
    expect(down(friday16 - 60, 4, false, 60)).toBe(68);
    expect(down(friday16 - 60 + 168, 4, false, 60)).toBe(68);
  });

  it("whoever pauses overnight is not free for others", () => {
    const entities = [
      component("a", { failures: [fixedByCrew(friday16, {}, 4)] }),
      component("b", { failures: [fixedByCrew(friday16 + 0.5, {}, 4)] }),
    ];
    // a until Monday 12:00; b from then until 16:00: 71.5 h after Friday 16:30.
    expect(broken("a b", worker, entities)).toEqual([68, 71.5]);
  });

  it("phases without a crew know no hours", () => {
    const recovery = [phase("detect", 2), phase("fix", 4, { crew: "crew" }), phase("reboot", 3)];
    const entities = [component("a", { failures: [mode("f", friday16, 0, { recovery })] })];
    // Noticed Friday 18:00, fixed Monday 9–13, rebooted until 16:00, which is 72 h after Friday 16:00.
    expect(broken("a", worker, entities)).toEqual([72]);
  });
});

describe("a crew that nobody needs", () => {
  it("changes nothing", () => {
    const entities = [component("a", { failures: [mode("f", 100, 10), mode("g", never, 1)] })];
    expect(broken("a", [crew("x", { count: 0 })], entities)).toEqual([10]);
  });
});
