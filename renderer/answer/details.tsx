/** What takes longer to draw than the finding: charts and numbers. */
import { memo, useMemo } from "react";
import { useSelect } from "../app/context.ts";
import type { Answer } from "../desk/protocol.ts";
import { PinStrip } from "../pins/pin-strip.tsx";
import { Cards } from "./cards.tsx";
import { withHeldLosses } from "./held-losses.ts";
import { Numbers } from "./numbers.tsx";

/** Drawn anew for another answer only: its reader can then be content to come after the finding. */
export const Details = memo(function Details({ answer }: { readonly answer: Answer }) {
  const surveyed = useSelect((state) => state.surveyed);
  const held = useMemo(() => withHeldLosses(answer, surveyed), [answer, surveyed]);
  return (
    <>
      <PinStrip answer={answer} />
      <Cards answer={answer} held={held} />
      <Numbers result={answer.result} held={held} />
    </>
  );
});
