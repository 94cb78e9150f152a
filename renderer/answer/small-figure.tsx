import { useMemo } from "react";
import { type Drawing, type Frame } from "../../charts/index.ts";
import { useLook } from "../cards/use-look.ts";
import { FittedHeading } from "../parts/fitted-heading.tsx";
import { useSize } from "../cards/use-size.ts";

interface Props {
  readonly id: string;
  readonly draw: (frame: Frame) => Drawing | null;
  readonly names: readonly string[];
}

/** CSS px, as in the style sheets. */
const titleSize = 12;
/** Narrow as it is, whole names need one more than in a card. */
const titleLines = 3;

/** A picture that needs no card: its finding is the verdict's. */
export function SmallFigure({ id, draw, names }: Props) {
  const [place, { width }] = useSize();
  const look = useLook();
  const drawing = useMemo(() => (width === 0 ? null : draw({ width, look, id })), [draw, width, look, id]);
  return (
    <div className="small-figure">
      <div ref={place} className="card-measure" />
      {drawing !== null && (
        <>
          <FittedHeading title={drawing.title} names={names} room={width} size={titleSize} lines={titleLines} />
          <figure className="picture" aria-label={drawing.summary}>
            {drawing.svg}
          </figure>
        </>
      )}
    </div>
  );
}
