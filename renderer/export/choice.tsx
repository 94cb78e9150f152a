import { Label, Radio, RadioGroup } from "react-aria-components";

interface Props<Name extends string> {
  readonly label: string;
  readonly value: Name;
  readonly onChange: (value: Name) => void;
  /** In the order in which they stand; what each is called. */
  readonly choices: Readonly<Record<Name, string>>;
}

/** One of a few, all in sight. */
export function Choice<Name extends string>({ label, value, onChange, choices }: Props<Name>) {
  return (
    <RadioGroup className="choice" value={value} onChange={(next) => onChange(next as Name)} orientation="horizontal">
      <Label>{label}</Label>
      <div className="choice-row">
        {(Object.keys(choices) as Name[]).map((name) => (
          <Radio key={name} value={name} className="choice-one">
            {choices[name]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
