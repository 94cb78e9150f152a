/** Bars under the title: what went wrong with a file, and what another program did to it. */
import type { OpenFile, RecoveredDraft } from "../../electron/contract/bridge.ts";
import { Button } from "../parts/button.tsx";
import { savedIn, wasEdited } from "../pins/read-session.ts";
import type { Compared } from "../store/view.ts";
import { useApp, useSelect } from "./context.ts";

export function Notices() {
  const { store, acts } = useApp();
  const notice = useSelect((state) => state.notice);
  const onDisk = useSelect((state) => state.onDisk);
  const gone = useSelect(({ document }) => (document?.isGone === true ? document.name : null));
  const recovered = useSelect((state) => state.recovered);
  const newer = useSelect(({ document }) => document?.newer ?? null);
  const text = useSelect(({ document }) => document?.text ?? "");
  const { compare } = store.getState();
  return (
    <div className="notices">
      {recovered !== null && (
        <section className="notice" aria-label="Recovery">
          <p>
            {wasEdited(recovered.session) ? "Unsaved changes to" : "Pinned results of"} {recovered.name} from last time.
          </p>
          <Button look="primary" onPress={() => void acts.restore(recovered)}>
            Restore
          </Button>
          {wasEdited(recovered.session) && (
            <Button onPress={() => compare(fromLastTime(recovered))}>Show differences</Button>
          )}
          <Button onPress={() => void acts.dropRecovered()}>Discard</Button>
        </section>
      )}
      {newer !== null && (
        <section className="notice" aria-label="Newer format">
          <p>Written by a newer version ({newer}): it can be read here, and not changed.</p>
        </section>
      )}
      {onDisk !== null && (
        <section className="notice" aria-label="Changed on disk">
          <p>{onDisk.name} was changed on disk by another program.</p>
          <Button onPress={() => compare(onDiskNow(onDisk, text))}>Show differences</Button>
          <Button onPress={() => acts.loadFromDisk(onDisk)}>Load it</Button>
          <Button onPress={() => acts.keepMine(onDisk)}>Keep mine</Button>
        </section>
      )}
      {onDisk === null && gone !== null && (
        <section className="notice" aria-label="Changed on disk">
          <p>{gone} is no longer on disk. Save to write it again.</p>
          <Button onPress={() => void acts.save()}>Save</Button>
        </section>
      )}
      {notice !== null && (
        <section className="notice" role="alert">
          <p>{notice}</p>
          <Button onPress={() => store.getState().say(null)}>Close</Button>
        </section>
      )}
    </div>
  );
}

function onDiskNow({ name, text }: OpenFile, own: string): Compared {
  return { file: name, before: { name: "in this window", text: own }, after: { name: "on disk", text } };
}

/** Without a file, and nothing kept of it, all of the text is new. */
function fromLastTime({ file, name, text, session }: RecoveredDraft): Compared {
  const saved = file?.text ?? savedIn(session) ?? "";
  return { file: name, before: { name: "as saved", text: saved }, after: { name: "as left last time", text } };
}
