/** When events begin: a stroke each, the higher the more begin within the same few px, with their number where it has room. */
import type { ReactElement } from "react";
import { count } from "../../simulation/index.ts";
import type { Look } from "../look/look.ts";
import { textWidth } from "../look/text/measure.ts";
import { tick } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { px } from "../parts/px.ts";
import type { Cluster } from "./clusters.ts";
import { LaneGround, laneHeight } from "./lane.tsx";

interface Props {
  readonly clusters: readonly Cluster[];
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly look: Look;
}

/** Around a number, so that it is not read together with its neighbours. */
const space = 4;
const mostNumbers = 60;
/** A stroke of one event, and of the most at once. */
const [low, high] = [4, 13];

export function EventLane({ clusters, y, left, right, look }: Props): ReactElement {
  const numbers = numbersOf(clusters, right);
  const most = Math.max(2, ...clusters.map(({ ids }) => ids.length));
  // By the logarithm, so that one does not vanish beside many.
  const tall = (events: number): number => low + ((high - low) * Math.log(events)) / Math.log(most);
  const ground = y + laneHeight - 2;
  const path = clusters
    .filter((cluster) => !numbers.has(cluster))
    .map(({ x, ids }) => `M${px(x + 0.5)} ${px(ground)}V${px(ground - tall(ids.length))}`)
    .join("");
  return (
    <g>
      <LaneGround text="events" y={y} left={left} right={right} look={look} />
      {path !== "" && <path d={path} fill="none" stroke={look.text2} strokeWidth={1} />}
      {[...numbers].map(({ x, ids }) => (
        <Label key={ids[0]} x={x} y={y + 12} text={count(ids.length)} fill={look.text1} weight={600} />
      ))}
    </g>
  );
}

/** Those whose number has room up to the next; the largest first. */
function numbersOf(clusters: readonly Cluster[], right: number): ReadonlySet<Cluster> {
  const roomy = clusters.filter(({ x, ids }, index) => {
    const end = x + textWidth(count(ids.length), tick, 600) + space;
    return ids.length > 1 && end <= (clusters[index + 1]?.x ?? right);
  });
  return new Set(roomy.toSorted((a, b) => b.ids.length - a.ids.length).slice(0, mostNumbers));
}
