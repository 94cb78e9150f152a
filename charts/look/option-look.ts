import type { Look } from "./look.ts";
import { marksOfOptions } from "./option-marks.ts";
import type { OptionMark } from "./option-marks.ts";

export interface OptionLook extends OptionMark {
  readonly colour: string;
  /** `stroke-dasharray`, for lines 1.5 to 2 px wide; undefined = solid. */
  readonly dashes: string | undefined;
}

const dashes: Readonly<Record<OptionMark["dash"], string | undefined>> = {
  solid: undefined,
  dashed: "6 3",
  dotted: "2 3",
  "dash-dot": "8 3 2 3",
};

/** By the option's place in the file. Beyond the fourth all look alike and are told apart by labels. */
export function optionLook(index: number, look: Look): OptionLook {
  const mark = marksOfOptions[index];
  if (mark === undefined) return { shape: "circle", dash: "solid", colour: look.text3, dashes: undefined };
  return { ...mark, colour: look.options[index], dashes: dashes[mark.dash] };
}
