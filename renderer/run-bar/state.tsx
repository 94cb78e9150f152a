/** How the run stands: an icon, a few words, and the way to what is wrong. */
import { useApp, useSelect } from "../app/context.ts";
import { reveal } from "../app/regions.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { iconOf } from "./state-icon.ts";
import { patience, wordsOf } from "./words.ts";

interface Props {
  readonly isOutdated: boolean;
  readonly problems: number;
  readonly done: number;
}

export function State({ isOutdated, problems, done }: Props) {
  const { store } = useApp();
  const runState = useSelect((state) => state.runState);
  const answer = useSelect((state) => state.answer);
  const isWaiting = useSelect(({ isSlow, isLive }) => isSlow && !isLive);
  const firstLook = useSelect((state) => (state.answeredRun === state.runNumber ? null : state.firstLook));
  const isBroken = problems > 0;
  const words = isBroken
    ? `${problems} ${problems === 1 ? "problem stops" : "problems stop"} the run`
    : (patience(runState, firstLook) ?? wordsOf(runState, isOutdated, isWaiting, done, answer));
  const isLong = runState.kind === "preparing" || runState.kind === "failed";
  return (
    <>
      <span className={`run-state ${runState.kind}`} title={isLong ? words : undefined}>
        <Icon name={iconOf(runState, isOutdated, problems, answer)} />
        <span className="run-words">{words}</span>
      </span>
      {isBroken && (
        <Button look="link" onPress={() => store.getState().showDialog("problems")}>
          Show
        </Button>
      )}
      {!isBroken && runState.kind === "failed" && (
        <Button look="link" onPress={() => reveal(document.querySelector<HTMLElement>(".blocked"))}>
          Details
        </Button>
      )}
    </>
  );
}
