/** The same value in other units, and what else says how often something fails. */
import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { hasForms, valueForms, type Outline, type OutlineRow, type ValueForm } from "../../../simulation/index.ts";
import { Icon } from "../../parts/icon.tsx";
import type { LineActs } from "../acts.ts";
import { fullLabel } from "./field-value.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly outline: Outline;
  readonly acts: LineActs;
}

export function FormsMenu({ row, outline, acts }: Props) {
  if (!hasForms(row)) return null;
  return (
    <MenuTrigger>
      <AriaButton className="forms-button" aria-label={`${fullLabel(row)}: write it another way`}>
        <Icon name="down" />
      </AriaButton>
      <Popover className="menu" placement="bottom start">
        <Forms row={row} outline={outline} acts={acts} />
      </Popover>
    </MenuTrigger>
  );
}

/** Worked out when the menu opens. */
function Forms({ row, outline, acts }: Props) {
  const forms = valueForms(outline, row);
  const choose = (key: string | number): void => {
    const form = forms.find(({ id }) => id === key);
    if (form !== undefined && !form.isCurrent) acts.reform(row, form);
  };
  return (
    <Menu aria-label="The same value" onAction={choose}>
      <Group title="The same in another unit" forms={forms.filter(({ key }) => key === null)} />
      <Group title="The same said as" forms={forms.filter(({ key }) => key !== null)} />
    </Menu>
  );
}

function Group({ title, forms }: { readonly title: string; readonly forms: readonly ValueForm[] }) {
  if (forms.length === 0) return null;
  return (
    <MenuSection>
      <Header className="menu-title">{title}</Header>
      {forms.map(({ id, label, words, isCurrent }) => (
        <MenuItem
          key={id}
          id={id}
          textValue={`${label} ${words}`}
          className={isCurrent ? "menu-item now" : "menu-item"}
        >
          {label !== "" && <span className="aside">{label}</span>}
          <span>{words}</span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
