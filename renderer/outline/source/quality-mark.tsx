import type { Quality } from "../../../simulation/index.ts";

/** Filled: measured. Half: published or derived from it. Hollow: nobody has checked it. */
export function QualityMark({ quality }: { readonly quality: Quality | null }) {
  const dashed = quality === null;
  const half = quality === "published" || quality === "derived";
  return (
    <svg
      width={10}
      height={10}
      viewBox="0 0 10 10"
      aria-hidden="true"
      className={dashed ? "quality-mark none" : "quality-mark"}
    >
      {quality === "measured" && <rect x={1} y={1} width={8} height={8} />}
      {half && <path d={quality === "published" ? "M1 1h4v8H1z" : "M1 5h8v4H1z"} />}
      <rect
        x={1.5}
        y={1.5}
        width={7}
        height={7}
        fill="none"
        stroke="currentColor"
        strokeDasharray={dashed ? "1.5 1.5" : undefined}
      />
    </svg>
  );
}
