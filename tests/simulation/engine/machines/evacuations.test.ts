import { describe, expect, it } from "vitest";
import type { CrewSpec, EntitySpec, Moves, PartSpec, PlannedWork } from "../../../../simulation/scenario/types.ts";
import {
  component,
  constant,
  crew,
  eachWithWork,
  host,
  mode,
  option,
  phase,
  second,
  vm,
} from "../../../support/option.ts";
import { runOption } from "../../../support/run-option.ts";
import type { Outcome } from "../../../support/run-option.ts";
import { ceph, forGood, lost, vmOperations } from "../../../support/vm-system.ts";

type Vm = Extract<EntitySpec, { kind: "vm" }>;

interface Given {
  readonly moves?: Partial<Moves>;
  readonly vm?: Partial<Vm>;
  readonly success?: number;
  readonly crews?: readonly CrewSpec[];
  readonly parts?: readonly PartSpec[];
  readonly host?: Partial<Extract<EntitySpec, { kind: "host" }>>;
  readonly others?: readonly EntitySpec[];
  readonly until?: number;
}

/** In seconds: three VMs on the first host, due 100 after its loss, 60 for each move, 30 to start. The service is on one. */
function run(serviceOn: 1 | 2 | 3, works: readonly (readonly PlannedWork[])[], given: Given = {}): Outcome {
  const hosts = eachWithWork(host("h", given.host), works);
  const moves = { each: constant(60 * second), oneAfterAnother: true, by: null, ...given.moves };
  const onHostLoss = { after: constant(100 * second), success: given.success ?? 1, moves };
  const entities = [
    ...hosts.entities,
    vm("vm", "h", {
      count: 3,
      start: constant(30 * second),
      onHostLoss,
      ...given.vm,
      on: [{ target: "h", spread: [1, 1, 1] }],
    }),
    component("service", { on: [{ target: "vm", spread: [serviceOn] }] }),
    ...(given.others ?? []),
  ];
  const { crews = [], parts = [], until = 10_000 } = given;
  const whole = option({ system: "service", entities, groups: hosts.groups, crews, parts });
  return runOption(whole, { horizonHours: until * second });
}

const dies = [[lost(1000, forGood)], []];
const upAt = (...given: Parameters<typeof run>): number => run(...given).outages()[0][1];

describe("VMs of a lost host", () => {
  it("one after another: in their order, each when the one before it has been moved", () => {
    // Moved 1100–1160, 1160–1220, 1220–1280, and 30 to start.
    expect(([1, 2, 3] as const).map((which) => upAt(which, dies))).toEqual([1190, 1250, 1310]);
    expect(run(1, dies).downSeconds()).toEqual({ hardware: 190 });
    expect(run(1, dies).scalar("vmsEvacuated")).toBe(3);
  });

  it("all at once: each takes its time", () => {
    const given = { moves: { oneAfterAnother: false } };
    expect(([1, 2, 3] as const).map((which) => upAt(which, dies, given))).toEqual([1190, 1190, 1190]);
  });

  it("by a crew of one: as many at a time as it has members", () => {
    const given = (count: number): Given => ({
      moves: { oneAfterAnother: false, by: "oncall" },
      crews: [crew("oncall", { count })],
    });
    expect(([1, 2, 3] as const).map((which) => upAt(which, dies, given(1)))).toEqual([1190, 1250, 1310]);
    expect(([1, 2, 3] as const).map((which) => upAt(which, dies, given(2)))).toEqual([1190, 1190, 1250]);
  });

  it("of which the host is back in the middle: those not moved start there", () => {
    // The second is being moved from 1160 on, the host is back at 1200.
    const back = [[lost(1000, 200)], []];
    expect(([1, 2, 3] as const).map((which) => upAt(which, back))).toEqual([1190, 1230, 1230]);
    const outcome = run(1, back);
    expect(outcome.scalar("vmsEvacuated")).toBe(1);
    expect([...outcome.sim.vms.host]).toEqual([1, 0, 0]);
  });

  it("of which the host is back: who moved them is free", () => {
    // Called off at 1120, 20 into the first move; then the crew mends the other thing, which waited since 1110.
    const fault = mode("fault", 1110 * second, 0, { recovery: [phase("fix", 100 * second, { crew: "oncall" })] });
    const others = [component("thing", { failures: [fault] })];
    const given = { moves: { by: "oncall" }, crews: [crew("oncall")], others, until: 2000 };
    const outcome = run(1, [[lost(1000, 120)], []], given);
    expect(outcome.outages()).toEqual([[1000, 1150]]);
    // Mended 1120–1220.
    expect(outcome.brokenSeconds("thing")).toBe(110);
  });

  it("that fail to move wait for their host, and the next one is tried", () => {
    const outcome = run(3, [[lost(1000, 1000)], []], { success: 0 });
    expect(outcome.outages()).toEqual([[1000, 2030]]);
    expect(outcome.scalar("vmsEvacuated")).toBe(0);
  });
});

describe("an evacuation by a crew", () => {
  const oncall = { moves: { by: "oncall" }, crews: [crew("oncall")] };

  it("waits until a member is free, and then keeps it", () => {
    // Another repair 1050–1500; then moves 1500–1560, 1560–1620, 1620–1680. The next repair, since 1510, has to wait.
    const busy = (at: number): EntitySpec =>
      component(`busy-at-${at}`, {
        failures: [mode("f", at * second, 0, { recovery: [phase("fix", 450 * second, { crew: "oncall" })] })],
      });
    const outcome = run(2, dies, { ...oncall, others: [busy(1050), busy(1510)], until: 2400 });
    expect(outcome.outages()).toEqual([[1000, 1650]]);
    expect(outcome.brokenSeconds("busy-at-1050")).toBe(450);
    // 1510–2130.
    expect(outcome.brokenSeconds("busy-at-1510")).toBe(620);
  });

  it("pauses outside the crew's hours", () => {
    // Monday 00:00 is t = 0. The crew works 00:15–00:20 and 01:00–24:00; the moves are due at 1100 s, 18 min 20 s.
    const hours: CrewSpec["hours"] = [
      [0.25, 1 / 3],
      [1, 24],
    ];
    // 60 s until 1160, 40 s until 1200, and the other 20 s from 3600 on.
    const given = { moves: { by: "oncall" }, crews: [crew("oncall", { hours })] };
    expect(([1, 2, 3] as const).map((which) => upAt(which, dies, given))).toEqual([1190, 3650, 3710]);
  });
});

describe("an evacuation waits", () => {
  it("for room: until another host returns", () => {
    // The second host is away until 2000; then 60 each.
    const works = [[lost(1000, forGood)], [lost(900, 1100)]];
    expect(([1, 2, 3] as const).map((which) => upAt(which, works))).toEqual([2090, 2150, 2210]);
  });

  it("for room: until a VM moves away", () => {
    // Hosts hold one VM. The other one is on the second host from 510 until its own is back at 2000, and the last two wait on.
    const other = vm("other", "h", {
      on: [{ target: "h", spread: [3] }],
      onHostLoss: { after: constant(10 * second), success: 1 },
      returnHome: true,
    });
    const works = [[lost(1000, forGood)], [], [lost(500, 1500)]];
    const outcome = run(1, works, { host: { memory: 1024 }, others: [other] });
    expect(outcome.outages()).toEqual([[1000, 2090]]);
    expect([...outcome.sim.vms.host]).toEqual([1, 0, 0, 2]);
    expect(outcome.sim.evacuations.waiting).toBe(2);
  });

  it("passes over a VM that fits nowhere", () => {
    // Two have room on the second host, so the third waits; all the same one after another.
    const outcome = run(3, dies, { host: { memory: 2048 } });
    expect(outcome.outages()).toEqual([[1000, Infinity]]);
    expect(outcome.scalar("vmsEvacuated")).toBe(2);
  });

  it("for VM operations: not begun without them", () => {
    // Away 1050–2000: all moves after that.
    const parts = [vmOperations(1050, 950)];
    expect(([1, 2] as const).map((which) => upAt(which, dies, { parts }))).toEqual([2090, 2150]);
  });

  it("for storage that is lost in the middle of a move: this one was in vain", () => {
    // Moved 1100–1160 while the storage is out 1150–1300: anew 1300–1360.
    const parts = [ceph(1150, 150)];
    expect(upAt(1, dies, { parts, vm: { storage: "ceph" } })).toBe(1390);
  });

  it("for room that another host's VM has taken in the middle of a move", () => {
    // Room for one. Both hosts are lost at 1000; the moves end at 1160, and that of the lower row is first.
    const other = vm("other", "h", {
      on: [{ target: "h", spread: [2] }],
      onHostLoss: {
        after: constant(100 * second),
        success: 1,
        moves: { each: constant(60 * second), oneAfterAnother: true, by: null },
      },
    });
    const works = [[lost(1000, forGood)], [lost(1000, forGood)], []];
    const outcome = run(1, works, { host: { memory: 1024 }, others: [other] });
    expect(outcome.outages()).toEqual([[1000, 1190]]);
    expect([...outcome.sim.vms.host]).toEqual([2, 0, 0, 1]);
  });
});
