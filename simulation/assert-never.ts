/** Closes a switch over a tagged union: a case that is missing no longer compiles. */
export function assertNever(value: never): never {
  throw new Error(`unknown case: ${JSON.stringify(value)}`);
}
