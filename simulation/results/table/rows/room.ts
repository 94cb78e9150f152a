/** What there is room for: headroom while running, and the capacity that is paid for. */
import { count, fixed } from "../../words/numbers.ts";
import { percent } from "../../words/shares.ts";
import type { OptionResult, Resource, Result } from "../../schema.ts";
import { countCell, shareCell, spreadCell } from "../cells.ts";
import { cell, empty } from "../table.ts";
import type { Cell, Row, Section } from "../table.ts";

type Headroom = NonNullable<OptionResult["headroom"]>;

export function headroom({ options }: Result): Section {
  if (options.every((option) => option.headroom === null)) return { title: null, rows: [] };
  const row = (label: string, figure: (headroom: Headroom) => Cell): Row => ({
    label,
    cells: options.map((option) => (option.headroom === null ? empty : figure(option.headroom))),
  });
  const rows = [
    row("CPU, on average", ({ cpu }) => shareCell(cpu)),
    row("CPU, least in a history", ({ cpuLeast }) => spreadCell(cpuLeast)),
    row("memory, on average", ({ memory }) => shareCell(memory)),
    row("memory, least in a history", ({ memoryLeast }) => spreadCell(memoryLeast)),
    ...(limitOnPodsBinds(options)
      ? [
          row("pod places, on average", ({ pods }) => shareCell(pods)),
          row("pod places, least in a history", ({ podsLeast }) => spreadCell(podsLeast)),
        ]
      : []),
    row("scarcest at the start", ({ bindingAtStart }) => cell(words[bindingAtStart])),
    row("scarcest for most of the time", ({ bindingTime }) => longest(bindingTime)),
    row("physical cores free, on average", ({ physical }) => cell(fixed(physical.cores.mean, 0))),
    row("physical memory free, on average, GiB", ({ physical }) => cell(fixed(physical.memoryGiB.mean, 0))),
    row("largest free block, cores", ({ largestBlock }) =>
      cell(fixed(largestBlock.cpu, 1), `and ${fixed(largestBlock.memoryGiB, 1)} GiB`),
    ),
    { label: "most pods without room", cells: options.map(({ pending }) => cell(count(pending.most))) },
  ];
  return { title: "Headroom (share of all nodes)", rows };
}

const words: Readonly<Record<Resource, string>> = { cpu: "CPU", memory: "memory", pods: "pod places" };

/** Shown only where it ever matters: nodes seldom reach their limit. */
function limitOnPodsBinds(options: readonly OptionResult[]): boolean {
  return options.some(({ headroom: room }) => room !== null && room.bindingTime.pods.mean > 0);
}

function longest(time: Headroom["bindingTime"]): Cell {
  const [name, share] = (["cpu", "memory", "pods"] as const)
    .map((one) => [one, time[one].mean] as const)
    .reduce((most, one) => (one[1] > most[1] ? one : most));
  return cell(words[name], `(${percent(share)})`);
}

/** How many more pods there is room for, class by class. */
export function morePods({ options }: Result): Section {
  const classes = [...new Set(options.flatMap(({ headroom: room }) => room?.morePods.map((one) => one.class) ?? []))];
  const cellOf = ({ headroom: room }: OptionResult, name: string): Cell => {
    const found = room?.morePods.find((one) => one.class === name);
    return found === undefined ? empty : countCell(found.pods);
  };
  return {
    title: "More pods of its mean requests that would find a place at the start",
    rows: classes.map((name) => ({ label: name, cells: options.map((option) => cellOf(option, name)) })),
  };
}

export function capacity({ options }: Result): Section {
  if (options.every((option) => option.plain)) return { title: null, rows: [] };
  const row = (label: string, figure: (option: OptionResult) => Cell): Row => ({ label, cells: options.map(figure) });
  const rows = [
    row("nodes", (option) => countCell(option.capacity.nodes)),
    row("pods", (option) => countCell(option.capacity.pods)),
    row("CPU asked for, of cores", ({ capacity: { requestedCpu, allocatableCpu } }) =>
      asked(requestedCpu, allocatableCpu),
    ),
    row("memory asked for, of GiB", ({ capacity: { requestedMemoryGiB, allocatableMemoryGiB } }) =>
      asked(requestedMemoryGiB, allocatableMemoryGiB),
    ),
    row("physical cores", (option) => countCell(option.capacity.physicalCores)),
    row("physical memory, GiB", (option) => countCell(option.capacity.physicalMemoryGiB)),
  ];
  return { title: "Capacity", rows };
}

function asked(requested: number, allocatable: number | null): Cell {
  const figure = fixed(requested, requested < 10 ? 1 : 0);
  return cell(figure, allocatable === null ? "of unlimited" : `of ${fixed(allocatable, allocatable < 10 ? 1 : 0)}`);
}
