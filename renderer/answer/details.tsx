/** What takes longer to draw than the finding: charts and numbers. */
import { memo, useMemo } from "react";
import { useSelect } from "../app/context.ts";
import type { Answer } from "../desk/protocol.ts";
import { PinStrip } from "../pins/pin-strip.tsx";
import { Cards, charts } from "./cards.tsx";
import { withHeldLosses } from "./held-losses.ts";
import { Numbers } from "./numbers.tsx";
import { useInTurn } from "./use-in-turn.ts";

/** Drawn piece by piece: in one go it would hold up whoever types, and the finding above it. */
export const Details = memo(function Details({ answer }: { readonly answer: Answer }) {
  const shown = useInTurn(answer, charts.length + 1);
  const ofNumbers = shown[charts.length];
  const surveyed = useSelect((state) => state.surveyed);
  const held = useMemo(() => withHeldLosses(ofNumbers, surveyed), [ofNumbers, surveyed]);
  return (
    <>
      <Pins answer={answer} />
      <Cards answers={shown}>
        <EveryNumber result={ofNumbers.result} held={held} untold={ofNumbers.untold} />
      </Cards>
    </>
  );
});

const Pins = memo(PinStrip);
const EveryNumber = memo(Numbers);
