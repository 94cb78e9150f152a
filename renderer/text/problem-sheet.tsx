/** The problems over the window, for those who look at the outline. */
import { useApp, useSelect } from "../app/context.ts";
import { Button } from "../parts/button.tsx";
import { WindowDialog } from "../parts/window-dialog.tsx";
import { ProblemList } from "./problem-list.tsx";

export function ProblemSheet() {
  const { store } = useApp();
  const isAsked = useSelect(({ dialog }) => dialog === "problems");
  const issues = useSelect(({ reading }) => reading?.issues ?? none);
  const close = (): void => store.getState().showDialog(null);
  if (!isAsked) return null;
  return (
    <WindowDialog title="Problems" look="problem-sheet" close={close}>
      <div className="problem-list">
        {issues.length === 0 ? <p>There are none any more.</p> : <ProblemList issues={issues} left={close} />}
      </div>
      <div className="dialog-buttons">
        <Button onPress={close}>Close</Button>
      </div>
    </WindowDialog>
  );
}

const none = [] as const;
