/** A picture with its words around it, at the size that was asked for. */
import type { ReactElement } from "react";
import type { ChartName, Drawing, Frame } from "../drawing.ts";
import { wrapped } from "../look/text/measure.ts";
import type { Weight } from "../look/text/measure.ts";
import { Label } from "../parts/label.tsx";
import type { Node } from "./tree/tree.ts";
import { rootOf } from "./tree/tree.ts";
import type { Origin, SheetSpec, Size } from "./spec.ts";
import { captionOf } from "./words.ts";

export interface Sheet {
  readonly drawing: Drawing;
  /** An `<svg>` with texts as texts. */
  readonly root: Node;
  /** In CSS px. */
  readonly width: number;
  readonly height: number;
}

export type Draw = (frame: Frame) => Drawing | null;

const padding = 12;
const figures: readonly ChartName[] = ["difference", "won"];
const pxPerMm = 96 / 25.4;
/** Wider layouts would be too small to be read. */
const slide = { width: 1600, height: 900, layoutWidth: 800, mostLayoutWidth: 2400 } as const;

interface Lines {
  readonly lines: readonly string[];
  readonly size: number;
  readonly height: number;
  readonly weight: Weight;
  readonly fill: string;
  /** Above the first line. */
  readonly gap: number;
}

/** Null where the chart has nothing to show. */
export function sheetOf(draw: Draw, spec: SheetSpec, origin: Origin): Sheet | null {
  const { size } = spec;
  if (size === "slide") return slideOf(draw, spec, origin);
  const page = pageOf(draw, spec, origin, layoutWidth(size));
  if (page === null) return null;
  const { drawing, width, height, content } = page;
  return { drawing, width, height, root: rootOf(<Page {...{ width, height, spec }}>{content}</Page>) };
}

/** Laid out so wide that it fills the slide, for what is as high at any width. */
function slideOf(draw: Draw, spec: SheetSpec, origin: Origin): Sheet | null {
  const first = pageOf(draw, spec, origin, slide.layoutWidth);
  if (first === null) return null;
  const filling = Math.round(first.height * (slide.width / slide.height));
  const wide = Math.min(slide.mostLayoutWidth, filling);
  const page = wide > first.width ? (pageOf(draw, spec, origin, wide) ?? first) : first;
  const scale = Math.min(slide.width / page.width, slide.height / page.height);
  const [left, top] = [(slide.width - scale * page.width) / 2, (slide.height - scale * page.height) / 2];
  const move = `translate(${round(left)} ${round(top)}) scale(${round(scale)})`;
  const { width, height } = slide;
  const content = <g transform={move}>{page.content}</g>;
  return { drawing: page.drawing, width, height, root: rootOf(<Page {...{ width, height, spec }}>{content}</Page>) };
}

interface LaidOut {
  readonly drawing: Drawing;
  readonly width: number;
  readonly height: number;
  readonly content: ReactElement;
}

function pageOf(draw: Draw, spec: SheetSpec, origin: Origin, width: number): LaidOut | null {
  const frame = { width, look: spec.look, id: "sheet" };
  const found = draw(frame);
  if (found === null) return null;
  // Figures of the window that stand on no card go from edge to edge; here they stand under their words.
  const inset = figures.includes(found.chart) ? padding : 0;
  const drawing = inset === 0 ? found : draw({ ...frame, width: width - 2 * inset });
  if (drawing === null) return null;
  const [above, below] = wordsAround(drawing, spec, origin, width - 2 * padding);
  const top = padding + heightOf(above) + (above.length > 0 ? 8 : 0);
  const under = top + drawing.height + 4;
  const height = Math.ceil(under + heightOf(below) + padding);
  const content = (
    <>
      <Words blocks={above} top={padding} />
      <g transform={`translate(${inset} ${top})`}>{childrenOf(drawing)}</g>
      <Words blocks={below} top={under} />
    </>
  );
  return { drawing, width, height, content };
}

function layoutWidth(size: Exclude<Size, "slide">): number {
  if (size === "column") return 85 * pxPerMm;
  if (size === "full") return 170 * pxPerMm;
  return size;
}

interface PageProps {
  readonly width: number;
  readonly height: number;
  readonly spec: SheetSpec;
  readonly children: ReactElement;
}

function Page({ width, height, spec: { size, background, look }, children }: PageProps): ReactElement {
  const inPrint = size === "column" || size === "full";
  const length = (px: number): string | number => (inPrint ? `${round(px / pxPerMm)}mm` : round(px));
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={length(width)}
      height={length(height)}
      viewBox={`0 0 ${round(width)} ${round(height)}`}
    >
      {background && <rect width={round(width)} height={round(height)} fill={look.surface} />}
      {children}
    </svg>
  );
}

/** The picture without its own `<svg>`. */
function childrenOf({ svg }: Drawing): ReactElement {
  return (svg.props as { readonly children: ReactElement }).children;
}

function wordsAround(drawing: Drawing, spec: SheetSpec, origin: Origin, room: number): readonly [Lines[], Lines[]] {
  const { look } = spec;
  const block = (text: string, size: number, height: number, weight: Weight, fill: string, gap: number): Lines => ({
    lines: wrapped(text, room, size, weight),
    size,
    height,
    weight,
    fill,
    gap,
  });
  const [finding, source] = captionOf(drawing, origin);
  return [
    [
      ...(spec.title ? [block(drawing.title, 15, 20, 600, look.text1, 0)] : []),
      ...(spec.subtitle ? [block(drawing.subtitle, 12, 16, 400, look.text2, 2)] : []),
    ],
    [
      ...(spec.aid ? [block(drawing.aid, 12, 16, 400, look.text2, 4)] : []),
      // The finding is not said twice.
      ...(spec.caption ? [block(spec.title ? source : `${finding} ${source}`, 10, 13, 400, look.text3, 6)] : []),
    ],
  ];
}

function heightOf(blocks: readonly Lines[]): number {
  return blocks.reduce((sum, { lines, height, gap }) => sum + gap + lines.length * height, 0);
}

function Words({ blocks, top }: { readonly blocks: readonly Lines[]; readonly top: number }): ReactElement {
  let y = top;
  const placed = blocks.flatMap(({ lines, height, gap, ...type }) => {
    y += gap;
    return lines.map((text) => {
      const baseline = y + height * 0.74;
      y += height;
      return { text, y: baseline, ...type };
    });
  });
  return (
    <g>
      {placed.map((line) => (
        <Label key={line.y} x={padding} {...line} />
      ))}
    </g>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
