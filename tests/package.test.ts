/** What a fresh checkout rests on. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): string => readFileSync(root + path, "utf8");

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  /** A folder of this project, linked. */
  readonly link?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

describe("package-lock.json", () => {
  const text = read("package-lock.json");
  const locked = (JSON.parse(text) as { packages: Record<string, LockedPackage> }).packages;

  test("holds no download address: any registry will do", () => {
    expect(text).not.toMatch(/"resolved": *"http/);
  });

  test("holds a version and a checksum of every package", () => {
    const bare = Object.entries(locked)
      .filter(([path, { link }]) => path.includes("node_modules/") && !link)
      .filter(([, { version, integrity }]) => version === undefined || integrity === undefined);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  test("holds the optional packages of every platform, without which `npm ci` refuses it", () => {
    const missing = Object.values(locked)
      .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
      .filter((name) => !Object.keys(locked).some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });
});

describe("commands", () => {
  test("the README's test line is what .ci/run runs", () => {
    const line = "npm ci && npm test";
    expect(read("README.md")).toContain(line);
    expect(read(".ci/run")).toContain(`'${line}'`);
  });
});
