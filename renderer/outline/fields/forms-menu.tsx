/** The same value in other units, and what else says how often something fails. */
import { Header, Menu, MenuItem, MenuSection } from "react-aria-components";
import { hasForms, valueForms, type OutlineRow, type ValueForm } from "../../../simulation/index.ts";
import { Icon } from "../../parts/icon.tsx";
import { MenuOpener } from "../../parts/opener.tsx";
import type { LineActs } from "../acts.ts";
import { fullLabel } from "./field-value.tsx";

interface Props {
  readonly row: OutlineRow;
  readonly acts: LineActs;
}

export function FormsMenu({ row, acts }: Props) {
  if (!hasForms(row)) return null;
  return (
    <MenuOpener
      className="forms-button"
      label={`${fullLabel(row)}: write it another way`}
      placement="bottom start"
      content={(close) => <Forms row={row} acts={acts} close={close} />}
    >
      <Icon name="down" />
    </MenuOpener>
  );
}

/** Worked out when the menu opens. */
function Forms({ row, acts, close }: Props & { readonly close: () => void }) {
  const forms = valueForms(acts.outline(), row);
  const choose = (key: string | number): void => {
    const form = forms.find(({ id }) => id === key);
    if (form !== undefined && !form.isCurrent) acts.reform(row, form);
  };
  return (
    <Menu aria-label="The same value" autoFocus="first" onAction={choose} onClose={close}>
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
