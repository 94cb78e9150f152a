import type { ReactElement } from "react";
import type { Mark } from "../drawing.ts";

/** A part of a drawing with the height that it took. */
export interface Panel {
  readonly picture: ReactElement;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Where a panel stands. */
export interface Place {
  readonly left: number;
  readonly width: number;
  readonly top: number;
}
