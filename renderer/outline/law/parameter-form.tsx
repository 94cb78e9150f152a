/** A law whose parameters are inputs or not known: each of them by itself. */
import type { OutlineRow } from "../../../simulation/index.ts";
import type { LineActs } from "../acts.ts";
import { BestSlider } from "../fields/best-slider.tsx";
import { DoubtSwitch, DoubtValue } from "../fields/doubt-form.tsx";
import { fullLabel } from "../fields/field-value.tsx";
import { RowSpark } from "../spark.tsx";
import { AmountField } from "./amount-field.tsx";
import { meanings } from "./law-choice.tsx";
import { parameterActs } from "./parameter-acts.ts";

interface Props {
  readonly row: OutlineRow;
  readonly acts: LineActs;
}

export function ParameterForm({ row, acts }: Props) {
  const { parameters, normal } = row;
  if (parameters === null) return null;
  const { law } = parameters;
  const [name, meaning] = law === "empirical" ? ["Listed values", "one of them, each as likely"] : meanings[law];
  return (
    <>
      <p className="phase-title">{fullLabel(row)}</p>
      <p className="note">
        {name}: {meaning}.
      </p>
      <div className="parameter-sum">
        <RowSpark row={row} />
        <span className="note">{normal}</span>
      </div>
      {acts.parameters(row).map(({ steps, row: one }) => (
        <ParameterField key={one.entry.id} row={one} acts={parameterActs(acts, row, steps)} />
      ))}
    </>
  );
}

function ParameterField({ row, acts }: Props) {
  const { doubt, input, entry, normal } = row;
  const isDoubt = doubt !== null && input === null;
  const label = fullLabel(row);
  const range = isDoubt && doubt.kind === "range" ? `${doubt.low} to ${doubt.high}` : "";
  return (
    <div className="parameter" role="group" aria-label={entry.label}>
      {isDoubt && <span className="note">{entry.label}</span>}
      <div className="parameter-value">
        {isDoubt ? (
          <DoubtValue row={row} label={label} acts={acts} isReadOnly={false} />
        ) : (
          <AmountField
            label={entry.label}
            text={row.text}
            isFixed={false}
            commit={(typed) => acts.type(row, typed)?.message ?? null}
          />
        )}
        <DoubtSwitch row={row} label={label} acts={acts} isReadOnly={false} />
      </div>
      {(range !== "" || normal !== "") && (
        <span className="note">
          {[range, normal].filter((part) => part !== "").join(", ")}
          {doubt !== null && " · one value, not known"}
        </span>
      )}
      {isDoubt && <BestSlider row={row} label={`Best guess of ${label}`} acts={acts} />}
    </div>
  );
}
