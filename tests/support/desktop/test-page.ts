/** What the tests' own page notes, beside the bridge. */
import type { Page } from "playwright-core";
import type { Bridge } from "../../../electron/contract/bridge.ts";

interface Noted {
  readonly bridge: Bridge;
  readonly ready?: boolean;
  readonly heard: readonly { readonly kind: string; readonly what: unknown }[];
  readonly workerSaid?: string;
  readonly inlineScriptRan?: boolean;
}

/** The page's own window, inside `evaluate`. */
export type TestWindow = Noted & Window;

/** When the page has set itself up, with the bridge in its hands. */
export async function ready(page: Page): Promise<Page> {
  await page.waitForFunction(() => (window as unknown as { ready?: boolean }).ready === true);
  return page;
}

/** What the page heard of one kind, once it is `count` or more. */
export async function heard(page: Page, kind: string, count = 1): Promise<unknown[]> {
  const handle = await page.waitForFunction(
    ([wanted, least]) => {
      const { heard: all } = window as unknown as { heard: { kind: string; what: unknown }[] };
      const found = all.filter((one) => one.kind === wanted).map(({ what }) => what);
      return found.length >= least ? found : null;
    },
    [kind, count] as const,
  );
  return (await handle.jsonValue()) as unknown[];
}
