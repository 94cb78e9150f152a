import { useMemo } from "react";
import { type Drawing, type Frame } from "../../charts/index.ts";
import { useLook } from "../cards/use-look.ts";
import { useSize } from "../cards/use-size.ts";

interface Props {
  readonly id: string;
  readonly draw: (frame: Frame) => Drawing | null;
}

/** A picture that needs no card: its finding is the verdict's. */
export function SmallFigure({ id, draw }: Props) {
  const [place, { width }] = useSize();
  const look = useLook();
  const drawing = useMemo(() => (width === 0 ? null : draw({ width, look, id })), [draw, width, look, id]);
  return (
    <div className="small-figure">
      <div ref={place} className="card-measure" />
      {drawing !== null && (
        <>
          <h2>{drawing.title}</h2>
          <figure className="picture" aria-label={drawing.summary}>
            {drawing.svg}
          </figure>
        </>
      )}
    </div>
  );
}
