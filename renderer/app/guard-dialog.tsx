import { useStore } from "zustand";
import { Button } from "../parts/button.tsx";
import { WindowDialog } from "../parts/window-dialog.tsx";
import { question } from "./guard.ts";

export function GuardDialog() {
  const asked = useStore(question, (state) => state.asked);
  if (asked === null) return null;
  return (
    <WindowDialog title={`Save the changes to ${asked.name}?`} isQuestion close={() => asked.answer("cancel")}>
      <p>They are lost otherwise.</p>
      <div className="dialog-buttons">
        <Button onPress={() => asked.answer("discard")}>Don’t save</Button>
        <Button onPress={() => asked.answer("cancel")}>Cancel</Button>
        <Button look="primary" autoFocus onPress={() => asked.answer("save")}>
          Save
        </Button>
      </div>
    </WindowDialog>
  );
}
