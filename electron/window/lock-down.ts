import type { App, Session } from "electron";
import { pageOrigin } from "../scheme/address.ts";

/** No page of this program goes anywhere else, opens a window, or holds a page of somebody else. */
export function denyLeaving(app: App): void {
  app.on("web-contents-created", (_, contents) => {
    const prevent = (event: { preventDefault: () => void }): void => event.preventDefault();
    contents.on("will-navigate", prevent);
    contents.on("will-frame-navigate", prevent);
    contents.on("will-redirect", prevent);
    contents.on("will-attach-webview", prevent);
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}

/** No name leads anywhere: what asks the network by ways that no request handler sees, such as WebRTC, reaches nobody. */
export function denyNames(app: App): void {
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
}

/** No camera, no place, no notifications, no devices, no downloads, no network: the program needs none of it. */
export function denyRequests(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOurs(url) }));
}

function isOurs(address: string): boolean {
  return [`${pageOrigin}/`, `blob:${pageOrigin}/`, "data:", "devtools:"].some((start) => address.startsWith(start));
}
