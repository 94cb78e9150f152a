/**
 * Small random designs that use everything the engine knows: racks, hosts, VMs that move, nodes, parts, stuck clients,
 * crews, planned work, tools of many kinds. The same number gives the same design.
 */
import type { Law } from "../../simulation/distributions/law.ts";
import { uniform } from "../../simulation/random/streams.ts";
import { causes } from "../../simulation/scenario/types.ts";
import type {
  Copies,
  CrewSpec,
  DrainSpec,
  Effect,
  EntitySpec,
  Evacuation,
  FailureMode,
  GuardSpec,
  OptionSpec,
  PartSpec,
  PlannedWork,
  RecoveryPhase,
  Redundancy,
  ToolSpec,
} from "../../simulation/scenario/types.ts";
import {
  component,
  constant,
  crew,
  exponential,
  host,
  mode,
  node,
  option,
  part,
  phase,
  rack,
  tool,
  vm,
  work,
} from "./option.ts";

export interface RandomSettings {
  /** Working hours do not stretch with the other times. */
  readonly workingHours?: boolean;
}

export class Dice {
  private readonly number: number;
  private rolls = 0;

  constructor(number: number) {
    this.number = number;
  }

  /** Between 0 and 1. */
  roll(): number {
    return uniform(0x5eed, 0xd1ce, this.number, this.rolls++);
  }

  chance(share: number): boolean {
    return this.roll() < share;
  }

  /** Both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.roll() * (to - from + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.whole(0, items.length - 1)];
  }

  some<Item>(items: readonly Item[], share: number): Item[] {
    return items.filter(() => this.chance(share));
  }

  /** A law of about this size. */
  law(hours: number): Law {
    const size = hours * (0.5 + this.roll());
    const laws: readonly Law[] = [
      constant(size),
      exponential(size),
      exponential(size),
      { law: "weibull", shape: 1.5, scale: size },
      { law: "lognormal", median: size, sigma: 0.75 },
      { law: "gamma", shape: 2, scale: size / 2 },
      { law: "uniform", low: size / 2, high: 2 * size },
      { law: "triangular", low: size / 2, mode: size, high: 2 * size },
      { law: "empirical", values: [size / 2, size, 2 * size] },
    ];
    return this.pick(laws);
  }
}

export function randomOption(number: number, settings: RandomSettings = {}): OptionSpec {
  const dice = new Dice(number);
  const pulls = new Dice(100_000 + number);
  const crews = randomCrews(dice, settings.workingHours ?? true);
  const onVms = dice.chance(0.6);
  const parts = randomParts(dice, crews, onVms);
  const partNames = parts.map(({ name }) => name);
  const entities: EntitySpec[] = [
    rack("rack", { count: dice.whole(1, 2), failures: modes(dice, crews, 400, ["kills", "cuts"]) }),
    component("switch", { count: 2, failures: modes(dice, crews, 200, ["cuts", "kills"]) }),
    ...hostsAndNodes(dice, crews, onVms, partNames, new Dice(70_000 + number)),
  ];
  return option({
    crews,
    entities,
    groups: [{ name: "network", of: ["switch"], need: 1, size: null, ...redundant(new Dice(80_000 + number)) }],
    parts: withCopies(parts, entities, new Dice(90_000 + number)),
    tools: withPulls(randomTools(dice, partNames), pulls),
    kubernetes: {
      graceHours: 0.0125,
      tolerationHours: dice.pick([0.0875, 1]),
      schedulingDelayHours: dice.pick([0, 0.001]),
      scoring: dice.chance(0.85) ? "least-allocated" : "round-robin",
      evictionRate: dice.pick([Infinity, 360]),
      secondaryEvictionRate: 36,
      unhealthyZoneThreshold: 0.55,
      largeClusterSize: dice.pick([2, 50]),
      parallelPulls: pulls.pick([1, 1, 2, Infinity]),
    },
  });
}

function randomCrews(dice: Dice, workingHours: boolean): CrewSpec[] {
  const office = [0, 1, 2, 3, 4].map((day): [number, number] => [24 * day + 9, 24 * day + 17]);
  return [
    crew("technicians", {
      count: dice.whole(1, 2),
      order: dice.pick(["first-come", "priority", "random"]),
      hours: workingHours && dice.chance(0.5) ? office : null,
    }),
    crew("operators", { count: dice.pick([1, Infinity]) }),
  ];
}

function randomParts(dice: Dice, crews: readonly CrewSpec[], onVms: boolean): PartSpec[] {
  const failures = (): FailureMode[] => modes(dice, crews, 150, ["interrupt"]);
  const plane = { on: ["master"], need: 2 };
  const failover = {
    time: dice.law(0.05),
    coverage: dice.pick([1, 0.7]),
    manual: dice.chance(0.5) ? dice.law(1) : null,
  };
  const database = { on: ["master"], need: dice.whole(1, 2), redundancy: { kind: "failover", ...failover } } as const;
  return [
    part("ceph", { stops: ["serving"], failures: failures() }),
    part("nfs", { needs: ["ceph"], failures: failures(), planned: works(dice, ["interrupt"], false) }),
    part("registry", { stops: ["starts"], needs: dice.chance(0.5) ? ["ceph"] : [], failures: failures() }),
    part("control-plane", { stops: ["rescheduling"], failures: failures(), ...(dice.chance(0.5) ? plane : {}) }),
    ...(onVms ? [part("nova", { stops: ["vm-operations"], failures: failures() })] : []),
    part("logs", { stops: [], failures: failures() }),
    part("database", { ...(dice.chance(0.6) ? database : {}), failures: failures() }),
  ];
}

function hostsAndNodes(
  dice: Dice,
  crews: readonly CrewSpec[],
  onVms: boolean,
  parts: readonly string[],
  latent: Dice,
): EntitySpec[] {
  const deaths = ["kills", "cuts", "freezes"] as const;
  const underneath = [
    { target: "rack", spread: "in-turn" },
    { target: "network", spread: "in-turn" },
  ] as const;
  const slow = (): FailureMode[] =>
    latent.chance(0.4)
      ? [mode("slow", latent.law(100), latent.law(20), { effect: { kind: "degraded", factor: 0.4 } })]
      : [];
  const hosts = host("host", {
    cpuOvercommit: onVms ? latent.pick([1, 1, 3]) : 1,
    count: dice.whole(2, 4),
    on: underneath,
    failures: [...modes(dice, crews, 150, deaths), ...slow()],
    planned: works(dice, ["kills", "cuts", "freezes"], onVms),
    start: dice.chance(0.5) ? dice.law(0.1) : null,
  });
  const stuck = parts.map((name): Effect => ({ kind: "stuck", part: name }));
  const hangs = dice.some(stuck, 0.4).map((effect, i) => randomMode(dice, crews, `hang-${i}`, 150, effect));
  const crash = latent.chance(0.4) ? [mode("crash", latent.law(600), latent.law(1), { perPod: true })] : [];
  const own = modes(dice, crews, 200, deaths);
  const starts = dice.chance(0.5) ? dice.law(0.05) : null;
  const planned = works(dice, ["kills", "freezes"], false);
  const masters = component("master", {
    count: 3,
    on: "host",
    failures: [...modes(dice, crews, 200, deaths), ...latentModes(latent)],
  });
  if (!onVms) {
    const failures = [...own, ...hangs, ...crash, ...slow()];
    return [hosts, masters, node("node", { count: hosts.count, on: "host", failures, start: starts, planned })];
  }
  const vms = vm("vm", "host", {
    count: dice.whole(2, 5),
    antiAffinity: dice.pick(["none", "soft"]),
    storage: dice.chance(0.5) ? "ceph" : null,
    onHostLoss: dice.chance(0.7) ? evacuation(dice, crews) : "wait",
    returnHome: dice.chance(0.4),
    start: starts,
    // Not those of the nodes: where times are constant they would come at the same instants.
    failures: [
      ...modes(dice, crews, 200, deaths),
      ...dice.some(stuck, 0.15).map((effect, i) => randomMode(dice, crews, `hang-${i}`, 150, effect)),
    ],
  });
  const size = { allocatableCpu: 1000 * dice.whole(2, 4), allocatableMemory: 1024 * dice.whole(2, 4) };
  return [
    hosts,
    masters,
    vms,
    node("node", { ...size, count: vms.count, on: "vm", failures: [...own, ...hangs, ...crash, ...slow()], planned }),
  ];
}

function evacuation(dice: Dice, crews: readonly CrewSpec[]): Evacuation {
  const plain = { after: dice.law(0.2), success: dice.pick([1, 0.5]) };
  if (dice.chance(0.4)) return plain;
  const by = dice.chance(0.6) ? dice.pick(crews).name : null;
  return { ...plain, moves: { each: dice.law(0.3), oneAfterAnother: dice.chance(0.6), by } };
}

function randomTools(dice: Dice, parts: readonly string[]): ToolSpec[] {
  return Array.from({ length: dice.whole(1, 3) }, (_, i) => {
    const replicas = dice.whole(1, 3);
    return tool(`class-${i}`, {
      count: dice.whole(1, 3),
      replicas,
      minAvailable: dice.whole(1, replicas),
      requestCpu: dice.pick<Law>([constant(500), { law: "empirical", values: [250, 500, 1500] }]),
      requestMemory: dice.pick<Law>([constant(256), { law: "empirical", values: [128, 512, 1024] }]),
      start: dice.law(0.02),
      startInPlace: dice.law(0.005),
      needs: dice.some(parts, 0.3),
      ...(dice.chance(0.3) ? { onNodeLoss: dice.pick(["wait", { movedAfter: dice.law(2) }] as const) } : {}),
      priority: dice.whole(0, 2),
      spread: { over: dice.pick(["none", "node", "host", "rack"]), hard: dice.chance(0.4) },
    });
  });
}

/** Of dice of its own, as latent modes. */
function withPulls(tools: readonly ToolSpec[], dice: Dice): ToolSpec[] {
  return tools.map((spec) => (dice.chance(0.6) ? { ...spec, pull: dice.law(0.03) } : spec));
}

function modes(
  dice: Dice,
  crews: readonly CrewSpec[],
  hours: number,
  effects: readonly Exclude<Effect["kind"], "stuck" | "degraded">[],
): FailureMode[] {
  return Array.from({ length: dice.whole(0, 2) }, (_, i) =>
    randomMode(dice, crews, `mode-${i}`, hours, { kind: dice.pick(effects) }),
  );
}

function randomMode(dice: Dice, crews: readonly CrewSpec[], name: string, hours: number, effect: Effect): FailureMode {
  const names = ["detect", "fix", "hands-on", "restore"] as const;
  const phases: RecoveryPhase[] = dice.some(names, 0.5).map((which) =>
    phase(which, dice.law(2), {
      crew: dice.chance(0.5) ? dice.pick(crews).name : null,
      priority: dice.whole(0, 3),
      continuous: dice.chance(0.3),
    }),
  );
  const interrupts = effect.kind === "interrupt";
  if (!interrupts && (phases.length === 0 || dice.chance(0.3)))
    phases.push(phase("reboot", dice.law(0.2), { drain: dice.chance(0.5) }));
  const time = dice.law(hours);
  const common = time.law === "exponential" && dice.chance(0.2) ? { common: { share: 0.3, within: null } } : {};
  return mode(name, time, 0, {
    ...common,
    cause: dice.pick(causes.slice(0, 9)),
    clock: dice.chance(0.3) ? "calendar" : "operating",
    effect,
    recovery: phases.length > 0 ? phases : [phase("fix", dice.law(1))],
    survivesKill: dice.chance(0.5),
    restartsAge: dice.chance(0.2),
    initialAge: dice.pick(["new", "stationary", "uniform", hours / 10]),
  });
}

function randomGuard(dice: Dice): GuardSpec {
  return { others: dice.chance(0.7), fits: dice.chance(0.7), atMostHours: dice.pick([1, 20, Infinity]) };
}

function randomDrain(dice: Dice): DrainSpec {
  return {
    mode: dice.pick(["all", "one-by-one"]),
    grace: dice.law(0.02),
    timeoutHours: dice.pick([0.1, 1, Infinity]),
    then: dice.pick(["wait", "force", "hard-reboot"]),
  };
}

/** Two switches: counted, or one of them in use, or both and the other has to carry on. */
function redundant(dice: Dice): { redundancy?: Redundancy } {
  const coverage = dice.pick([0, 0.5, 0.9]);
  const manual = dice.chance(0.5) ? dice.pick([constant(0), dice.law(1)]) : null;
  if (dice.chance(0.4)) return {};
  if (dice.chance(0.5)) return { redundancy: { kind: "coverage", coverage, manual } };
  const failback = dice.chance(0.5) ? ({ failback: true } as const) : {};
  return {
    redundancy: { kind: "failover", time: dice.pick([constant(0), dice.law(0.1)]), coverage, manual, ...failback },
  };
}

/** What the others need lies on the hosts, in copies over racks where these are enough, or else over hosts. */
function withCopies(parts: readonly PartSpec[], entities: readonly EntitySpec[], dice: Dice): PartSpec[] {
  const { count: hosts } = entities.find(({ name }) => name === "host")!;
  const { count: racks } = entities.find(({ name }) => name === "rack")!;
  const over = dice.pick([Math.min(racks, hosts), hosts]);
  const count = dice.whole(1, over);
  const redundancy: Copies = {
    kind: "copies",
    count,
    need: dice.whole(1, count),
    domains: Array.from({ length: hosts }, (_, i) => i % over),
    window: dice.pick([null, constant(0), dice.law(0.5), dice.law(3)]),
  };
  if (dice.chance(0.5)) return [...parts];
  return parts.map((one) => (one.name === "ceph" ? { ...one, on: ["host"], need: 0, redundancy } : one));
}

/** Of dice of its own, so that whatever has none is as it would be without them. */
function latentModes(dice: Dice): FailureMode[] {
  if (dice.chance(0.6)) return [];
  const inspection = dice.chance(0.5) ? { inspection: { first: 40 * dice.roll(), every: 20 + 30 * dice.roll() } } : {};
  const detect = phase("detect", dice.law(20), inspection);
  return [
    mode("latent", dice.law(200), 0, { effect: { kind: "latent" }, recovery: [detect, phase("fix", dice.law(2))] }),
  ];
}

function works(dice: Dice, effects: readonly PlannedWork["effect"][], migrate: boolean): PlannedWork[] {
  if (dice.chance(0.5)) return [];
  const every = 40 + 100 * dice.roll();
  const liveMigrate = migrate && dice.chance(0.7) ? { stun: dice.law(0.001), failure: dice.pick([0, 0.3]) } : null;
  return [
    work(10 + 30 * dice.roll(), dice.law(1), {
      name: "upgrade",
      every,
      stagger: dice.pick([0, 1, 5]),
      effect: dice.pick(effects),
      drain: dice.chance(0.5) && (dice.chance(0.4) || randomDrain(dice)),
      liveMigrate,
      ...(dice.chance(0.5) ? { guard: randomGuard(dice) } : {}),
      ifDown: dice.pick(["skip", "proceed"]),
    }),
  ];
}
