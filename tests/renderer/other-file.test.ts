/** What counts as another file, and what as an edit of the one that is open. */
import { expect, test } from "vitest";
import { conduct } from "../../renderer/app/conduct.ts";
import type { Answer, FromDesk } from "../../renderer/desk/protocol.ts";
import { read } from "../../renderer/desk/reading.ts";
import { makeStore } from "../../renderer/store/store.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";

const text = readRepositoryFile("scenarios/etcd-quorum.yaml");
const other = text.replace("need: 2", "need: 1");
const file = { id: "1", name: "a.yaml", path: null, version: "", writable: true, text };

/** A window with an answer to `text`, and a pin of it. */
function answered(opened: Parameters<ReturnType<ReturnType<typeof makeStore>["getState"]>["open"]>[0]) {
  const store = makeStore();
  let tell: (message: FromDesk) => void = () => undefined;
  conduct(store, {
    onMessage: (listener) => (tell = listener),
    post: (message) => {
      if (message.kind === "read") tell({ kind: "read", ask: message.ask, reading: read(message.text).reading });
    },
  });
  store.getState().open(opened);
  const answer = { result: { ending: "complete", replications: 1, seed: 1 } } as unknown as Answer;
  tell({ kind: "ended", run: store.getState().runNumber, answer });
  store.getState().pin();
  return store;
}

test("a file of the same name is another one where nothing says that it is the same", () => {
  const store = answered(file);
  store.getState().open({ ...file, id: "2", text: other });
  expect(store.getState()).toMatchObject({ pins: [], answer: null, ghost: null, runText: other });
});

test("a second template begins anew, although both are called untitled", () => {
  const store = answered({ id: null, name: "untitled.yaml", text });
  store.getState().open({ id: null, name: "untitled.yaml", text: other });
  expect(store.getState()).toMatchObject({ pins: [], answer: null });
});

test("what another program made of the open file is compared with what was there", () => {
  const store = answered(file);
  store.getState().open({ ...file, version: "2", text: other });
  expect(store.getState().pins).toHaveLength(1);
  expect(store.getState().ghost).not.toBeNull();
});

test("saved for the first time, or under another name, it is the same", () => {
  const store = answered({ id: null, name: "untitled.yaml", text });
  store.getState().saved(file, text);
  store.getState().edit(other, "change");
  expect(store.getState().pins).toHaveLength(1);
});
