/** The numbers of the file that a cause rests on, each a way there. */
import { useMemo } from "react";
import { feedingPlaces, openOutline, pathText, type Cause, type Path } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";

/** Enough to begin with: the outline has the rest. */
const most = 10;

export function CauseInputs({ option, causes }: { readonly option: string; readonly causes: readonly Cause[] }) {
  const { store } = useApp();
  const text = useSelect(({ document }) => document?.text ?? "");
  const places = useMemo((): readonly Path[] => {
    const opened = openOutline(text);
    if ("problem" in opened) return [];
    const own = opened.ok.options.some(({ name }) => name === option) ? option : null;
    return feedingPlaces(opened.ok, own, causes);
  }, [text, option, causes]);
  if (places.length === 0) return null;
  return (
    <>
      <h3>What feeds it</h3>
      <ul className="ranked" aria-label="What feeds it">
        {places.slice(0, most).map((path) => (
          <li key={pathText(path)}>
            <Button look="link" onPress={() => store.getState().seek(path)}>
              {pathText(path)}
            </Button>
          </li>
        ))}
        {places.length > most && <li>and {places.length - most} more</li>}
      </ul>
    </>
  );
}
