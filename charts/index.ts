/** The public face of the charts: data + options → <svg>, the same on screen and in exports. */
export type {
  Answer,
  AxisEnds,
  Box,
  ChartName,
  Column,
  DataTable,
  Drawing,
  Frame,
  Ghost,
  Mark,
  Subject,
  TimeAxis,
} from "./drawing.ts";
export { chartNames } from "./drawing.ts";

export type { Look } from "./look/look.ts";
export { forcedLook, type SystemColours } from "./look/forced.ts";
export { looks } from "./look/looks.ts";
export { marksOfOptions, type OptionMark } from "./look/option-marks.ts";
export { fittedTitle } from "./look/text/fitted-title.ts";
export { namedPieces, shortNames } from "./look/text/names.ts";
export { Shape } from "./parts/shape.tsx";

export { availabilityChart, type AvailabilityOptions } from "./availability/chart.tsx";
export { causesChart, type CausesOptions } from "./causes/chart.tsx";
export { differenceChart, type PairOptions } from "./difference/difference-chart.tsx";
export { wonChart } from "./difference/won-chart.tsx";
export { lossesChart } from "./losses/chart.tsx";
export { headroomChart, type HeadroomOptions } from "./headroom/chart.tsx";
export { blastChart, type BlastOptions } from "./blast/chart.tsx";

export { lackingWords, lossName } from "./losses/words.ts";
export { emptyChart, emptyCharts, type EmptyChart, type EmptyDrawing } from "./empty.tsx";
export { missingWords } from "./missing.ts";
export { momentWords } from "./axes/time-scale.ts";
export { switchesOf } from "./views/switches.ts";
export { chosen, usualView, viewOf, wordsOf, type Switch, type View } from "./views/view.ts";

export { openFonts, type Fonts } from "./export/fonts.ts";
export { csvFile } from "./export/csv.ts";
export { pdfFile } from "./export/pdf/file.ts";
export { pngFile, type Rasterize } from "./export/png.ts";
export { rasterizer } from "./export/rasterize.ts";
export { sheetOf, type Draw, type Sheet } from "./export/sheet.tsx";
export { originOf } from "./export/origin.ts";
export { formats, type Format, type Origin, type SheetSpec, type Size } from "./export/spec.ts";
export { svgFile } from "./export/svg.ts";
export { altText, captionOf, fileName, repeatLine, wikitextOf } from "./export/words.ts";
export { drawAnswer, nothingToShow, type AnswerChart } from "./draw.ts";
export { timelineChart, type TimelineOptions } from "./timeline/chart.tsx";
export type { Span } from "./timeline/data.ts";
export type { Seen } from "./timeline/seen.ts";
export { seenOf } from "./timeline/seen-of.ts";
export { timelineMap, type TimelineMap } from "./timeline/map.tsx";
export { isWhole, moved, spanOf, spanViewOf, viewOfSpan, zoomed } from "./timeline/window.ts";
export { spanWords } from "./timeline/words.ts";
export { leading, pairOf } from "./difference/pair.ts";
