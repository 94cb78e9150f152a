/** A row for each option: its dots, its mean and what is not known of it, over its ghosts. */
import type { ReactElement } from "react";
import type { Mark } from "../drawing.ts";
import type { Look } from "../look/look.ts";
import { GhostRow } from "./ghost.tsx";
import type { RowGhost } from "./ghost.tsx";
import { placeDots, placeFormer } from "./row-dots.ts";
import { rowMarks } from "./row-layout.ts";
import type { RowLines } from "./row-layout.ts";
import { RowPicture } from "./row.tsx";
import type { Row, Target } from "./rows.ts";
import type { RowScale } from "./scale.ts";

/** The rows of a former answer. */
export interface Former {
  readonly label: string;
  readonly rows: readonly Row[];
}

interface RowsPlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly along: RowScale;
  readonly lines: RowLines;
}

export function dotRows(
  rows: readonly Row[],
  former: readonly Former[],
  target: Target | null,
  { left, right, top, along, lines }: RowsPlace,
  look: Look,
): { readonly picture: ReactElement; readonly marks: readonly Mark[] } {
  const dots = placeDots(rows, along, target, left, lines.dots);
  const topOf = (row: number): number => top + row * lines.height;
  const ghostsOf = (option: string): RowGhost[] =>
    former.flatMap(({ label, rows: then }) => {
      const row = then.find((one) => one.option.name === option);
      if (row === undefined) return [];
      return [{ row, label, dots: placeFormer(row, along, target, left, lines.dots, dots.width) }];
    });
  return {
    marks: rows.flatMap((row, index) => rowMarks(row, dots.rows[index], dots.width, topOf(index), lines, along.scale)),
    picture: (
      <g>
        {rows.map((row, index) => {
          const ghosts = ghostsOf(row.option.name);
          return (
            <g key={row.option.name}>
              {ghosts.map((ghost) => (
                <GhostRow
                  key={ghost.label}
                  ghost={ghost}
                  index={row.index}
                  dotWidth={dots.width}
                  top={topOf(index)}
                  lines={lines}
                  along={along}
                  look={look}
                />
              ))}
              <RowPicture
                row={row}
                dots={dots.rows[index]}
                dotWidth={dots.width}
                top={topOf(index)}
                lines={lines}
                isFirst={index === 0}
                left={left}
                right={right}
                along={along}
                target={target}
                look={look}
                former={ghosts.map((ghost) => ghost.row.downtime)}
              />
            </g>
          );
        })}
      </g>
    ),
  };
}
