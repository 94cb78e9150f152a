import { useSyncExternalStore } from "react";

/** The look that is on: what `app/theme.ts` wrote on the root. */
export function useLookName(): "light" | "dark" {
  return useSyncExternalStore(follow, () => (document.documentElement.dataset.theme === "dark" ? "dark" : "light"));
}

function follow(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
