import { link, rm } from "node:fs/promises";

/** Puts a finished file into its place, unless another is there already: who runs that one must not lose it. */
export async function placeOnce(finished: string, place: string): Promise<void> {
  try {
    await link(finished, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(finished, { force: true });
  }
}
