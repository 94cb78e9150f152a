/** What belongs to this machine and to no scenario. */
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Theme } from "../../electron/contract/bridge.ts";
import { Button } from "../parts/button.tsx";
import { WindowDialog } from "../parts/window-dialog.tsx";
import { hintNames } from "../store/hints.ts";
import { useApp, useSelect } from "./context.ts";
import { looks } from "./looks.ts";

export function SettingsDialog() {
  const { store, acts } = useApp();
  const isOpen = useSelect(({ dialog }) => dialog === "settings");
  const theme = useSelect((state) => state.theme);
  const dismissed = useSelect(({ hints }) => hintNames.length - hints.size);
  const recents = useSelect((state) => state.recents.length);
  const { setHints, setTheme, showDialog } = store.getState();
  if (!isOpen) return null;
  return (
    <WindowDialog title="Settings" look="settings" close={() => showDialog(null)}>
      <RadioGroup className="choices" value={theme} onChange={(next) => setTheme(next as Theme)}>
        <Label>Look</Label>
        {looks.map(({ theme: one, name }) => (
          <Radio key={one} value={one} className="radio">
            {name}
          </Radio>
        ))}
      </RadioGroup>
      <div className="dialog-buttons">
        {recents > 0 && <Button onPress={() => void acts.clearRecents()}>Forget the files opened before</Button>}
        <Button isDisabled={dismissed === 0} onPress={() => setHints(hintNames)}>
          Show the hints again
        </Button>
        <Button look="primary" onPress={() => showDialog(null)}>
          Close
        </Button>
      </div>
    </WindowDialog>
  );
}
