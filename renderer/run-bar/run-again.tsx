/** Ways to run the same text again. */
import { Menu, MenuItem } from "react-aria-components";
import { useApp, useSelect } from "../app/context.ts";
import { Icon } from "../parts/icon.tsx";
import { MenuOpener } from "../parts/opener.tsx";

const largestSeed = 2 ** 32 - 1;

export function RunAgain({ isDisabled }: { readonly isDisabled: boolean }) {
  const { conductor, store } = useApp();
  const seed = useSelect((state) => state.seed);
  const cap = useSelect((state) => state.cap);
  const next = seed >= largestSeed ? 0 : seed + 1;
  return (
    <MenuOpener
      className="button quiet icon"
      label="Ways to run again"
      placement="bottom end"
      isDisabled={isDisabled}
      content={(close) => (
        <Menu aria-label="Ways to run again" autoFocus="first" onClose={close}>
          <MenuItem className="menu-item" onAction={() => conductor.run()}>
            The same seed
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => conductor.run({ seed: next })}>
            A new seed
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => conductor.resume({ cap: cap * 2 })}>
            Double the limit
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => conductor.resume({ cap: cap * 4 })}>
            Half the error: four times the limit
          </MenuItem>
          <MenuItem className="menu-item" onAction={() => store.getState().showDialog("precision")}>
            Precision…
          </MenuItem>
        </Menu>
      )}
    >
      <Icon name="down" />
    </MenuOpener>
  );
}
