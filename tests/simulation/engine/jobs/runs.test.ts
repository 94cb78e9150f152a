/** Worked on paper: which runs are missed, and which fail, when what they need is down at known times. */
import { describe, expect, it } from "vitest";
import type { PlannedWork, ToolSpec } from "../../../../simulation/scenario/types.ts";
import { down, job, runsOf } from "../../../support/jobs.ts";
import { constant, node, option, part, second, tool } from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";

interface Given {
  readonly disk?: readonly PlannedWork[];
  readonly plane?: readonly PlannedWork[];
  readonly images?: readonly PlannedWork[];
  readonly jobs?: ToolSpec;
  readonly horizonHours?: number;
}

/** Hourly runs at 0:30, 1:30, … 9:30, each for 10 min, of a tool that needs a disk. */
function run({ disk = [], plane = [], images = [], jobs = job({ needs: ["disk"] }), horizonHours = 10 }: Given) {
  const parts = [
    part("disk", { planned: disk }),
    part("plane", { stops: ["rescheduling"], planned: plane }),
    part("images", { stops: ["starts"], planned: images }),
  ];
  return runsOf(runOption(option({ entities: [node("n")], parts, tools: [jobs] }), { horizonHours }));
}

describe("a run", () => {
  it("finishes if nothing stops it", () => {
    expect(run({})).toEqual({ due: 10, missed: {}, failed: {} });
    // From 2:40 to 3:24, between two runs.
    expect(run({ disk: [down(2.7, 3.4, "storage")] })).toEqual({ due: 10, missed: {}, failed: {} });
  });

  it("fails if the tool goes down before it ends, and once however often", () => {
    expect(run({ disk: [down(1.55, 1.6, "storage")] })).toEqual({ due: 10, missed: {}, failed: { storage: 1 } });
    const twice = [down(1.52, 1.53, "storage"), down(1.54, 1.55, "network")];
    expect(run({ disk: twice }).failed).toEqual({ storage: 1 });
    // It ends at 1.5 + 1/6, when it no longer matters.
    expect(run({ disk: [down(1.67, 1.7, "storage")] }).failed).toEqual({});
  });

  it("is missed if the tool is down from when it is due to its deadline", () => {
    expect(run({ disk: [down(3.4, 5.6, "storage")] })).toEqual({ due: 10, missed: { storage: 3 }, failed: {} });
    // One outage can do both: the run of 1:30 fails, those of 2:30 and 3:30 do not begin.
    const long = run({ disk: [down(1.55, 3.6, "power")] });
    expect(long).toEqual({ due: 10, missed: { power: 2 }, failed: { power: 1 } });
  });

  it("begins late, up to its deadline, and takes its time from then on", () => {
    // Due at 6.5; 18 s late it begins at 6.505, and ends 10 min later, at 6.6717 rather than 6.6667.
    const late = down(6.4, 6.505, "storage");
    expect(run({ disk: [late] })).toEqual({ due: 10, missed: {}, failed: {} });
    expect(run({ disk: [late, down(6.67, 6.68, "network")] }).failed).toEqual({ network: 1 });
    expect(run({ disk: [late, down(6.672, 6.68, "network")] }).failed).toEqual({});
    // 36 s late is too late; just 30 s is not.
    expect(run({ disk: [down(6.4, 6.51, "storage")] }).missed).toEqual({ storage: 1 });
    expect(run({ disk: [down(6.4, 6.5 + 30 * second, "storage")] }).missed).toEqual({});
    expect(run({ disk: [down(6.4, 6.5 + 31 * second, "storage")] }).missed).toEqual({ storage: 1 });
  });

  it("due at the very instant of a loss does not begin, and of a return begins", () => {
    expect(run({ disk: [down(2.5, 2.6, "storage")] })).toEqual({ due: 10, missed: { storage: 1 }, failed: {} });
    expect(run({ disk: [down(2.4, 2.5, "storage")] })).toEqual({ due: 10, missed: {}, failed: {} });
  });

  it("survives outages that are short enough, and ends that much later", () => {
    const jobs = job({ needs: ["disk"] }, { survivesHours: 60 * second });
    // From 1.5 to 1.6667; a minute is 0.016667.
    expect(run({ jobs, disk: [down(1.55, 1.55 + 60 * second, "storage")] }).failed).toEqual({});
    expect(run({ jobs, disk: [down(1.55, 1.55 + 61 * second, "storage")] }).failed).toEqual({ storage: 1 });
    // It ends at 1.6833 then, and 36 s later still.
    const pauses = [down(1.55, 1.55 + 60 * second, "storage"), down(1.6, 1.61, "storage")];
    expect(run({ jobs, disk: [...pauses, down(1.69, 1.8, "network")] }).failed).toEqual({ network: 1 });
    expect(run({ jobs, disk: [...pauses, down(1.694, 1.8, "network")] }).failed).toEqual({});
    // One that has begun late, and stands still: due at 1.5, begun at 1.505, it ends at 1.6817.
    const late = [down(1.4, 1.505, "storage"), down(1.55, 1.56, "storage")];
    expect(run({ jobs, disk: [...late, down(1.68, 1.8, "network")] }).failed).toEqual({ network: 1 });
    expect(run({ jobs, disk: [...late, down(1.682, 1.8, "network")] }).failed).toEqual({});
    // What keeps it from beginning is another matter.
    expect(run({ jobs, disk: [down(1.49, 1.509, "storage")] }).missed).toEqual({ storage: 1 });
  });

  it("makes way for the next: it is not under way twice", () => {
    // Runs of 90 min, cut off after an hour: only that of 2:30 is under way at 3:00.
    const jobs = job({ needs: ["disk"] }, { duration: constant(1.5) });
    expect(run({ disk: [down(3, 3.1, "storage")], jobs }).failed).toEqual({ storage: 1 });
  });

  it("counts as it stands at the horizon", () => {
    expect(run({ disk: [down(9.4, 20, "storage")] })).toEqual({ due: 10, missed: { storage: 1 }, failed: {} });
    expect(run({ disk: [down(9.55, 20, "storage")] }).failed).toEqual({ storage: 1 });
    // Due at 9.5, and may still begin at the horizon, 18 s later.
    expect(run({ disk: [down(9.4, 20, "storage")], horizonHours: 9.505 })).toEqual({ due: 10, missed: {}, failed: {} });
    // A run that is due at the horizon is not due before it.
    expect(run({ horizonHours: 9.5 }).due).toBe(9);
  });
});

describe("without the control plane", () => {
  it("no run begins, and those under way go on", () => {
    // 1:30 and 2:30 are due meanwhile; 3:30 is due 3 min before it is over.
    const plane = [down(1.4, 3.55, "control-plane"), down(4.55, 4.6, "control-plane")];
    expect(run({ plane })).toEqual({ due: 10, missed: { "control-plane": 3 }, failed: {} });
    expect(run({ images: plane })).toEqual({ due: 10, missed: { "control-plane": 3 }, failed: {} });
  });

  it("and the disk, a run is charged to what was down first", () => {
    const disk = [down(5.3, 5.45, "storage"), down(6.4, 6.6, "storage"), down(7.3, 7.6, "storage")];
    const plane = [down(5.4, 5.7, "change"), down(6.3, 6.7, "change"), down(7.4, 7.7, "change")];
    // 5:30: the disk is back, the plane is not. 6:30: the plane was first. 7:30: the disk was.
    expect(run({ disk, plane }).missed).toEqual({ change: 2, storage: 1 });
    // Of two parts it needs to begin, the second goes on when the first is back.
    const images = [down(1.3, 2.6, "network")];
    expect(run({ plane: [down(1.2, 1.4, "change")], images }).missed).toEqual({ network: 2 });
    expect(run({ plane: [down(1.2, 1.6, "change")], images }).missed).toEqual({ change: 1, network: 1 });
  });
});

describe("the tools of a class", () => {
  it("have their runs spread evenly over the time between two", () => {
    const { firstHours: _, ...spread } = job().schedule!;
    const jobs = {
      ...job({ needs: ["disk"], count: 4, requestCpu: constant(10), requestMemory: constant(10) }),
      schedule: spread,
    };
    // At 1/8, 3/8, 5/8 and 7/8 of each hour; from 2:00 to 2:30 two are due, and that of 1:52:30 is under way.
    expect(run({ jobs, disk: [down(2, 2.5, "storage")] })).toEqual({
      due: 40,
      missed: { storage: 2 },
      failed: { storage: 1 },
    });
    // At 5:35 the run of 5/8 is not due yet, that of 3/8 has just ended.
    expect(run({ jobs, disk: [down(5 + 7 / 12, 5.6, "storage")] }).failed).toEqual({});
    expect(run({ jobs, disk: [down(5.5, 5.6, "storage")] }).failed).toEqual({ storage: 1 });
  });

  it("are in no figure but that of runs", () => {
    const parts = [part("disk", { planned: [down(1.55, 3.6, "power")] })];
    const tools = [
      tool("web", { requestCpu: constant(10) }),
      job({ count: 3, needs: ["disk"], requestCpu: constant(10) }),
    ];
    const entities = [node("n", { planned: [down(5, 6, "hardware")] })];
    const slo = { target: 0.5, windowHours: 1 };
    const outcome = runOption(option({ entities, parts, tools, slo }), { horizonHours: 10 });
    const { layout } = outcome.sim.model;
    expect(outcome.totalDownMs).toBe(3_600_000);
    expect(outcome.scalar("incidents")).toBe(1);
    expect(outcome.scalar("toolsHit")).toBe(1);
    expect(layout.incidentSizes).toEqual([1]);
    expect([...outcome.row.subarray(layout.sloMissed, layout.sloMissed + 2)]).toEqual([1, 0]);
    // All of one tool's budget of 30 min: overspent, as three others with nothing spent would not have it.
    expect([...outcome.row.subarray(layout.sloOverspent, layout.sloOverspent + 3)]).toEqual([1, 0, 1]);
    expect(runsOf(outcome)).toEqual({ due: 30, missed: { power: 6, hardware: 3 }, failed: { power: 3 } });
  });
});
