/** What the page knows from its first moment, without asking: handed to the preload with the window. */
import type { Bridge } from "./bridge.ts";

export type Facts = Pick<Bridge, "platform" | "version" | "theme">;

const flag = "--headroom-facts=";

export function factsArgument(facts: Facts): string {
  return flag + encodeURIComponent(JSON.stringify(facts));
}

export function factsFrom(argv: readonly string[]): Facts {
  const argument = argv.find((word) => word.startsWith(flag));
  if (argument === undefined) throw new Error(`the preload was given no ${flag}`);
  return JSON.parse(decodeURIComponent(argument.slice(flag.length))) as Facts;
}
