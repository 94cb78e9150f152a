import type { FromDesk } from "../../desk/protocol.ts";
import { nothingSeen } from "../../store/seen-history.ts";
import type { State } from "../../store/state.ts";

/** What the desk tells of what it was asked for: the store knows whether it is still wanted. */
export type Told = Exclude<FromDesk, { readonly kind: "read" | "broken" }>;

export function takeIn(state: State, message: Told): void {
  switch (message.kind) {
    case "preparing":
      return state.tookPreparing(message.run, message.option);
    case "progress":
      return state.tookProgress(message.run, message.done);
    case "look":
      return state.tookAnswer(message.run, message.answer, false);
    case "ended":
      return state.tookAnswer(message.run, message.answer, true);
    case "refused":
      return state.wasRefused(message.run, message.reason);
    case "repinned":
      return state.repinned(message.pin, message.result);
    case "explained":
      return state.wasTold(
        message.ask,
        message.history === null
          ? { kind: "failed", reason: message.reason ?? "It cannot be told." }
          : { kind: "history", history: message.history, seen: nothingSeen, events: null },
      );
    case "seen":
      return state.sawHistory(message.ask, message.span, message.of, message.seen);
    case "listed":
      return state.tookListed(message.listed);
    case "events":
      return state.wasToldEvents(message.ask, message.part, message.events);
    case "ranked":
      return state.wasTold(message.ask, { kind: "ranked", histories: message.histories, charged: null });
    case "found":
      return state.wasTold(message.ask, { kind: "incidents", found: message.found });
    case "charged":
      return state.wasCharged(message.ask, message.minutes);
  }
}
