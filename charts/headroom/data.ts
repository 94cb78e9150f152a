/** Room left over time, of the resource that runs out first. */
import type { Bands, OptionResult, Resource, Result, RoomForOne } from "../../simulation/index.ts";

export interface Fan {
  readonly option: OptionResult;
  readonly index: number;
  readonly resource: Resource;
  readonly dates: readonly { readonly hours: number; readonly bands: Bands }[];
  /** Share of the whole that one host (or node) of average size holds; null where none can be lost. */
  readonly oneUnit: { readonly name: string; readonly share: number } | null;
  /** When there is no more room for one of them, for good; null where that is not known, or a resource was chosen. */
  readonly ends: RoomForOne["ends"] | null;
  /** Share of the dates of histories at which everything fits after the loss of any one of them. */
  readonly survivesOne: { readonly mean: number; readonly low: number; readonly high: number } | null;
}

export type ResourceView = Resource | "binding";

/** Options without nodes of limited size are left out. */
export function fansOf({ options }: Result, view: ResourceView): Fan[] {
  return options.flatMap((option, index) => {
    const { headroom, losses } = option;
    if (headroom === null) return [];
    const resource = view === "binding" ? headroom.binding : view;
    const units = losses?.units[1]?.sets ?? null;
    return {
      option,
      index,
      resource,
      dates: headroom.overTime.map((date) => ({ hours: date.hours, bands: date[resource] })),
      oneUnit: losses === null || units === null || units === 0 ? null : { name: losses.unit, share: 1 / units },
      ends: (view === "binding" ? headroom.roomForOne?.ends : null) ?? null,
      survivesOne: losses?.overTime?.units[1]?.fits ?? null,
    };
  });
}

/** Whether nothing but failures and planned work moves the room: the usual state is the same at both ends. */
export function isFlat(fans: readonly Fan[]): boolean {
  return fans.every(({ dates }) => Math.abs(dates[0].bands.p95 - dates[dates.length - 1].bands.p95) < 1e-9);
}
