import type { ReactElement } from "react";
import type { Box } from "../drawing.ts";
import type { CauseLook } from "../look/cause-look.ts";
import { Hatch } from "./hatch.tsx";
import { px } from "./px.ts";

interface CauseBoxProps {
  readonly box: Box;
  readonly cause: CauseLook;
  readonly surface: string;
  /** Not told from nothing: an outline with lines instead of a full box. */
  readonly unsure?: boolean;
}

/** A length in the look of its cause. */
export function CauseBox({ box, cause, surface, unsure = false }: CauseBoxProps): ReactElement {
  const { x, y, width, height } = box;
  if (unsure) {
    const inner = { x: x + 0.5, y: y + 0.5, width: Math.max(0.5, width - 1), height: height - 1 };
    return (
      <g>
        <rect
          x={px(inner.x)}
          y={px(inner.y)}
          width={px(inner.width)}
          height={px(inner.height)}
          fill={surface}
          stroke={cause.colour}
        />
        <Hatch box={inner} angles={[45]} colour={cause.colour} gap={4} />
      </g>
    );
  }
  return (
    <g>
      <rect x={px(x)} y={px(y)} width={px(width)} height={px(height)} fill={cause.colour} />
      <Hatch box={box} angles={cause.hatch} colour={surface} />
    </g>
  );
}
