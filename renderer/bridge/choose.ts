import type { Bridge } from "../../electron/contract/bridge.ts";
import { browserBridge } from "./browser.ts";

/** The shell's bridge where there is a shell. */
export function chooseBridge(): Bridge {
  return window.bridge ?? browserBridge();
}
