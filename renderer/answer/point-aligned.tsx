/** A figure of a column whose decimal points stand below each other, its unit behind it. */
interface Props {
  readonly figure: string;
  /** Room behind the point, in widths of a digit: the most that a figure of the column takes. */
  readonly room: number;
}

export function PointAligned({ figure, room }: Props) {
  const [whole, tail] = split(figure);
  if (whole === "") return figure;
  return (
    <>
      {whole}
      <span className="behind-point" style={{ minWidth: `${room}ch` }}>
        {tail}
      </span>
    </>
  );
}

/** Room that the figures of one column take behind their points. */
export function roomBehind(figures: readonly string[]): number {
  return Math.max(0, ...figures.map((figure) => widthOf(split(figure)[1])));
}

/** "99.875 %" → "99" and ".875 %"; of words nothing stands before a point. */
function split(figure: string): readonly [string, string] {
  const whole = /^[^\da-z]*[\d,]+/.exec(figure)?.[0] ?? "";
  return whole === "" ? ["", ""] : [whole, figure.slice(whole.length)];
}

/** Widths of letters beside a digit's, which is the same for all digits. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + (/[.,\s]/.test(letter) ? 0.5 : /[m%]/.test(letter) ? 1.5 : 1),
    0,
  );
}
