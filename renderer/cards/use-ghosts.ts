/** The former answers that stand behind the present one in the charts. */
import { useMemo } from "react";
import type { Ghost } from "../../charts/index.ts";
import type { Result } from "../../simulation/index.ts";
import { useSelect } from "../app/context.ts";

export interface NamedGhost extends Ghost {
  /** "before the last edit", "Result 2" */
  readonly name: string;
}

/** None of them twice, and not what is the present answer itself. */
export function useGhosts(present: Result): readonly NamedGhost[] {
  const edited = useSelect(({ ghost }) => ghost?.result ?? null);
  const pins = useSelect((state) => state.pins);
  const results = useSelect((state) => state.pinResults);
  const hidden = useSelect((state) => state.hiddenPins);
  return useMemo(() => {
    const pinned = pins.flatMap(({ id, name }): NamedGhost[] => {
      const result = results.get(id);
      return result === undefined || hidden.has(id) ? [] : [{ result, name, label: String(id) }];
    });
    const shown = pinned.filter(({ result }) => !isSame(result, present));
    if (edited === null || isSame(edited, present) || pinned.some(({ result }) => isSame(result, edited))) return shown;
    return [{ result: edited, name: "before the last edit", label: "" }, ...shown];
  }, [edited, pins, results, hidden, present]);
}

/** Another number of histories of the same file is no other answer: a run that goes on would leave ghosts of itself. */
function isSame(a: Result, b: Result): boolean {
  return a.hash === b.hash && a.seed === b.seed;
}
