import { useApp, useSelect } from "../app/context.ts";
import type { HintName } from "../store/hints.ts";
import { Button } from "./button.tsx";
import "./hint.css";
import { Icon } from "./icon.tsx";

const words: Readonly<Record<HintName, string>> = {
  inputs: "Change any value: the answer follows at once.",
  causes: "Click a cause to see what is behind it.",
  export: "Export keeps a picture with the words that explain it.",
};

/** One line beside what it is about, until it is dismissed. */
export function Hint({ name }: { readonly name: HintName }) {
  const { store } = useApp();
  const isShown = useSelect(({ hints }) => hints.has(name));
  if (!isShown) return null;
  return (
    <p className="hint">
      <span>{words[name]}</span>
      <Button look="icon" aria-label="Dismiss this hint" onPress={() => store.getState().dismissHint(name)}>
        <Icon name="close" />
      </Button>
    </p>
  );
}
