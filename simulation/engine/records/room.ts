import type { Simulation } from "../simulation.ts";

/** What room is left at t = 0, beside the requests of all that runs. */
export interface RoomSurvey {
  /** Behind the allocatable of all nodes, with overcommit divided out: physical cores and memory, in millicores and MiB. */
  readonly physicalCpu: number;
  readonly physicalMemory: number;
  /** … and what of it is not requested. */
  readonly freePhysicalCpu: number;
  readonly freePhysicalMemory: number;
  /** The largest request, in the proportions of what is requested already, that one node could still take: its free room. */
  readonly block: { readonly cpu: number; readonly memory: number };
  /** Per class: pods of its mean requests that would still find a place; Infinity = without limit. */
  readonly morePods: readonly number[];
}

/** Looks at the placement that the simulation is in. */
export function surveyRoom(sim: Simulation): RoomSurvey {
  const { nodes, model } = sim;
  const columns = model.nodes;
  const room = { physicalCpu: 0, physicalMemory: 0, freePhysicalCpu: 0, freePhysicalMemory: 0 };
  for (let node = 0; node < columns.count; node++) {
    const perCpu = columns.physicalPerCpu[node];
    const perMemory = columns.physicalPerMemory[node];
    room.physicalCpu += perCpu * columns.cpu[node];
    room.physicalMemory += perMemory * columns.memory[node];
    room.freePhysicalCpu += perCpu * (columns.cpu[node] - nodes.usedCpu[node]);
    room.freePhysicalMemory += perMemory * (columns.memory[node] - nodes.usedMemory[node]);
  }
  const morePods = Array.from({ length: model.classes.count }, (_, toolClass) => morePodsOf(sim, toolClass));
  return { ...room, block: largestBlock(sim), morePods };
}

/**
 * The free room of the node that could take the largest pod of the shape of all requests together. Of equals the first.
 * Nothing where no node has a place for another pod.
 */
function largestBlock(sim: Simulation): RoomSurvey["block"] {
  const { nodes, model } = sim;
  const { cpu, memory, maxPods, count } = model.nodes;
  const wantedCpu = sum(model.tools.podCpu);
  const wantedMemory = sum(model.tools.podMemory);
  let best = -1;
  let largest = { cpu: 0, memory: 0 };
  for (let node = 0; node < count; node++) {
    if (nodes.ready[node] === 0 || nodes.usedPods[node] >= maxPods[node]) continue;
    const block = { cpu: cpu[node] - nodes.usedCpu[node], memory: memory[node] - nodes.usedMemory[node] };
    const size = Math.min(times(block.cpu, wantedCpu), times(block.memory, wantedMemory));
    if (size <= best) continue;
    best = size;
    largest = block;
  }
  return largest;
}

/**
 * How many more pods of the class's mean requests, one for each new tool, the scheduler could place. Pods that are all
 * alike take from each node what it can hold, in whatever order the scheduler fills the nodes.
 */
function morePodsOf(sim: Simulation, toolClass: number): number {
  const { nodes, model } = sim;
  const { classes, tools } = model;
  const firstTool = classes.firstTool[toolClass];
  const first = tools.firstPod[firstTool];
  const end = tools.firstPod[firstTool + classes.toolCount[toolClass]];
  const cpu = meanRequest(tools.podCpu, first, end);
  const memory = meanRequest(tools.podMemory, first, end);
  let pods = 0;
  for (let node = 0; node < model.nodes.count; node++) {
    if ((classes.pools[toolClass] & (1 << model.nodes.pool[node])) === 0 || nodes.ready[node] === 0) continue;
    const slots = model.nodes.maxPods[node] === 2 ** 31 - 1 ? Infinity : model.nodes.maxPods[node];
    pods += Math.min(
      slots - nodes.usedPods[node],
      Math.floor(times(model.nodes.cpu[node] - nodes.usedCpu[node], cpu)),
      Math.floor(times(model.nodes.memory[node] - nodes.usedMemory[node], memory)),
    );
  }
  return pods;
}

/** Whole millicores or MiB, as requests are. */
function meanRequest(requests: Float64Array, first: number, end: number): number {
  return end === first ? 0 : Math.round(sum(requests.subarray(first, end)) / (end - first));
}

/** How often a request goes into a room. */
function times(room: number, request: number): number {
  return request > 0 ? room / request : Infinity;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
