import { scaleLinear, ticks as ticksBetween } from "d3";
import type { Answer, DataTable, Drawing, Frame } from "../drawing.ts";
import { timeScale } from "../axes/time-scale.ts";
import { note } from "../look/type.ts";
import { Label } from "../parts/label.tsx";
import { Picture } from "../parts/picture.tsx";
import { px } from "../parts/px.ts";
import { fansOf, isFlat } from "./data.ts";
import type { Fan, ResourceView } from "./data.ts";
import { fanMarks, FanPicture, panelHead, panelHeight } from "./fan.tsx";
import { GhostFan } from "./ghost.tsx";
import { resourceNames, summaryOf, titleOf } from "./words.ts";

export interface HeadroomOptions {
  readonly resource?: ResourceView;
}

const margin = { left: 52, right: 72, top: 4, bottom: 40 };
const between = 14;

/** Chart 3: how much room is left over time. Null where no option has nodes of limited size. */
export function headroomChart(
  { result }: Answer,
  frame: Frame,
  { resource = "binding" }: HeadroomOptions = {},
): Drawing | null {
  const fans = fansOf(result, resource);
  if (fans.length === 0) return null;
  const { width, look } = frame;
  const [left, right] = [margin.left, width - margin.right];
  const time = timeScale(result.horizonHours, result.hoursPerYear, left, right);
  const former = (frame.ghosts ?? []).map(({ result: then, label }) => ({ label, fans: fansOf(then, resource) }));
  const [lowest, highest] = extent(
    fans,
    former.flatMap((ghost) => ghost.fans),
  );
  const values = ticksBetween(lowest, highest, 4);
  const panel = panelHead + panelHeight + between;
  const places = fans.map((_, index) => {
    const top = margin.top + index * panel;
    const scale = scaleLinear([lowest, highest], [top + panelHead + panelHeight, top + panelHead + 6]);
    return { top, left, right, width, time, ticks: values, y: (share: number) => scale(share) };
  });
  const bottom = margin.top + fans.length * panel - between;
  const height = bottom + margin.bottom;
  const title = titleOf(fans, resource, result);
  const flat = isFlat(fans) ? " Flat by assumption: no growth in this file." : "";
  const lost = fans.find(({ ends }) => ends !== null && ends.p10 !== null);
  const bracket =
    lost === undefined
      ? ""
      : ` Bracket: when room for a lost ${lost.oneUnit?.name ?? "host"} ends for good, 8 of 10 histories.`;
  const what = resource === "binding" ? "of what runs out first" : `of ${resourceNames[resource]}`;
  return {
    chart: "headroom",
    title,
    subtitle: `Share of the allocatable ${what} that wanted pods leave, at 25 dates.${flat}${bracket}`,
    aid: "The dark band holds half of the histories, the light band 9 in 10; below the dashed line a lost host of average size cannot be made up for.",
    width,
    height,
    svg: (
      <Picture width={width} height={height}>
        {fans.map((fan, index) =>
          former.map(({ label, fans: then }) => (
            <GhostFan
              key={`${fan.option.name} ${label}`}
              now={fan}
              then={then}
              label={label}
              place={places[index]}
              look={look}
            />
          )),
        )}
        {fans.map((fan, index) => (
          <FanPicture key={fan.option.name} fan={fan} place={places[index]} look={look} />
        ))}
        <line x1={px(left)} x2={px(right)} y1={bottom} y2={bottom} stroke={look.control} />
        {time.ticks.map(({ x, text }) => (
          <g key={text}>
            <line x1={px(x)} x2={px(x)} y1={bottom} y2={bottom + 4} stroke={look.control} />
            <Label x={x} y={bottom + 16} text={text} fill={look.text2} anchor="middle" />
          </g>
        ))}
        <Label x={left} y={bottom + 33} text={`${time.unit} from the start`} fill={look.text2} size={note} />
      </Picture>
    ),
    marks: fans.flatMap((fan, index) => fanMarks(fan, places[index], result)),
    table: tableOf(fans),
    summary: summaryOf(title, fans),
    time: time.axis,
    ends: {},
  };
}

/** From 0, or below where the room does not suffice, to the next tenth above all bands and the middle of each ghost. */
function extent(fans: readonly Fan[], former: readonly Fan[]): [number, number] {
  const bands = fans.flatMap(({ dates }) => dates.map((date) => date.bands));
  const middles = former.flatMap(({ dates }) => dates.map((date) => date.bands.p50));
  const least = Math.min(0, ...bands.map(({ p5 }) => p5), ...middles);
  const most = Math.max(...bands.map(({ p95 }) => p95), ...middles, ...fans.map(({ oneUnit }) => oneUnit?.share ?? 0));
  return [Math.floor(10 * least) / 10, Math.max(0.1, Math.ceil(10 * most + 1e-9) / 10)];
}

function tableOf(fans: readonly Fan[]): DataTable {
  const share = (name: string): DataTable["columns"][number] => ({ name, unit: "share" });
  return {
    columns: [
      { name: "option", unit: null },
      { name: "resource", unit: null },
      { name: "time", unit: "h" },
      ...["p5", "p25", "p50", "p75", "p95"].map(share),
    ],
    rows: fans.flatMap(({ option, resource, dates }) =>
      dates.map(({ hours, bands: { p5, p25, p50, p75, p95 } }) => [
        option.title,
        resourceNames[resource],
        hours,
        p5,
        p25,
        p50,
        p75,
        p95,
      ]),
    ),
  };
}
