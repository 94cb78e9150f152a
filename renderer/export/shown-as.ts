/** A chart as it is seen: how it is drawn, and the words with which the command line draws it again. */
import {
  drawAnswer,
  spanOf,
  switchesOf,
  timelineChart,
  viewOfSpan,
  wordsOf,
  type ChartName,
  type Draw,
  type View,
} from "../../charts/index.ts";
import type { Answer } from "../desk/protocol.ts";
import { seenIn } from "../store/seen-history.ts";
import type { Told } from "../store/explain.ts";

type ToldHistory = Extract<Told, { kind: "history" }>;

export interface ShownAs {
  readonly draw: Draw;
  /** Null where one history is shown that was not looked for among others. */
  readonly histories: number | null;
  readonly words: readonly string[];
}

export function shownAs(chart: ChartName, answer: Answer, view: View, told: Told): ShownAs {
  const { result } = answer;
  if (chart !== "timeline") {
    const words = wordsOf(view, switchesOf(chart, result)).flatMap((word) => ["--view", word]);
    return { draw: (frame) => drawAnswer(chart, answer, frame, view), histories: result.replications, words };
  }
  if (told.kind !== "history") return { draw: () => null, histories: null, words: [] };
  return timelineAs(told, answer, view);
}

/** The command line draws the first two options, and looks for a place among the histories of the first. */
function timelineAs({ history: { number }, seen }: ToldHistory, { result }: Answer, view: View): ShownAs {
  const first = seen.whole.at(0);
  if (first === undefined) return { draw: () => null, histories: null, words: [] };
  const { horizonHours, place } = first;
  const window = spanOf(view["history"] === String(number) ? view : {}, horizonHours);
  const part = Object.entries(viewOfSpan(window, horizonHours)).flatMap(([name, word]) => [
    "--view",
    `${name}=${word}`,
  ]);
  const shown = seenIn(seen, window) ?? seen.whole;
  const places = shown.map(({ optionPlace }) => optionPlace);
  const isAll = shown.length === result.options.length;
  return {
    draw: (frame) => timelineChart(shown, frame, { places, window }),
    histories: place === null ? null : place.of,
    words: [
      ...(place === null ? ["--replication", String(number)] : [`--${place.asked}`]),
      ...part,
      ...(isAll ? [] : shown.flatMap(({ option }) => ["--option", option])),
    ],
  };
}
