import type { Exact } from "../exact/exact.ts";
import type { OptionFacts, OptionRuns } from "../trials/types.ts";
import { capacityOf } from "./capacity.ts";
import { most, scalarColumn } from "./columns.ts";
import {
  availabilityFrom,
  causeIntervals,
  downtimeInterval,
  minutesOf,
  minutesPerToolYear,
  readDowntime,
} from "./downtime.ts";
import type { Downtime } from "./downtime.ts";
import { degradedOf } from "./degraded.ts";
import { dotsOf } from "./dots.ts";
import { besideExact } from "./exact.ts";
import { headroomOf } from "./headroom.ts";
import { incidentsOf } from "./incidents.ts";
import { rateInterval } from "./intervals.ts";
import type { Interval, OptionResult } from "./schema.ts";
import { lossesOf } from "./losses.ts";
import { objectiveOf } from "./objective.ts";
import { plannedOf } from "./planned.ts";
import { scheduledOf } from "./scheduled.ts";
import { servingOf } from "./serving.ts";
import { allTold, isTold, type Told } from "./told.ts";
import { spreadOf, worldsWithoutRoom } from "./worlds.ts";

/** All figures of one option, with exact ones of the things of these names. `told`: of which classes and so on. */
export function summarizeOption(
  runs: OptionRuns,
  exact: Pick<ReadonlyMap<string, Exact>, "get">,
  told: Told = allTold,
): OptionResult {
  const { facts } = runs;
  const { layout } = facts;
  const downtime = readDowntime(runs);
  const overall = upAndDown(downtime.overall, facts);
  const degraded = degradedOf(runs);
  const perYear = (name: Parameters<typeof scalarColumn>[1]): Interval => rateInterval(scalarColumn(runs, name), facts);
  return {
    name: facts.name,
    title: facts.title,
    plain: facts.plain,
    ...overall,
    exact: facts.plain
      ? besideExact(exact.get(layout.classes[0]), downtime.overall, overall.availability, facts)
      : { because: "tools" },
    downtimeSpread: spreadOf(minutesOf(downtime.overall, facts), facts),
    userWeighted: upAndDown(downtime.userWeighted, facts),
    classes: downtime.classes.flatMap((ofClass, index) => {
      const name = layout.classes[index];
      if (layout.scheduled.includes(name) || !isTold(told.classes, name)) return [];
      const figures = upAndDown(ofClass.all, facts);
      const downtimeByCause = causeIntervals(ofClass.byCause, figures.downtimeMinutesPerToolYear, facts);
      return [
        {
          name,
          tools: facts.toolCounts[index],
          ...figures,
          downtimeByCause,
          degraded: degraded.ofClass(index),
        },
      ];
    }),
    degraded: degraded.overall,
    downtimeByCause: causeIntervals(downtime.byCause, overall.downtimeMinutesPerToolYear, facts),
    rareOutages: rareOutagesOf(downtime.overall, runs),
    slo: objectiveOf(runs, downtime.overall, told.classes),
    ...scheduledOf(runs),
    incidents: incidentsOf(runs),
    headroom: headroomOf(runs, told.classes),
    pending: { podHoursPerYear: perYear("pendingPodHours"), most: most(scalarColumn(runs, "pendingMost")) },
    moves: {
      evicted: perYear("podsEvicted"),
      drained: perYear("podsDrained"),
      byHand: perYear("podsMovedByHand"),
      migrated: perYear("vmsMigrated"),
      evacuated: perYear("vmsEvacuated"),
    },
    planned: plannedOf(runs),
    parts: servingOf(runs, layout.parts, layout.partDownMs, layout.partOutages, exact, told.parts),
    groups: servingOf(runs, layout.groups, layout.groupDownMs, layout.groupOutages, exact, told.groups),
    capacity: capacityOf(facts),
    losses: lossesOf(runs),
    unplacedPods: facts.unplacedPods,
    worldsWithoutRoom: worldsWithoutRoom(runs),
  };
}

const mostRare = 20;

function rareOutagesOf({ rare = [], tools }: Downtime, { facts, count }: OptionRuns): OptionResult["rareOutages"] {
  const unit = minutesPerToolYear(tools, facts) / count;
  return rare.slice(0, mostRare).map(({ name, expected, seen, costMs }) => {
    return { kind: name, expected, seen, minutesPerToolYear: expected * costMs * unit };
  });
}

function upAndDown(
  downtime: Downtime,
  facts: OptionFacts,
): Pick<OptionResult, "availability" | "downtimeMinutesPerToolYear" | "dots"> {
  const downtimeMinutesPerToolYear = downtimeInterval(downtime, facts);
  return {
    availability: availabilityFrom(downtimeMinutesPerToolYear, facts.hoursPerYear),
    downtimeMinutesPerToolYear,
    dots: dotsOf(minutesOf(downtime, facts)),
  };
}
