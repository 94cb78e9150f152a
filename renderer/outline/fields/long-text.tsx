/** A text of several lines, shown by its beginning and edited in full. */
import { useState } from "react";
import { TextArea, TextField } from "react-aria-components";
import { Button } from "../../parts/button.tsx";
import { FormOpener } from "../../parts/opener.tsx";

interface Props {
  readonly label: string;
  readonly text: string;
  readonly isReadOnly: boolean;
  readonly put: (text: string) => string | null;
}

export function LongText({ label, text, isReadOnly, put }: Props) {
  return (
    <FormOpener
      className="value-button"
      isDisabled={isReadOnly}
      placement="bottom start"
      isWide
      title={label}
      content={(close) => <Form label={label} text={text} put={put} close={close} />}
    >
      <span className="visually-hidden">{label}, edit the text: </span>
      {text.replaceAll(/\s+/g, " ").slice(0, 120)}
    </FormOpener>
  );
}

function Form({ label, text, put, close }: Omit<Props, "isReadOnly"> & { readonly close: () => void }) {
  const [typed, setTyped] = useState(text);
  const save = (): void => {
    const end = text.endsWith("\n") ? "\n" : "";
    if (typed === text || put(typed.trimEnd() + end) === null) close();
  };
  return (
    <>
      <TextField aria-label={label} value={typed} onChange={setTyped} autoFocus>
        <TextArea rows={10} />
      </TextField>
      <div className="dialog-buttons">
        <Button onPress={close}>Cancel</Button>
        <Button look="primary" onPress={save}>
          Apply
        </Button>
      </div>
    </>
  );
}
