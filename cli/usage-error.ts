/** The user asked for something that cannot be done as asked: said in one sentence, exit code 2, no stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** " (did you mean `x`?)", where something known is near enough. */
export function didYouMean(suggestion: string | null): string {
  return suggestion === null ? "" : ` (did you mean \`${suggestion}\`?)`;
}
