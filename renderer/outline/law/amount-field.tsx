/** One amount of a law, taken when it is left or with Enter. */
import { useEffect, useState } from "react";
import { FieldError, Input, Label, TextField } from "react-aria-components";

interface Props {
  readonly label: string;
  readonly text: string;
  /** It follows from the others. */
  readonly isFixed: boolean;
  /** What is wrong with it, or null. */
  readonly commit: (typed: string) => string | null;
}

export function AmountField({ label, text, isFixed, commit }: Props) {
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setTyped(text);
    setProblem(null);
  }, [text]);
  const finish = (): void => {
    if (typed.trim() === text) return setTyped(text);
    const found = commit(typed);
    setProblem(found);
    // A law goes only as far as its form allows: then this shows how far.
    if (found === null) setTyped(text);
  };
  return (
    <TextField
      value={typed}
      onChange={setTyped}
      onBlur={finish}
      isReadOnly={isFixed}
      isInvalid={problem !== null}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish();
        else event.continuePropagation();
      }}
    >
      <Label>{label}</Label>
      <Input spellCheck={false} autoComplete="off" />
      <FieldError className="value-problem">{problem}</FieldError>
    </TextField>
  );
}
