import { z } from "zod";
import { datePattern, linkPattern, problemWithSaid, type SaidKey } from "../said.ts";
import { qualities } from "../types.ts";
import { word } from "./word.ts";

const meanings: Readonly<Record<SaidKey, string>> = {
  source: "Where the numbers come from",
  quality: "How sure they are",
  date: "When the source said so: `2026-03-31`, `2026-03` or `2026`",
  link: "Where the source can be read, `https://…`: shown, and never opened by the program",
  note: "Anything a reader should know",
};

/** What every block may say about where it comes from. */
export function provenance(text: z.ZodString) {
  return {
    source: text.meta({ description: meanings.source }).optional(),
    quality: word(qualities).meta({ description: meanings.quality }).optional(),
    date: checked("date").optional(),
    link: checked("link").optional(),
    note: text.meta({ description: meanings.note }).optional(),
  };
}

function checked(key: "date" | "link") {
  return z
    .unknown()
    .transform((input, ctx): string => {
      const problem = problemWithSaid(key, input);
      if (problem !== null) {
        const { message, ...params } = problem;
        ctx.issues.push({ code: "custom", message, params, input });
      }
      return String(input);
    })
    .meta(saidJson[key]);
}

/** The same beside a single value, in the JSON schema. */
export const saidJson = {
  source: { type: "string", description: meanings.source },
  quality: { enum: qualities, description: meanings.quality },
  date: { type: ["string", "integer"], pattern: datePattern.source, description: meanings.date },
  link: { type: "string", pattern: linkPattern.source, description: meanings.link },
  note: { type: "string", description: meanings.note },
};
