import type { Result } from "../schema.ts";
import { byCause, byClass, shortOfCpus, upAndDown } from "./rows/downtime.ts";
import { incidents, moves, planned } from "./rows/incidents.ts";
import { losses, lossesOverTime } from "./rows/losses.ts";
import { objective } from "./rows/objective.ts";
import { capacity, headroom, morePods } from "./rows/room.ts";
import { scheduled } from "./rows/scheduled.ts";
import { services } from "./rows/services.ts";
import { spread } from "./rows/spread.ts";
import type { Section } from "./table.ts";

/** Every figure of a result, in the order of their weight. A section without rows has nothing to say here. */
export function sectionsOf(result: Result): Section[] {
  return [
    upAndDown(result),
    spread(result),
    byCause(result),
    byClass(result),
    ...scheduled(result),
    shortOfCpus(result),
    objective(result),
    incidents(result),
    ...services(result),
    headroom(result),
    morePods(result),
    moves(result),
    planned(result),
    losses(result),
    lossesOverTime(result),
    capacity(result),
  ];
}
