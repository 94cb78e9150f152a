import type { z } from "zod";
import { qualities } from "../types.ts";
import { word } from "./word.ts";

/** What every block may say about where it comes from. */
export function provenance(text: z.ZodString) {
  return {
    source: text.meta({ description: "Where the numbers come from" }).optional(),
    quality: word(qualities).meta({ description: "How sure they are" }).optional(),
    note: text.meta({ description: "Anything a reader should know" }).optional(),
  };
}
