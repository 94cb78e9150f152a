/** The mark of an option, as it stands beside its name everywhere: shape and colour. */
import { marksOfOptions, Shape } from "../../charts/index.ts";

export function OptionMark({ index }: { readonly index: number }) {
  const mark = marksOfOptions[index];
  if (mark === undefined) return null;
  return (
    <svg className="option-mark" width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
      <Shape shape={mark.shape} x={6} y={6} size={8.4} colour={`var(--option-${index + 1})`} />
    </svg>
  );
}
