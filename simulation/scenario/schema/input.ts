import { z } from "zod";
import type { Problem } from "../issues.ts";
import { readUnknown } from "../unknowns/read-unknown.ts";
import { isUnknown } from "../unknowns/value.ts";
import { notThis } from "./forms.ts";
import { unknownForms, unwrap } from "./leaf.ts";

/** A named value. It has no unit of its own: what it means is for the fields to say that refer to it. */
export const inputSchema = z
  .unknown()
  .transform((input, ctx): undefined => {
    const report = ({ message, ...params }: Problem, path: readonly (string | number)[] = []): void => {
      ctx.issues.push({ code: "custom", message, params, path: [...path], input });
    };
    if (isUnknown(input)) {
      const read = readUnknown(input);
      if ("problems" in read) for (const { path, problem } of read.problems) report(problem, path);
      return undefined;
    }
    const bare = unwrap(input, report);
    if (bare === null || typeof bare === "object") report(notThis(bare, "a value or `{unknown: {best, range}}`"));
    else if (typeof bare === "string" && bare.startsWith("$"))
      report({ message: "an input cannot refer to another; write its value", found: bare });
    return undefined;
  })
  .meta({
    id: "input",
    description: "A value, or what is not known about it",
    anyOf: [{ type: ["string", "number", "boolean"] }, { $ref: "#/$defs/sourced" }, unknownForms[1]],
  });
