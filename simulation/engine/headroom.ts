import { headroomSamples } from "../model/layout.ts";
import type { Model } from "../model/types.ts";

/**
 * Headroom over time: (allocatable of the nodes that are Ready and schedulable − requests of all wanted pods) ÷
 * allocatable of all nodes. Piecewise constant; also pods pending for want of room.
 */
export class Headroom {
  cpuLeast = 0;
  memoryLeast = 0;
  /** Integrals over hours. */
  cpuHours = 0;
  memoryHours = 0;
  pendingHours = 0;
  pendingMost = 0;
  readonly cpuAt = new Float64Array(headroomSamples);
  readonly memoryAt = new Float64Array(headroomSamples);
  private readyCpu = 0;
  private readyMemory = 0;
  private pending = 0;
  private since = 0;
  private sampled = 0;
  private readonly horizon: number;
  private readonly allCpu: number;
  private readonly allMemory: number;
  private readonly wantedCpu: number;
  private readonly wantedMemory: number;

  constructor(model: Model) {
    this.horizon = model.horizonHours;
    this.allCpu = sum(model.nodes.cpu);
    this.allMemory = sum(model.nodes.memory);
    this.wantedCpu = sum(model.tools.podCpu);
    this.wantedMemory = sum(model.tools.podMemory);
  }

  reset(pending: number): void {
    this.readyCpu = this.allCpu;
    this.readyMemory = this.allMemory;
    this.cpuHours = this.memoryHours = this.pendingHours = 0;
    this.pending = this.pendingMost = pending;
    this.since = 0;
    this.sampled = 0;
    this.cpuLeast = this.cpu();
    this.memoryLeast = this.memory();
  }

  /** Ready capacity changes by these amounts now. */
  change(now: number, cpu: number, memory: number): void {
    this.advance(now);
    this.readyCpu += cpu;
    this.readyMemory += memory;
    if (this.cpu() < this.cpuLeast) this.cpuLeast = this.cpu();
    if (this.memory() < this.memoryLeast) this.memoryLeast = this.memory();
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
    this.cpuHours += hours * this.cpu();
    this.memoryHours += hours * this.memory();
    this.pendingHours += hours * this.pending;
    this.since = now;
  }

  private dateOf(sample: number): number {
    return (this.horizon * sample) / (headroomSamples - 1);
  }

  private sample(): void {
    this.cpuAt[this.sampled] = this.cpu();
    this.memoryAt[this.sampled] = this.memory();
    this.sampled++;
  }

  private cpu(): number {
    return this.allCpu > 0 ? (this.readyCpu - this.wantedCpu) / this.allCpu : 0;
  }

  private memory(): number {
    return this.allMemory > 0 ? (this.readyMemory - this.wantedMemory) / this.allMemory : 0;
  }
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
