/** Finding lines by their words, and by what is special about them. */
import { useEffect, useRef } from "react";
import { SearchField, Input, Button as AriaButton, ToggleButton } from "react-aria-components";
import type { Outline } from "../../simulation/index.ts";
import { useApp, useSelect } from "../app/context.ts";
import { Icon } from "../parts/icon.tsx";
import type { Chip } from "../store/outline.ts";
import type { Changed, Problems } from "./use-outline.ts";

interface Props {
  readonly outline: Outline;
  readonly changed: Changed;
  readonly problems: Problems;
}

export function SearchBar({ outline, changed, problems }: Props) {
  const { store } = useApp();
  const { words, only, quality } = useSelect((state) => state.search);
  const isAsked = useSelect((state) => state.dialog === "find");
  const input = useRef<HTMLInputElement>(null);
  const { searchFor, toggleChip, onlyQuality, showDialog } = store.getState();
  useEffect(() => {
    if (!isAsked) return;
    input.current?.focus();
    input.current?.select();
    showDialog(null);
  }, [isAsked, showDialog]);
  const chips: readonly { readonly chip: Chip; readonly label: string; readonly isUseful: boolean }[] = [
    { chip: "changed", label: "Changed", isUseful: changed.places.size > 0 },
    { chip: "guesses", label: "Guesses", isUseful: true },
    { chip: "problems", label: "Problems", isUseful: problems.at.size > 0 },
    { chip: "differs", label: "Differs", isUseful: outline.options.length > 1 },
  ];
  return (
    <div className="search-bar">
      <SearchField className="search-field" aria-label="Find a field" value={words} onChange={searchFor}>
        <Input ref={input} placeholder="Find a field, value or source" />
        {words !== "" && (
          <AriaButton className="search-clear" aria-label="Clear">
            <Icon name="close" />
          </AriaButton>
        )}
      </SearchField>
      <div className="filter-chips" role="group" aria-label="Only">
        {chips.map(({ chip, label, isUseful }) => (
          <ToggleButton
            key={chip}
            className="filter-chip"
            isSelected={only.has(chip)}
            isDisabled={!isUseful && !only.has(chip)}
            onChange={() => toggleChip(chip)}
          >
            {label}
          </ToggleButton>
        ))}
        {quality !== undefined && (
          <ToggleButton className="filter-chip" isSelected onChange={() => onlyQuality(null)}>
            {`${quality.charAt(0).toUpperCase()}${quality.slice(1)}`}
          </ToggleButton>
        )}
      </div>
    </div>
  );
}
