/** The mark of an option, as it stands beside its name everywhere: shape and colour. */
import { marksOfOptions } from "../../charts/index.ts";

const shapes = {
  circle: <circle cx={6} cy={6} r={4.2} />,
  diamond: <path d="M6 1l5 5-5 5-5-5z" />,
  triangle: <path d="M6 1.4l5 8.8H1z" />,
  square: <path d="M2 2h8v8H2z" />,
} as const;

export function OptionMark({ index }: { readonly index: number }) {
  const mark = marksOfOptions[index];
  if (mark === undefined) return null;
  return (
    <svg className="option-mark" width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
      <g fill={`var(--option-${index + 1})`}>{shapes[mark.shape]}</g>
    </svg>
  );
}
