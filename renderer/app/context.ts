/** What every part of the window may reach: the store to read, and the acts that change anything. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { State } from "../store/state.ts";
import type { Store } from "../store/store.ts";
import type { Acts } from "./acts.ts";
import type { Conductor } from "./conduct.ts";

export interface App {
  readonly store: Store;
  readonly acts: Acts;
  readonly conductor: Conductor;
}

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error("outside of the app");
  return app;
}

/** A part of the state; the component is drawn anew when that part changes. */
export function useSelect<Part>(select: (state: State) => Part): Part {
  return useStore(useApp().store, select);
}
