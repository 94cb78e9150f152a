import type { ReactElement } from "react";
import type { Look } from "../look/look.ts";
import { optionLook } from "../look/option-look.ts";
import { ghostStroke } from "../parts/ghost.tsx";
import { Label } from "../parts/label.tsx";
import { lineThrough } from "../parts/px.ts";
import type { Fan } from "./data.ts";
import type { FanPlace } from "./fan.tsx";

interface Props {
  readonly now: Fan;
  /** Of all options of the former answer. */
  readonly then: readonly Fan[];
  readonly label: string;
  readonly place: FanPlace;
  readonly look: Look;
}

/** The middle history of the same option in a former answer; nothing where another resource was the scarce one. */
export function GhostFan({ now, then, label, place: { time, y }, look }: Props): ReactElement | null {
  const same = then.find(({ option, resource }) => option.name === now.option.name && resource === now.resource);
  if (same === undefined) return null;
  const points = same.dates.map(({ hours, bands }) => [time.x(hours), y(bands.p50)] as const);
  const [x, lastY] = points[points.length - 1];
  return (
    <>
      <path
        d={lineThrough(points)}
        {...ghostStroke(look)}
        strokeDasharray={optionLook(now.index, look).dashes}
        strokeLinejoin="round"
      />
      {label !== "" && (
        <Label x={x - 4} y={lastY - 5} text={label} fill={look.text2} anchor="end" halo={look.surface} />
      )}
    </>
  );
}
