/** The public face of the charts: data + options → <svg>, the same on screen and in exports. */
export { marksOfOptions, type OptionMark } from "./look/option-marks.ts";
