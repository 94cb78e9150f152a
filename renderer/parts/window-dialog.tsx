/** A dialog over the whole window, and the buttons of its forms. */
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./button.tsx";

interface Props {
  readonly title: ReactNode;
  /** Classes of its own beside those of every dialog. */
  readonly look?: string;
  readonly modalLook?: string;
  /** One that has to be answered: a click beside it does not close it. */
  readonly isQuestion?: boolean;
  readonly close: () => void;
  readonly children: ReactNode;
}

export function WindowDialog({ title, look = "", modalLook, isQuestion = false, close, children }: Props) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable={!isQuestion} onOpenChange={close}>
      <Modal className={modalLook}>
        <Dialog className={`dialog ${look}`.trim()} role={isQuestion ? "alertdialog" : "dialog"}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Of a form: `children` are what else can be done with what it holds. */
export function ApplyButtons({ close, children }: { readonly close: () => void; readonly children?: ReactNode }) {
  return (
    <div className="dialog-buttons">
      <Button onPress={close}>Cancel</Button>
      {children}
      <Button look="primary" type="submit">
        Apply
      </Button>
    </div>
  );
}
