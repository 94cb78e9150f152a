/** Pinned results, each with what changed since. */
import { useMemo } from "react";
import { ToggleButton } from "react-aria-components";
import { changeWords } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import type { Answer } from "../desk/protocol.ts";
import type { Pin } from "../store/pins.ts";
import { changedLines } from "./changed-lines.ts";
import { originOf } from "./origin.ts";
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
  const saved = useSelect(({ document }) => document?.savedText ?? pin.text);
  const edits = useMemo(() => changedLines(saved, pin.text), [saved, pin.text]);
  const isHidden = useSelect(({ hiddenPins }) => hiddenPins.has(pin.id));
  const changes = useMemo(() => changedLines(pin.text, text), [pin.text, text]);
  const pinned = useSelect(({ pinResults }) => pinResults.get(pin.id) ?? null);
  const since = answer.changes.find((one) => one.pin === pin.id);
  const { options, hoursPerYear } = answer.result;
  const plain = options.every((option) => option.plain);
  const sameSeed = pin.seed === answer.result.seed;
  const changedWords = (): readonly string[] => {
    if (changes === 0) return [sameSeed ? "The same file" : "The same file, other seed"];
    const paired = since?.options.flatMap(({ option, change }) => {
      const title = options.find(({ name }) => name === option)?.title ?? option;
      return change === null ? [] : [changeWords(title, changes, change, { hoursPerYear, plain })];
    });
    if (paired === undefined || since?.options.length === 0) return [];
    return paired.length > 0 ? paired : [`Not paired: ${sameSeed ? "other histories" : "other seed"}`];
  };
  return (
    <li className="pin">
      <input
        aria-label="Name of the pinned result"
        className="pin-name"
        defaultValue={pin.name}
        size={Math.max(8, pin.name.length)}
        onBlur={(event) => store.getState().renamePin(pin.id, event.target.value.trim())}
      />
      <div className="pin-words">
        <span className="pin-origin">{originOf(pinned, edits)}</span>
        <ul className="pin-changes">
          {changedWords().map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
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
