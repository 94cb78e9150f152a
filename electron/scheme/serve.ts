import type { Protocol } from "electron";
import { host, scheme } from "./address.ts";
import { respond } from "./respond.ts";

/** To be called before the app is ready: only then can a scheme be made one that a page may live at. */
export function announceScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveScheme(protocol: Protocol, folder: string): void {
  protocol.handle(scheme, async (request) => {
    const address = new URL(request.url);
    if (address.host !== host) return new Response(null, { status: 404 });
    const { status, headers, body } = await respond(folder, request.method, address.pathname);
    return new Response(body, { status, headers });
  });
}
