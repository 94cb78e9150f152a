import { z } from "zod";
import type { Problem } from "../issues.ts";
import { quote } from "../show.ts";
import { unwrapped } from "./walk.ts";

/** What the format already says but this version cannot simulate: refused with a clear word, never ignored. */
export function notYetProblem(what: string, wayOut = "remove it to run"): Problem {
  return {
    message: `${quote(what)} belongs to the format, but this version cannot simulate it yet; ${wayOut}`,
    found: what,
  };
}

/** A field of a later version: documented in the JSON schema, an issue when written. */
export function notYet(name: string, description: string) {
  return z
    .unknown()
    .transform((_, ctx): undefined => {
      const { message, ...params } = notYetProblem(name);
      ctx.issues.push({ code: "custom", message, params: { ...params, key: true }, input: ctx.value });
      return undefined;
    })
    .meta({ description: `${description} ${laterMark}` })
    .optional();
}

const laterMark = "(not in this version)";

export function isLater(schema: z.core.$ZodType): boolean {
  return z.globalRegistry.get(unwrapped(schema))?.description?.endsWith(laterMark) ?? false;
}
