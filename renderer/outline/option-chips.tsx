/** Which design is shown: what all have in common, one option, or all beside each other. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Outline } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { OptionMark } from "../parts/option-mark.tsx";
import type { Shown } from "../store/outline.ts";

export function OptionChips({ outline }: { readonly outline: Outline }) {
  const { store } = useApp();
  const shown = useSelect((state) => state.shown);
  const key = shown.kind === "option" ? `option:${shown.name}` : shown.kind;
  return (
    <ToggleButtonGroup
      className="option-chips"
      aria-label="Design"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[key]}
      onSelectionChange={(keys) => store.getState().show(shownBy(String([...keys][0])))}
    >
      <ToggleButton id="base" className="option-chip">
        Base
      </ToggleButton>
      {outline.options.map(({ name, title }, index) => (
        <ToggleButton key={name} id={`option:${name}`} className="option-chip">
          <OptionMark index={index} />
          <span className="chip-text" title={title}>
            {title}
          </span>
        </ToggleButton>
      ))}
      {outline.options.length > 1 && (
        <ToggleButton id="sides" className="option-chip">
          Side by side
        </ToggleButton>
      )}
    </ToggleButtonGroup>
  );
}

function shownBy(key: string): Shown {
  if (key === "sides") return { kind: "sides" };
  return key.startsWith("option:") ? { kind: "option", name: key.slice("option:".length) } : { kind: "base" };
}
