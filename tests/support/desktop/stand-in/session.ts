import { strict } from "./strict.ts";

type Permission = (contents: unknown, permission: string, decide: (granted: boolean) => void) => void;
type Filter = (details: { readonly url: string }, decide: (verdict: { readonly cancel?: boolean }) => void) => void;

/** Of the default session: it holds what the program set, for the tests to ask it. */
export class SessionStandIn {
  #permission: Permission | null = null;
  #check: (() => boolean) | null = null;
  #device: (() => boolean) | null = null;
  #filter: Filter | null = null;
  #download: ((event: { preventDefault: () => void }) => void) | null = null;

  readonly api = strict("session", {
    defaultSession: strict("session.defaultSession", {
      setPermissionRequestHandler: (handler: Permission) => void (this.#permission = handler),
      setPermissionCheckHandler: (handler: () => boolean) => void (this.#check = handler),
      setDevicePermissionHandler: (handler: () => boolean) => void (this.#device = handler),
      on: (name: string, handler: (event: { preventDefault: () => void }) => void) => {
        if (name !== "will-download") throw new Error(`the stand-in's session has no event ${name}`);
        this.#download = handler;
      },
      webRequest: strict("webRequest", { onBeforeRequest: (filter: Filter) => void (this.#filter = filter) }),
    }),
  });

  /** In the ways a page can ask or look. Whatever has no handler is granted, as in Electron. */
  grants(permission: string): boolean[] {
    let granted = true;
    this.#permission?.(null, permission, (answer) => (granted = answer));
    return [granted, this.#check?.() ?? true, this.#device?.() ?? true];
  }

  allowsRequest(url: string): boolean {
    let allowed = true;
    this.#filter?.({ url }, ({ cancel }) => (allowed = cancel !== true));
    return allowed;
  }

  allowsDownload(): boolean {
    let allowed = true;
    this.#download?.({ preventDefault: () => (allowed = false) });
    return allowed;
  }
}
