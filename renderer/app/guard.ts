/** "Save, don't save, cancel": asked by the page where the shell does not ask. */
import { createStore } from "zustand/vanilla";
import type { Guard } from "./acts.ts";

export interface Question {
  readonly name: string;
  readonly answer: (wanted: Awaited<ReturnType<Guard>>) => void;
}

/** The question that is being asked; null if none. */
export const question = createStore<{ readonly asked: Question | null }>(() => ({ asked: null }));

export const guard: Guard = (name) =>
  new Promise((resolve) => {
    question.setState({
      asked: {
        name,
        answer: (wanted) => {
          question.setState({ asked: null });
          resolve(wanted);
        },
      },
    });
  });
