/**
 * A button that opens a form or a menu beside it. What it opens is made when it opens: the outline has several of them on
 * each of its lines, and react-aria's own triggers take longer to draw than all the rest of a line.
 */
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Dialog, Popover } from "react-aria-components";

interface Common {
  readonly className: string;
  readonly label?: string | undefined;
  /** Shown while the button is pointed at. */
  readonly hint?: string | undefined;
  /** Of the button. */
  readonly children?: ReactNode;
  readonly isDisabled?: boolean;
  readonly placement: "bottom start" | "bottom end";
  /** Given what closes it. */
  readonly content: (close: () => void) => ReactNode;
}

interface FormProps extends Common {
  /** What the form is about. */
  readonly title: string;
  readonly formClass?: string;
  readonly isWide?: boolean;
}

export function FormOpener({ title, formClass = "popover-form", isWide = false, content, ...button }: FormProps) {
  return (
    <Opener
      {...button}
      kind="dialog"
      popover={isWide ? "popover wide" : "popover"}
      content={(close) => (
        <Dialog aria-label={title} className={formClass}>
          {content(close)}
        </Dialog>
      )}
    />
  );
}

export function MenuOpener(props: Common) {
  return <Opener {...props} kind="menu" popover="menu" />;
}

interface Props extends Common {
  readonly kind: "dialog" | "menu";
  readonly popover: string;
}

function Opener({ className, label, hint, children, isDisabled = false, placement, content, kind, popover }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const press = (event: KeyboardEvent): void => {
    if (kind !== "menu" || event.key !== "ArrowDown") return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={hint}
        aria-haspopup={kind}
        aria-expanded={isOpen}
        disabled={isDisabled}
        onClick={() => setOpen(true)}
        onKeyDown={press}
      >
        {children}
      </button>
      {isOpen && (
        <Popover
          className={popover}
          triggerRef={button}
          isOpen
          onOpenChange={setOpen}
          placement={placement}
          // A form has the name itself: on the box around it, it would be content outside of all landmarks.
          {...(kind === "menu" ? { "aria-label": label ?? "" } : { "aria-labelledby": "" })}
        >
          {content(() => setOpen(false))}
        </Popover>
      )}
    </>
  );
}
