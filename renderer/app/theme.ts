/** Which look is on: the user's choice, else the system's. Written on the root, where the tokens read it. */
import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Store } from "../store/store.ts";

export function followTheme(store: Store, bridge: Bridge): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => {
    const { theme } = store.getState();
    const isDark = theme === "dark" || (theme === "system" && dark.matches);
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
  };
  store.getState().setTheme(bridge.theme);
  apply();
  dark.addEventListener("change", apply);
  store.subscribe(({ theme }, before) => {
    if (theme === before.theme) return;
    bridge.setTheme(theme);
    apply();
  });
}
