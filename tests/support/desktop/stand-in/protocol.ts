import { strict } from "./strict.ts";

type Serve = (request: Request) => Promise<Response>;

interface PrivilegedScheme {
  readonly scheme: string;
  readonly privileges: object;
}

export class ProtocolStandIn {
  #ready = false;
  #serve: Serve | null = null;
  privileged: readonly PrivilegedScheme[] = [];

  readonly api = strict("protocol", {
    registerSchemesAsPrivileged: (schemes: readonly PrivilegedScheme[]) => {
      if (this.#ready) throw new Error("schemes are announced before the app is ready");
      this.privileged = schemes;
    },
    handle: (scheme: string, serve: Serve) => {
      if (!this.#ready) throw new Error("a scheme is served once the app is ready");
      if (!this.privileged.some((known) => known.scheme === scheme)) throw new Error(`${scheme} was not announced`);
      this.#serve = serve;
    },
  });

  ready(): void {
    this.#ready = true;
  }

  async fetch(url: string, method = "GET"): Promise<Response> {
    if (this.#serve === null) throw new Error("no scheme is served");
    return await this.#serve(new Request(url, { method }));
  }
}
