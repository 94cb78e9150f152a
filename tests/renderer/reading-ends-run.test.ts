/** What runs rests while an edit is read; it is followed by a run of the new text or by a stop. */
import { expect, test } from "vitest";
import { conduct } from "../../renderer/app/conduct.ts";
import type { FromDesk, ToDesk } from "../../renderer/desk/protocol.ts";
import { read } from "../../renderer/desk/reading.ts";
import { makeStore } from "../../renderer/store/store.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";

const text = readRepositoryFile("scenarios/etcd-quorum.yaml");

function opened() {
  const store = makeStore();
  const sent: ToDesk[] = [];
  let tell: (message: FromDesk) => void = () => undefined;
  conduct(store, { post: (message) => void sent.push(message), onMessage: (listener) => void (tell = listener) });
  store.getState().open({ id: null, name: "quorum.yaml", text });
  const answer = (): void => {
    for (const message of sent.splice(0))
      if (message.kind === "read") tell({ kind: "read", ask: message.ask, reading: read(message.text).reading });
  };
  answer();
  sent.length = 0;
  return { store, sent, answer, tell: (message: FromDesk) => tell(message) };
}

test("an edit ends what runs: a run of it follows, or a stop where it cannot be run", () => {
  const { store, sent, answer } = opened();
  store.getState().edit(text.replace("need: 2", "need: 1"), "change");
  expect(sent).toMatchObject([{ kind: "read", ends: true }]);
  answer();
  expect(sent).toMatchObject([{ kind: "run" }]);
  sent.length = 0;
  store.getState().edit(text.replace("need: 2", "need: 9"), "change");
  answer();
  expect(sent).toMatchObject([{ kind: "stop" }]);
});

test("what runs rests before an edit is worked out, and goes on where nothing comes of it", () => {
  const { store, sent, answer } = opened();
  const { runNumber, commit } = store.getState();
  const need = ["groups", "quorum", "need"];
  expect(commit({ kind: "remove", path: ["groups", "none"] }, "removal", need)).not.toBeNull();
  expect(sent).toEqual([
    { kind: "rest", run: runNumber },
    { kind: "resume", run: runNumber },
  ]);
  sent.length = 0;
  expect(commit({ kind: "set", path: need, value: 1 }, "change", need)).toBeNull();
  expect(sent).toMatchObject([{ kind: "rest" }, { kind: "read", ends: true }]);
  answer();
  sent.length = 0;
  store.getState().setLive(false);
  commit({ kind: "set", path: need, value: 2 }, "change", need);
  expect(sent).toMatchObject([{ kind: "read", ends: false }]);
});

test("what is let go where it was dragged to runs on", () => {
  const { store, sent, answer } = opened();
  const edit = { kind: "set", path: ["groups", "quorum", "need"], value: 1 } as const;
  store.getState().drafting(edit);
  expect(sent).toMatchObject([{ kind: "rest" }, { kind: "read" }]);
  answer();
  sent.length = 0;
  store.getState().commit(edit, "change", edit.path);
  expect(sent).toEqual([]);
});

test("where edits do not run by themselves, what runs goes on", () => {
  const { store, sent, answer } = opened();
  store.getState().setLive(false);
  store.getState().edit(text.replace("need: 2", "need: 1"), "change");
  expect(sent).toMatchObject([{ kind: "read", ends: false }]);
  answer();
  expect(sent).toEqual([]);
});

test("what rests is stopped where runs were made not to start by themselves meanwhile", () => {
  const { store, sent, answer } = opened();
  store.getState().edit(text.replace("need: 2", "need: 1"), "change");
  store.getState().setLive(false);
  answer();
  expect(sent).toMatchObject([{ kind: "stop" }]);
});

test("where the desk breaks down, the run says so instead of preparing for ever", () => {
  const { store, sent, answer, tell } = opened();
  store.getState().edit(text.replace("need: 2", "need: 1"), "change");
  answer();
  expect(store.getState().runState.kind).toBe("preparing");
  sent.length = 0;
  tell({ kind: "broken", reason: "Array buffer allocation failed" });
  expect(store.getState().runState).toEqual({
    kind: "failed",
    reason: "Something went wrong that should not have: Array buffer allocation failed.",
  });
  expect(sent).toMatchObject([{ kind: "stop" }]);
});
