/** The curve of a law, with a handle for its mean and, where it has a spread of its own, for the ends of nine in ten. */
import { useRef } from "react";
import {
  curveOf,
  handleAt,
  handlesOf,
  placeOn,
  valueAt,
  type Axis,
  type Handle as HandleName,
  type LawShape,
} from "../../../simulation/index.ts";
import { Handle } from "./handle.tsx";
import { handleNames } from "./handle-names.ts";

interface Props {
  readonly shape: LawShape;
  readonly axis: Axis;
  readonly amount: (value: number) => string;
  readonly drag: (handle: HandleName, value: number) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

const width = 320;
const height = 84;
const steps = 80;

export function LawCurve({ shape, axis, amount, drag, drop, cancel }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const at = (handle: HandleName): number => placeOn(axis, handleAt(shape, handle));
  const heights = curveOf(shape, axis, steps);
  const top = heights.map((share, step) => `${((step + 0.5) / steps) * width} ${height - share * (height - 8)}`);
  const handles = handlesOf(shape);
  return (
    <div className="law-curve" ref={place}>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path className="spark-shape" d={`M0 ${height}L${top.join("L")}L${width} ${height}Z`} />
        <path className="law-mean" d={`M${at("mean") * width} 0V${height}`} vectorEffect="non-scaling-stroke" />
        <path
          className="spark-range"
          d={`M${at("low") * width} ${height - 1}H${at("high") * width}`}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {handles.map((handle) => (
        <Handle
          key={handle}
          name={handleNames[handle]}
          place={at(handle)}
          words={amount(handleAt(shape, handle))}
          isMean={handle === "mean"}
          box={place}
          drag={(to) => drag(handle, valueAt(axis, to))}
          drop={drop}
          cancel={cancel}
        />
      ))}
      <div className="law-axis" aria-hidden="true">
        <span>{axis.isLog ? amount(rounded(axis.from)) : "0"}</span>
        <span>{axis.isLog ? "log scale" : ""}</span>
        <span>{amount(rounded(axis.to))}</span>
      </div>
    </div>
  );
}

function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
