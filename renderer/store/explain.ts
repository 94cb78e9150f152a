/** What the panel on the right is about, and what is known of it. */
import type { Cause } from "../../simulation/index.ts";
import type { Span } from "../../charts/index.ts";
import type { EntityMinutes } from "../desk/entity-minutes.ts";
import type { EventsInWords } from "../desk/events-in-words.ts";
import type { History, RankedHistory } from "../desk/history.ts";
import type { AskedHistory } from "../desk/protocol.ts";
import type { AskedIncidents, WorstIncidents } from "../desk/worst-incidents.ts";
import { withSeen, type PlacedSeen, type SeenHistory } from "./seen-history.ts";
import type { Slice } from "./state.ts";

export type Subject =
  | { readonly kind: "history"; readonly asked: AskedHistory }
  | { readonly kind: "cause"; readonly option: string; readonly name: string; readonly causes: readonly Cause[] }
  /** What has a place at a date, or over all of them, and after a loss. */
  | {
      readonly kind: "fits";
      readonly option: string;
      readonly hours: number | null;
      readonly loss: number | "rack" | "rolling" | null;
    }
  | ({ readonly kind: "incidents" } & AskedIncidents)
  /** Of the history before it on the way here: nothing new is asked for it. */
  | { readonly kind: "event"; readonly option: string; readonly events: readonly number[] };

export type Told =
  | { readonly kind: "waiting" }
  | {
      readonly kind: "history";
      readonly history: History;
      readonly seen: SeenHistory;
      /** Of the events that the present subject is about; null until they are told. */
      readonly events: EventsInWords | null;
    }
  | { readonly kind: "ranked"; readonly histories: readonly RankedHistory[]; readonly charged: EntityMinutes | null }
  | { readonly kind: "incidents"; readonly found: WorstIncidents }
  /** All of it is in the answer. */
  | { readonly kind: "known" }
  | { readonly kind: "failed"; readonly reason: string };

export interface ExplainSlice {
  /** The way that led here, the present subject last; empty: the panel is closed. */
  readonly subjects: readonly Subject[];
  readonly told: Told;
  /** Number of the last question; answers to older ones are dropped. */
  readonly question: number;
  /** Number of the last part of it that was asked about. */
  readonly part: number;
  readonly askedAbout: (subjects: readonly Subject[]) => number;
  /** Another part of what is told already. */
  readonly showedPart: (subjects: readonly Subject[]) => number;
  /** What needs no asking. */
  readonly showedKnown: (subjects: readonly Subject[]) => void;
  readonly wasTold: (question: number, told: Told) => void;
  readonly sawHistory: (question: number, span: Span | null, of: number, seen: PlacedSeen) => void;
  readonly wasToldEvents: (question: number, part: number, events: EventsInWords) => void;
  readonly wasCharged: (question: number, charged: EntityMinutes) => void;
  readonly closeExplain: () => void;
}

export const explainSlice: Slice<ExplainSlice> = (set, get) => ({
  subjects: [],
  told: { kind: "waiting" },
  question: 0,
  part: 0,
  askedAbout: (subjects) => {
    const question = get().question + 1;
    set({ subjects, question, told: { kind: "waiting" } });
    return question;
  },
  showedPart: (subjects) => {
    const { told, part: before } = get();
    const part = before + 1;
    set({ subjects, part, told: told.kind === "history" ? { ...told, events: null } : told });
    return part;
  },
  showedKnown: (subjects) => set(({ question }) => ({ subjects, question: question + 1, told: { kind: "known" } })),
  wasTold: (question, told) => {
    if (question === get().question) set({ told });
  },
  sawHistory: (question, span, of, seen) =>
    set(({ question: last, told }) =>
      question === last && told.kind === "history"
        ? { told: { ...told, seen: withSeen(told.seen, span, of, seen) } }
        : {},
    ),
  wasToldEvents: (question, part, events) =>
    set(({ question: last, part: lastPart, told }) =>
      question === last && part === lastPart && told.kind === "history" ? { told: { ...told, events } } : {},
    ),
  wasCharged: (question, charged) =>
    set(({ question: last, told }) =>
      question === last && told.kind === "ranked" ? { told: { ...told, charged } } : {},
    ),
  closeExplain: () => set(({ question }) => ({ subjects: [], question: question + 1 })),
});
