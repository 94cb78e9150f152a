/** A word-sized picture: how a value varies (filled), or where one that is not known may lie (outlined). */
import { doubtSpark, lawSpark, type OutlineRow, type Spark as SparkData } from "../../simulation/index.ts";

const width = 56;
const height = 16;

export function RowSpark({ row }: { readonly row: OutlineRow }) {
  const law = row.law ?? row.atBest?.law ?? null;
  const data = row.doubt !== null ? doubtSpark(row.doubt) : law === null ? null : lawSpark(law, row.mean);
  if (data === null) return null;
  return <Spark data={data} isDoubt={row.doubt !== null || row.atBest?.isKnown === false} />;
}

export function Spark({ data, isDoubt }: { readonly data: SparkData; readonly isDoubt: boolean }) {
  const { heights, low, middle, high } = data;
  const step = width / (heights.length - 1);
  const y = (share: number): number => round(height - 3 - share * (height - 4));
  const top = heights.map((share, index) => `${round(index * step)} ${y(share)}`).join("L");
  return (
    <svg
      className={isDoubt ? "spark doubt" : "spark"}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path className="spark-shape" d={`M0 ${height - 3}L${top}L${width} ${height - 3}Z`} />
      <path className="spark-range" d={`M${round(low * width)} ${height - 1}H${round(high * width)}`} />
      <path className="spark-middle" d={`M${round(middle * width)} 2V${height - 1}`} />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
