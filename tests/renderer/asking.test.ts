/** What a run is asked for: with a precision further than the file says, and from what there is where that can be. */
import { expect, test } from "vitest";
import { conduct } from "../../renderer/app/conduct.ts";
import type { FromDesk, ToDesk } from "../../renderer/desk/protocol.ts";
import { read } from "../../renderer/desk/reading.ts";
import { makeStore } from "../../renderer/store/store.ts";
import { readRepositoryFile } from "../support/run-scenario.ts";

const text = readRepositoryFile("scenarios/etcd-quorum.yaml");
const precision = { kind: "relative", share: 0.1 } as const;

/** A file that is read and whose run is done. */
function opened() {
  const store = makeStore();
  let sent: ToDesk[] = [];
  let tell: (message: FromDesk) => void = () => undefined;
  const post = (message: ToDesk): void => {
    sent.push(message);
    if (message.kind === "read") tell({ kind: "read", ask: message.ask, reading: read(message.text).reading });
  };
  const conductor = conduct(store, { post, onMessage: (listener) => void (tell = listener) });
  store.getState().open({ id: null, name: "quorum.yaml", text });
  const end = (): void => {
    const answer = { result: { ending: "complete", replications: 512 }, needed: 512 } as never;
    tell({ kind: "ended", run: store.getState().runNumber, answer });
  };
  const asked = (): ToDesk[] => {
    const now = sent.filter(({ kind }) => kind === "run" || kind === "continue");
    sent = [];
    return now;
  };
  end();
  expect(asked()).toMatchObject([{ kind: "run", cap: 512, precision: null }]);
  return { store, conductor, asked, end };
}

test("a precision goes on from what there is, at most as far as on the command line, and holds for later runs", () => {
  const { store, conductor, asked, end } = opened();
  conductor.resume({ precision });
  expect(asked()).toEqual([{ kind: "continue", run: 2, cap: 65_536, precision }]);
  expect(store.getState()).toMatchObject({ cap: 65_536, precision, runState: { kind: "preparing" } });
  end();
  conductor.resume({ cap: 1000 });
  expect(asked()).toEqual([{ kind: "continue", run: 2, cap: 1000, precision }]);
  end();
  store.getState().edit(text.replace("need: 2", "need: 1"), "change");
  expect(asked()).toMatchObject([{ kind: "run", cap: 1000, precision }]);
  conductor.run({ precision: null, cap: null });
  expect(asked()).toMatchObject([{ kind: "run", cap: 512, precision: null }]);
});

test("where a run is under way, or the text is another, it begins anew", () => {
  const { store, conductor, asked, end } = opened();
  conductor.run();
  expect(asked()).toMatchObject([{ kind: "run", run: 3 }]);
  conductor.resume({ precision });
  expect(asked()).toMatchObject([{ kind: "run", run: 4, precision }]);
  end();
  store.getState().setLive(false);
  store.getState().edit(text.replace("need: 2", "need: 1"), "change");
  conductor.resume({ precision: null, cap: null });
  expect(asked()).toMatchObject([{ kind: "run", run: 5, cap: 512, precision: null }]);
});

test("another file is asked for nothing that the one before was", () => {
  const { store, conductor, asked } = opened();
  conductor.resume({ precision });
  asked();
  store.getState().open({ id: null, name: "other.yaml", text: text.replace("need: 2", "need: 1") });
  expect(asked().at(-1)).toMatchObject({ kind: "run", cap: 512, precision: null });
});
