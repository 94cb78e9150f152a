/** What is dragged is simulated before it is let go, and is one step afterwards. */
import { expect, test } from "vitest";
import { conduct } from "../../renderer/app/conduct.ts";
import type { DeskLine } from "../../renderer/desk/client.ts";
import type { Answer, FromDesk, ToDesk } from "../../renderer/desk/protocol.ts";
import { read } from "../../renderer/desk/reading.ts";
import { makeStore } from "../../renderer/store/store.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";

const text = readRepositoryFile("scenarios/etcd-quorum.yaml");
const need = ["groups", "quorum", "need"];
const needing = (members: number): string => text.replace("need: 2", `need: ${members}`);

/** A desk that reads at once, and ends a run when it is told to. */
function opened() {
  const store = makeStore();
  const runs: string[] = [];
  let tell: (message: FromDesk) => void = () => undefined;
  const desk: DeskLine = {
    onMessage: (listener) => {
      tell = listener;
    },
    post: (message: ToDesk) => {
      if (message.kind === "read") tell({ kind: "read", ask: message.ask, reading: read(message.text).reading });
      if (message.kind === "run") runs.push(message.text);
    },
  };
  conduct(store, desk);
  store.getState().open({ id: null, name: "quorum.yaml", text });
  const drag = (members: number): void => store.getState().drafting({ kind: "set", path: need, value: members });
  const end = (name: string): void => {
    const answer = { result: { ending: "complete", replications: 1 }, name } as unknown as Answer;
    tell({ kind: "ended", run: store.getState().runNumber, answer });
  };
  const ghost = (): string | null => (store.getState().ghost as unknown as { name: string } | null)?.name ?? null;
  return { store, runs, drag, end, ghost };
}

test("every draft is run, the file stays, and letting go runs nothing twice", () => {
  const { store, runs, drag } = opened();
  drag(1);
  drag(3);
  expect(runs).toEqual([text, needing(1), needing(3)]);
  expect(store.getState().document?.text).toBe(text);
  expect(store.getState().document?.past).toEqual([]);
  store.getState().commit({ kind: "set", path: need, value: 3 }, "change of need", need);
  expect(runs).toHaveLength(3);
  expect(store.getState()).toMatchObject({ draft: null, runText: needing(3) });
  expect(store.getState().document?.text).toBe(needing(3));
  expect(store.getState().document?.past.map(({ name }) => name)).toEqual(["change of need"]);
  store.getState().undo();
  expect(runs.at(-1)).toBe(text);
});

test("what is not let go goes back, and is run as it was", () => {
  const { store, runs, drag, end, ghost } = opened();
  end("before");
  drag(1);
  end("on the way");
  store.getState().undraft();
  expect(runs).toEqual([text, needing(1), text]);
  expect(store.getState().document).toMatchObject({ text, past: [] });
  expect(ghost()).toBeNull();
});

test("the ghost is the answer before the drag, and that of the drag at the next edit", () => {
  const { store, drag, end, ghost } = opened();
  end("before");
  drag(1);
  end("on the way");
  drag(3);
  expect(ghost()).toBe("before");
  end("at the end");
  store.getState().commit({ kind: "set", path: need, value: 3 }, "change of need", need);
  expect(ghost()).toBe("before");
  store.getState().commit({ kind: "set", path: need, value: 2 }, "change of need", need);
  expect(ghost()).toBe("at the end");
});

test("another text ends a drag", () => {
  const { store, runs, drag } = opened();
  drag(1);
  store.getState().open({ id: null, name: "other.yaml", text: needing(3) });
  expect(store.getState().draft).toBeNull();
  expect(runs.at(-1)).toBe(needing(3));
});

test("a draft with problems stops the run and leaves the file as it is", () => {
  const { store, runs, drag } = opened();
  drag(9);
  expect(runs).toEqual([text]);
  expect(store.getState().reading?.summary).toBeNull();
  store.getState().undraft();
  expect(runs).toEqual([text, text]);
});
