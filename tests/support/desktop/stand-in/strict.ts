/** A part of the stand-in: what it lacks throws by its name, rather than being undefined somewhere else. */
export function strict<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, key, receiver) {
      // Promises and printers ask everybody for these.
      if (typeof key === "symbol" || key === "then" || key === "toJSON" || key in target) {
        return Reflect.get(target, key, receiver) as unknown;
      }
      throw new Error(`the stand-in for electron has no ${name}.${key}`);
    },
  });
}
