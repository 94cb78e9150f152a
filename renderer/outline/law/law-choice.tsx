import { Button as AriaButton, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import type { LawForm } from "../../../simulation/index.ts";
import { Icon } from "../../parts/icon.tsx";

export const meanings: Readonly<Record<LawForm, readonly [string, string]>> = {
  constant: ["Constant", "always the same"],
  exponential: ["Exponential", "without memory: what has lasted is as likely to end as what began"],
  lognormal: ["Lognormal", "repairs and people: many short, a few very long"],
  interval: ["90 % interval", "lognormal, told by the ends that nine in ten lie between"],
  weibull: ["Weibull", "wear, or infant mortality"],
  gamma: ["Gamma", "the sum of several waits"],
  uniform: ["Uniform", "anything between two bounds, all alike"],
  triangular: ["Triangular", "between two bounds, most often near the middle"],
};

interface Props {
  readonly form: LawForm;
  readonly forms: readonly LawForm[];
  readonly choose: (form: LawForm) => void;
}

export function LawChoice({ form, forms, choose }: Props) {
  return (
    <Select className="law-choice" value={form} onChange={(key) => key !== form && choose(key as LawForm)}>
      <Label>Law</Label>
      <AriaButton className="select-button">
        <SelectValue>{meanings[form][0]}</SelectValue>
        <Icon name="down" />
      </AriaButton>
      <span className="aside">{meanings[form][1]}</span>
      <Popover className="menu">
        <ListBox>
          {forms.map((one) => (
            <ListBoxItem key={one} id={one} textValue={meanings[one][0]} className="menu-item">
              <span>{meanings[one][0]}</span>
              <span className="aside">{meanings[one][1]}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
