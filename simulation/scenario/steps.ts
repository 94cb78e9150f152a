/** Work in steps, so that whoever has something else to do, such as to draw, can do it in between. */
export type Steps<Result> = Generator<void, Result>;

/** All steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
