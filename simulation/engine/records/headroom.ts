import { headroomSamples } from "../../model/layout.ts";
import type { Model } from "../../model/types.ts";

/** One of the three things that run out: CPU, memory, places for pods. */
class Resource {
  /** Headroom now, its least, and its integral over hours. */
  share = 0;
  least = 0;
  hours = 0;
  /** Hours in which no other resource had less; of equals the first counts. */
  bindingHours = 0;
  readonly at = new Float64Array(headroomSamples);
  private ready = 0;
  private readonly all: number;
  private readonly wanted: number;

  constructor(all: number, wanted: number) {
    this.all = all;
    this.wanted = wanted;
  }

  reset(): void {
    this.ready = this.all;
    this.hours = this.bindingHours = 0;
    this.share = this.shareNow();
    this.least = this.share;
  }

  change(by: number): void {
    this.ready += by;
    this.share = this.shareNow();
    if (this.share < this.least) this.least = this.share;
  }

  private shareNow(): number {
    return this.all > 0 ? (this.ready - this.wanted) / this.all : 0;
  }
}

/**
 * Headroom over time: (allocatable of the nodes that are Ready and schedulable − requests of all wanted pods) ÷
 * allocatable of all nodes. Piecewise constant; also pods pending for want of room.
 */
export class Headroom {
  readonly cpu: Resource;
  readonly memory: Resource;
  /** Places that the nodes' limits on pods leave. */
  readonly slots: Resource;
  pendingHours = 0;
  pendingMost = 0;
  private pending = 0;
  private since = 0;
  private sampled = 0;
  private readonly horizon: number;

  constructor({ horizonHours, nodes, tools }: Model) {
    this.horizon = horizonHours;
    this.cpu = new Resource(sum(nodes.cpu), sum(tools.podCpu));
    this.memory = new Resource(sum(nodes.memory), sum(tools.podMemory));
    this.slots = new Resource(sum(nodes.maxPods), tools.podCount);
  }

  reset(pending: number): void {
    this.cpu.reset();
    this.memory.reset();
    this.slots.reset();
    this.pendingHours = 0;
    this.pending = this.pendingMost = pending;
    this.since = 0;
    this.sampled = 0;
  }

  /** Ready capacity changes by these amounts now. */
  change(now: number, cpu: number, memory: number, slots: number): void {
    this.advance(now);
    this.cpu.change(cpu);
    this.memory.change(memory);
    this.slots.change(slots);
  }

  changePending(now: number, by: number): void {
    this.advance(now);
    this.pending += by;
    if (this.pending > this.pendingMost) this.pendingMost = this.pending;
  }

  close(): void {
    this.advance(this.horizon);
    while (this.sampled < headroomSamples) this.sample();
  }

  private advance(now: number): void {
    const hours = now - this.since;
    if (hours <= 0) return;
    while (this.sampled < headroomSamples && this.dateOf(this.sampled) < now) this.sample();
    this.cpu.hours += hours * this.cpu.share;
    this.memory.hours += hours * this.memory.share;
    this.slots.hours += hours * this.slots.share;
    this.scarcest().bindingHours += hours;
    this.pendingHours += hours * this.pending;
    this.since = now;
  }

  private scarcest(): Resource {
    const { cpu, memory, slots } = this;
    if (cpu.share <= memory.share) return cpu.share <= slots.share ? cpu : slots;
    return memory.share <= slots.share ? memory : slots;
  }

  private dateOf(sample: number): number {
    return (this.horizon * sample) / (headroomSamples - 1);
  }

  private sample(): void {
    this.cpu.at[this.sampled] = this.cpu.share;
    this.memory.at[this.sampled] = this.memory.share;
    this.slots.at[this.sampled] = this.slots.share;
    this.sampled++;
  }
}

function sum(values: Float64Array | Int32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
