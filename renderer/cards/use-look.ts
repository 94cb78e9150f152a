import { useSyncExternalStore } from "react";
import { forcedLook, looks, type Look } from "../../charts/index.ts";
import { useLookName } from "./use-look-name.ts";

const forced = matchMedia("(forced-colors: active)");

/** The look of the charts: the window's, or the system's where that forces its colours. */
export function useLook(): Look {
  const name = useLookName();
  const isForced = useSyncExternalStore(follow, () => forced.matches);
  return isForced ? systemLook() : looks[name];
}

function follow(changed: () => void): () => void {
  forced.addEventListener("change", changed);
  return () => forced.removeEventListener("change", changed);
}

let last: { readonly key: string; readonly look: Look } | null = null;

/** The same object as long as the system's colours are the same. */
function systemLook(): Look {
  const [canvas, canvasText, linkText, grayText] = ["Canvas", "CanvasText", "LinkText", "GrayText"].map(hexOf);
  const key = [canvas, canvasText, linkText, grayText].join();
  if (last?.key !== key) last = { key, look: forcedLook({ canvas, canvasText, linkText, grayText }) };
  return last.look;
}

/** What a colour that the system names comes to, as "#rrggbb". */
function hexOf(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = name;
  probe.style.setProperty("forced-color-adjust", "none");
  document.body.append(probe);
  const channels = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
  probe.remove();
  return `#${channels
    .slice(0, 3)
    .map((channel) => Math.round(Number(channel)).toString(16).padStart(2, "0"))
    .join("")}`;
}
