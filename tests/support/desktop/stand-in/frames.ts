/** The page of the stand-in lives at an https origin of the test's own, for no browser has the shell's scheme. */
import type { Frame } from "playwright-core";

const pageOrigin = "https://headroom.test";

export function toPage(address: string): string {
  return address.replace(/^app:\/\/headroom(?=\/|$)/, pageOrigin);
}

export function toShell(address: string): string {
  return address.replace(/^https:\/\/headroom\.test(?=\/|$)/, "app://headroom");
}

/** As Electron's WebFrameMain, as far as anybody looks at it. */
export interface FrameStandIn {
  readonly url: string;
}

/** The same object for the same frame, for whoever compares. */
export function frameRegister(): (frame: Frame) => FrameStandIn {
  const known = new WeakMap<Frame, FrameStandIn>();
  return (frame) => {
    const found = known.get(frame) ?? {
      get url() {
        return toShell(frame.url());
      },
    };
    known.set(frame, found);
    return found;
  };
}
