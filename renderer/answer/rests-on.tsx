import { Fragment, useState } from "react";
import { restsOnParts, type Result } from "../../simulation/index.ts";
import { useApp } from "../app/context.ts";
import { useShort } from "../cards/use-short.ts";
import { Button } from "../parts/button.tsx";

export function RestsOn({ result }: { readonly result: Result }) {
  const { notes } = result;
  const [isOpen, setOpen] = useState(false);
  // Charts take their place on the first screen.
  const hides = useShort("medium") && !isOpen && notes.length > 0;
  return (
    <div className="rests-on">
      <p>
        <Numbers result={result} />
        {hides && (
          <>
            {" "}
            <Button look="link" onPress={() => setOpen(true)}>
              {notes.length === 1 ? "1 note" : `${notes.length} notes`}
            </Button>
          </>
        )}
      </p>
      {!hides && notes.map((note) => <p key={note}>{note}</p>)}
    </div>
  );
}

/** Each count leads to the numbers that it counts, in the outline. */
function Numbers({ result }: { readonly result: Result }) {
  const { store } = useApp();
  const { start, kinds, run } = restsOnParts(result);
  return (
    <>
      {start}
      {kinds.map(({ quality, text }, place) => (
        <Fragment key={quality}>
          {place > 0 && (place === kinds.length - 1 ? " and " : ", ")}
          <Button look="link" onPress={() => store.getState().onlyQuality(quality)}>
            {text}
          </Button>
        </Fragment>
      ))}
      {start !== "" && ". "}
      {run}
    </>
  );
}
