/** A known amount between the ends that its field usually has; nothing where it has none. */
import { placeOf, slideOf, valueAtPlace, type OutlineRow, type Slide } from "../../../simulation/index.ts";
import type { LineActs } from "../acts.ts";
import { PlaceSlider } from "./place-slider.tsx";
import { scalar } from "./scalar.ts";

interface Props {
  readonly row: OutlineRow;
  readonly label: string;
  readonly acts: LineActs;
  readonly isReadOnly: boolean;
}

/** On the line of what is turned first. */
export function AmountSlider(props: Props) {
  const slide = slideOf(props.acts.outline(), props.row);
  return slide === null ? null : <Turned {...props} slide={slide} />;
}

/** In a form of its own, with its ends. */
export function AmountForm(props: Props) {
  const slide = slideOf(props.acts.outline(), props.row);
  if (slide === null) return null;
  const { low, high, isLog, write } = slide;
  return (
    <>
      <p className="phase-title">{props.label}</p>
      <Turned {...props} slide={slide} isFirst />
      <div className="law-axis" aria-hidden="true">
        <span>{write(low)}</span>
        <span>{isLog ? "log scale" : ""}</span>
        <span>{write(high)}</span>
      </div>
      <p className="note">What it usually lies between. Any other value can be typed.</p>
    </>
  );
}

function Turned({ row, label, acts, slide, ...rest }: Props & { readonly slide: Slide; readonly isFirst?: boolean }) {
  const { low, high, value, write } = slide;
  return (
    <PlaceSlider
      {...rest}
      label={label}
      at={placeOf(slide, value)}
      written={row.text}
      ends={`${write(low)} to ${write(high)}`}
      textAt={(place) => write(valueAtPlace(slide, place))}
      valueAt={scalar}
      draft={(one) => acts.draft(row, one)}
      undraft={acts.undraft}
      put={(one) => acts.put(row, one)}
    />
  );
}
