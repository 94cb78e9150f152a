import { lossColumns, randomLossColumns } from "../../model/layout.ts";
import type { Simulation } from "../simulation.ts";

/** Writes what a replication has recorded to its columns. */
export function writeRow(sim: Simulation, row: Float64Array, offset: number): void {
  const { model, tools, tracked, headroom, incidents, objectives, looks, counts, kinds } = sim;
  const { layout, horizonHours } = model;
  row.fill(0, offset, offset + layout.width);
  row.set(tools.downtime, offset + layout.downtimeMs);
  for (let i = 0; i < model.tracked.count; i++) {
    row[offset + model.tracked.downColumn[i]] += tracked.downMs[i];
    row[offset + model.tracked.outageColumn[i]] += tracked.outages[i];
  }
  if (sim.contention !== null) row.set(sim.contention.hours, offset + layout.degradedHours);
  if (sim.jobs !== null) {
    // Tools that are judged by their runs are not slow.
    model.schedules.row.forEach((is, toolClass) => {
      if (is >= 0) row[offset + layout.degradedHours + toolClass] = 0;
    });
    row.set(sim.jobs.due, offset + layout.runsDue);
    row.set(sim.jobs.missed, offset + layout.runsMissed);
    row.set(sim.jobs.failed, offset + layout.runsFailed);
  }
  row.set(headroom.cpu.at, offset + layout.cpuHeadroomAt);
  row.set(headroom.memory.at, offset + layout.memoryHeadroomAt);
  row.set(headroom.slots.at, offset + layout.slotHeadroomAt);
  if (looks === null) {
    row.fill(-1, offset + layout.lossMissing, offset + layout.lossMissing + lossColumns);
    row.fill(-1, offset + layout.lossAtRandom, offset + layout.lossAtRandom + randomLossColumns);
  } else {
    row.set(looks.missing, offset + layout.lossMissing);
    row.set(looks.atRandom, offset + layout.lossAtRandom);
  }
  if (objectives !== null) {
    row.set(objectives.missed, offset + layout.sloMissed);
    row.set(objectives.windowsMissed, offset + layout.sloWindowsMissed);
    row.set(objectives.spent, offset + layout.sloSpent);
    row.set(objectives.overspent, offset + layout.sloOverspent);
  }
  const { scalar } = layout;
  row[offset + scalar.incidents] = incidents.count;
  row[offset + scalar.incidentsClosed] = incidents.closed;
  row[offset + scalar.incidentsClosedMs] = incidents.closedMs;
  row[offset + scalar.toolsHit] = incidents.toolsHit;
  row[offset + scalar.toolsHitMost] = incidents.toolsHitMost;
  row.set(kinds.begun.subarray(0, layout.kinds.length), offset + layout.kindBegun);
  row.set(model.kinds.expected, offset + layout.kindExpected);
  if (layout.kindsByClass)
    row.set(kinds.downMs.subarray(0, layout.kinds.length * layout.classes.length), offset + layout.kindDownMs);
  else sumKinds(sim, row, offset + layout.kindDownMs);
  row.set(incidents.table.atLeast, offset + layout.incidentsAtLeast);
  row.set(incidents.table.sampleMs, offset + layout.incidentLengthMs);
  row[offset + scalar.cpuHeadroomMean] = headroom.cpu.hours / horizonHours;
  row[offset + scalar.memoryHeadroomMean] = headroom.memory.hours / horizonHours;
  row[offset + scalar.slotHeadroomMean] = headroom.slots.hours / horizonHours;
  row[offset + scalar.cpuHeadroomLeast] = headroom.cpu.least;
  row[offset + scalar.memoryHeadroomLeast] = headroom.memory.least;
  row[offset + scalar.slotHeadroomLeast] = headroom.slots.least;
  row[offset + scalar.cpuBinding] = headroom.cpu.bindingHours / horizonHours;
  row[offset + scalar.memoryBinding] = headroom.memory.bindingHours / horizonHours;
  row[offset + scalar.slotsBinding] = headroom.slots.bindingHours / horizonHours;
  row[offset + scalar.pendingPodHours] = headroom.pendingHours;
  row[offset + scalar.pendingMost] = headroom.pendingMost;
  row[offset + scalar.podsEvicted] = counts.evicted;
  row[offset + scalar.podsDrained] = counts.drained;
  row[offset + scalar.podsMovedByHand] = counts.movedByHand;
  row[offset + scalar.vmsMigrated] = counts.migrated;
  row[offset + scalar.vmsEvacuated] = counts.evacuated;
  row[offset + scalar.podsDrainedByWork] = counts.drainedByWork;
  row[offset + scalar.works] = counts.works;
  row[offset + scalar.worksPostponed] = counts.postponed;
  row[offset + scalar.worksSkipped] = counts.skipped;
  row[offset + scalar.postponedHours] = counts.postponedHours;
  row[offset + scalar.drainRounds] = counts.drainRounds;
  row[offset + scalar.events] = counts.events;
}

/** What each kind cost all classes together, plainly and by users. */
function sumKinds({ model, kinds }: Simulation, row: Float64Array, offset: number): void {
  const { count, weight } = model.classes;
  model.layout.kinds.forEach((_, kind) => {
    let plainly = 0;
    let byUsers = 0;
    for (let index = 0; index < count; index++) {
      const ms = kinds.downMs[kind * count + index];
      plainly += ms;
      byUsers += ms * weight[index];
    }
    row[offset + kind * model.layout.kindWidth] = plainly;
    row[offset + kind * model.layout.kindWidth + 1] = byUsers;
  });
}
