/** The look where the system forces its own few colours on every page: what else colours say is said by shapes and hatches. */
import { inkOn, luminance } from "./ink.ts";
import type { HeatStep, Look } from "./look.ts";

/** "#rrggbb", as the system has them. */
export interface SystemColours {
  readonly canvas: string;
  readonly canvasText: string;
  readonly linkText: string;
  readonly grayText: string;
}

/** Lines that only decorate, and steps of shade: so much of the text's colour in that of the ground. */
const decoration = 0.25;
const shades = [0, 0.25, 0.5, 0.75, 1] as const;

export function forcedLook({ canvas, canvasText, linkText, grayText }: SystemColours): Look {
  const step = (share: number): HeatStep => {
    const fill = mixed(canvas, canvasText, share);
    return { fill, ink: inkOn(fill) };
  };
  const faint = mixed(canvas, canvasText, decoration);
  return {
    name: luminance(canvas) < luminance(canvasText) ? "dark" : "light",
    surface: canvas,
    panel: canvas,
    text1: canvasText,
    text2: canvasText,
    text3: canvasText,
    control: canvasText,
    hairline: faint,
    grid: faint,
    accent: linkText,
    options: [canvasText, linkText, canvasText, linkText],
    families: {
      machines: canvasText,
      platform: canvasText,
      network: linkText,
      storage: canvasText,
      change: linkText,
      capacity: grayText,
    },
    heat: [step(shades[0]), step(shades[1]), step(shades[2]), step(shades[3]), step(shades[4])],
    hatched: true,
  };
}

function mixed(from: string, to: string, share: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(channel(from, at) * (1 - share) + channel(to, at) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
