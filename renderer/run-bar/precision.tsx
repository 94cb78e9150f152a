/** How sure the answer is, and how sure it should be; pressed, the latter can be changed. */
import { replicationsAtLook } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { askedOf, precisionOf } from "./words.ts";

/** While a run goes on, the first few histories say little of how sure it is. */
const firstWords = replicationsAtLook(1);

interface Props {
  readonly isBusy: boolean;
  readonly isOutdated: boolean;
  readonly done: number;
  /** The state says it already. */
  readonly isSaid: boolean;
}

export function Precision({ isBusy, isOutdated, done, isSaid }: Props) {
  const { store } = useApp();
  const answer = useSelect((state) => state.answer);
  const asked = useSelect((state) => state.precision);
  const isHidden = isSaid || isOutdated || done === 0 || (isBusy && done < firstWords);
  const words = [isHidden ? "" : precisionOf(answer), isSaid ? "" : askedOf(asked)].filter((one) => one !== "");
  if (isSaid || words.length === 0) return <span className="run-precision" />;
  return (
    <span className="run-precision">
      <Button
        look="link"
        aria-label={`Precision: ${words.join(", ")}; change what is asked`}
        onPress={() => store.getState().showDialog("precision")}
      >
        {words.join(", ")}
      </Button>
    </span>
  );
}
