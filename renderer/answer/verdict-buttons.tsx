/** What can be done about the finding: go on, look at what differs, compare with something. */
import { count, type Result, type Verdict } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { presentText } from "../store/draft.ts";
import type { Store } from "../store/store.ts";

/** So many times the histories there are are asked for at once; beyond, a limit is raised step by step. */
const atOnce = 4;

export function VerdictButtons({ verdict, result }: { readonly verdict: Verdict; readonly result: Result }) {
  const { store, conductor } = useApp();
  const milliseconds = useSelect(({ answer }) => answer?.milliseconds ?? 0);
  const lostBecause = useSelect(({ answer }) => answer?.lostBecause);
  const isPresent = useSelect((state) => state.runText === presentText(state));
  const { replications, ending, options } = result;
  const buttons = [];
  if (isPresent && verdict.more !== undefined && ending !== "running" && ending !== "stopped") {
    const wanted = replications + verdict.more;
    const cap = Math.min(wanted, atOnce * replications);
    const time = timeWords((milliseconds / replications) * (cap - replications));
    buttons.push(
      // Where a precision is reached, it would end the run at once.
      <Button
        look="link"
        key="continue"
        onPress={() => conductor.resume(ending === "precise" ? { cap, precision: null } : { cap })}
      >
        {wanted > cap ? "Raise the limit" : "Continue"} to {count(cap)} histories ({time})
      </Button>,
    );
  }
  if (isPresent && ending === "stopped")
    buttons.push(
      <Button look="link" key="continue" onPress={() => conductor.resume()}>
        Continue
      </Button>,
    );
  if (lostBecause !== undefined)
    buttons.push(
      <Button
        look="link"
        key="lost"
        onPress={() => store.getState().say(`Histories were lost. The cause, as the system names it: ${lostBecause}`)}
      >
        Details
      </Button>,
    );
  if (verdict.case === "identical")
    buttons.push(
      <Button look="link" key="differs" onPress={() => showWhatDiffers(store)}>
        Show what differs
      </Button>,
    );
  if (options.length === 1)
    buttons.push(
      <Button look="link" key="compare" onPress={() => addOption(store)}>
        Add an option to compare
      </Button>,
    );
  return buttons.length === 0 ? null : <p className="verdict-buttons">{buttons}</p>;
}

function showWhatDiffers(store: Store): void {
  store.getState().show({ kind: "sides" });
  store.getState().showLeft("outline");
}

/** Beside the one that there is, or beside the base where the file has no options: what differs is for the user to say. */
function addOption(store: Store): void {
  const { summary, commit, say, show, showLeft } = store.getState();
  const [only] = summary?.options ?? [];
  if (only === undefined) return;
  const fresh = only.name === "other" ? "another" : "other";
  const other = { kind: "set", path: ["options", fresh], value: { title: "Another design" } } as const;
  const named = store.getState().document?.text.match(/^options:/m) !== null;
  const first = { kind: "set", path: ["options", only.name], value: { title: "As it is" } } as const;
  const edit = { kind: "several", edits: named ? [other] : [first, other] } as const;
  const problem = commit(edit, "adding of an option", ["options", fresh]);
  if (problem !== null) return say(problem);
  show({ kind: "option", name: fresh });
  showLeft("outline");
}

function timeWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 1) return "under 1 s";
  return seconds < 90 ? `about ${Math.round(seconds)} s` : `about ${Math.round(seconds / 60)} min`;
}
