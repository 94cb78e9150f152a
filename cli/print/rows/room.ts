/** What there is room for: headroom while running, and the capacity that is paid for. */
import { count, fixed } from "../../../simulation/index.ts";
import type { OptionResult, Result } from "../../../simulation/index.ts";
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
    row("scarcer", ({ binding }) => cell(binding === "cpu" ? "CPU" : "memory")),
    { label: "most pods without room", cells: options.map(({ pending }) => cell(count(pending.most))) },
  ];
  return { title: "Headroom (share of all nodes)", rows };
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
