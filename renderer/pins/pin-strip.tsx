/** Pinned results, each with what changed since. */
import { ToggleButton } from "react-aria-components";
import { changeWords } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import type { Answer } from "../desk/protocol.ts";
import type { Pin } from "../store/pins.ts";
import { changedLines } from "./changed-lines.ts";
import "./pins.css";

export function PinStrip({ answer }: { readonly answer: Answer }) {
  const pins = useSelect((state) => state.pins);
  if (pins.length === 0) return null;
  return (
    <section className="pins" aria-label="Pinned results">
      <ul>
        {pins.map((pin) => (
          <PinChip key={pin.id} pin={pin} answer={answer} />
        ))}
      </ul>
    </section>
  );
}

function PinChip({ pin, answer }: { readonly pin: Pin; readonly answer: Answer }) {
  const { store, conductor } = useApp();
  const text = useSelect(({ answerText }) => answerText ?? "");
  const isHidden = useSelect(({ hiddenPins }) => hiddenPins.has(pin.id));
  const changes = changedLines(pin.text, text);
  const since = answer.changes.find((one) => one.pin === pin.id);
  const { options, hoursPerYear } = answer.result;
  return (
    <li className="pin">
      <input
        aria-label="Name of the pinned result"
        className="pin-name"
        defaultValue={pin.name}
        size={Math.max(8, pin.name.length)}
        onBlur={(event) => store.getState().renamePin(pin.id, event.target.value.trim())}
      />
      <ul className="pin-changes">
        {changes === 0 && <li>The same file</li>}
        {changes > 0 &&
          since?.options.map(({ option, change }) => {
            const title = options.find(({ name }) => name === option)?.title ?? option;
            return (
              <li key={option}>
                {change === null
                  ? `${title}: not paired, for the histories are others`
                  : changeWords(title, changes, change, hoursPerYear)}
              </li>
            );
          })}
      </ul>
      {changes > 0 && (
        <Button look="link" onPress={() => store.getState().edit(pin.text, `return to ${pin.name}`)}>
          Restore
        </Button>
      )}
      <ToggleButton
        className="button quiet pin-ghost"
        aria-label={`${pin.id} in charts: ${pin.name}`}
        isSelected={!isHidden}
        onChange={(isShown) => store.getState().hidePin(pin.id, !isShown)}
      >
        <span className="pin-number">{pin.id}</span> in charts
      </ToggleButton>
      <Button look="icon" aria-label={`Unpin ${pin.name}`} onPress={() => conductor.unpin(pin.id)}>
        <Icon name="close" />
      </Button>
    </li>
  );
}
