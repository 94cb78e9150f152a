/** The same page for a browser on this machine, where there is no desktop to open a window on. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { respond, respondWith } from "./scheme/respond.ts";

const loopback = "127.0.0.1";

export interface Serving {
  /** Where the page is. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the files of `folder` to this machine alone. `port`: 0 takes any that is free, as does one that is taken.
 * `opened`: the path of a file to start with, handed out at opened/ with its name; the address says so to the page.
 */
export async function serveFolder(folder: string, port: number, opened: string | null = null): Promise<Serving> {
  const server = createServer((request, response) => void answer(folder, opened, request, response));
  try {
    await listen(server, port);
  } catch {
    await listen(server, 0);
  }
  const { port: taken } = server.address() as AddressInfo;
  const search = opened === null ? "" : `?opened=${encodeURIComponent(basename(opened))}`;
  return { address: `http://${loopback}:${taken}/${search}`, close: async () => await close(server) };
}

async function answer(
  folder: string,
  opened: string | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const pathname = pathOf(request.url ?? "/");
  if (pathname === null || !isLocal(request)) {
    response.writeHead(403).end();
    return;
  }
  const { status, headers, body } =
    opened !== null && pathname === openedPath(opened)
      ? await respondWith(opened, request.method ?? "GET")
      : await respond(folder, request.method ?? "GET", pathname);
  response.writeHead(status, { ...headers, "Content-Length": body?.byteLength ?? 0 }).end(body ?? undefined);
}

function openedPath(opened: string): string {
  return `/opened/${encodeURIComponent(basename(opened))}`;
}

/** Without `new URL`, which would quietly make another path of one that tries to climb. */
function pathOf(target: string): string | null {
  return target.startsWith("/") ? target.split(/[?#]/)[0] : null;
}

/** A page elsewhere can make its own name lead to 127.0.0.1; the browser still says whom it thinks it is asking. */
function isLocal({ headers, socket }: IncomingMessage): boolean {
  const names = [loopback, "localhost"].map((name) => `${name}:${socket.localPort}`);
  return names.includes(headers.host ?? "");
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
