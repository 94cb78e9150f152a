import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useStore } from "zustand";
import { Button } from "../parts/button.tsx";
import { question } from "./guard.ts";

export function GuardDialog() {
  const asked = useStore(question, (state) => state.asked);
  if (asked === null) return null;
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={() => asked.answer("cancel")}>
      <Modal>
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title" level={2}>
            Save the changes to {asked.name}?
          </Heading>
          <p>They are lost otherwise.</p>
          <div className="dialog-buttons">
            <Button onPress={() => asked.answer("discard")}>Don’t save</Button>
            <Button onPress={() => asked.answer("cancel")}>Cancel</Button>
            <Button look="primary" autoFocus onPress={() => asked.answer("save")}>
              Save
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
