import type { DeskLine } from "../../desk/client.ts";
import type { Subject } from "../../store/explain.ts";
import type { Store } from "../../store/store.ts";

/** Asks the desk for what is behind a subject, unless what is told already holds it. */
export function explaining(store: Store, desk: DeskLine): (subjects: readonly Subject[]) => void {
  const askForEvents = (subject: Subject, part: number): void => {
    if (subject.kind !== "event") return;
    const { option, events } = subject;
    desk.post({ kind: "events", ask: store.getState().question, part, option, events });
  };
  return (subjects) => {
    const subject = subjects.at(-1);
    const { subjects: before, told, closeExplain, showedKnown, showedPart } = store.getState();
    if (subject === undefined) return closeExplain();
    // An event is told from its history, and leads back to it.
    const whole = subject.kind === "event" ? subjects.at(-2) : subject;
    if (whole === undefined) throw new TypeError("an event without its history");
    const isPart = subject.kind === "event" || before.at(-1)?.kind === "event";
    const toldOf = told.kind === "history" ? before.findLast(({ kind }) => kind === "history") : undefined;
    if (isPart && whole === toldOf) return askForEvents(subject, showedPart(subjects));
    if (subject.kind === "fits") return showedKnown(subjects);
    const ask = store.getState().askedAbout(subjects);
    const run = store.getState().runNumber;
    if (whole.kind === "history") {
      desk.post({ kind: "explain", ask, run, asked: whole.asked });
      askForEvents(subject, store.getState().part);
    } else if (whole.kind === "incidents") desk.post({ kind: "incidents", ask, run, asked: whole });
    else if (whole.kind === "cause") desk.post({ kind: "rank", ask, run, option: whole.option, causes: whole.causes });
  };
}
