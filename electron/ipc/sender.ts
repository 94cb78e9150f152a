import type { WebContents, WebFrameMain } from "electron";
import { pageOrigin } from "../scheme/address.ts";

/** Whether a message came from the window's own page: not from a frame in it, and not after it was led elsewhere. */
export function isOwnPage(
  sent: { readonly sender: WebContents; readonly senderFrame: WebFrameMain | null },
  page: WebContents | null,
): boolean {
  const { sender, senderFrame } = sent;
  return (
    page !== null &&
    sender === page &&
    senderFrame !== null &&
    senderFrame === page.mainFrame &&
    (senderFrame.url === pageOrigin || senderFrame.url.startsWith(`${pageOrigin}/`))
  );
}
