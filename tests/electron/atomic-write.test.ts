/** A file is either all of the old or all of the new. */
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { atomicWrite } from "../../electron/files/atomic-write.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headroom-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const posix = process.platform !== "win32";

test("writes a new file, and leaves nothing beside it", async () => {
  await atomicWrite(join(folder, "a.yaml"), bytes("a: 1\n"), 0o600);
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
  expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("a: 1\n");
  if (posix) expect(statSync(join(folder, "a.yaml")).mode & 0o777).toBe(0o600);
});

test("keeps the permissions of the file it replaces, whatever the user's mask", async () => {
  const path = join(folder, "a.yaml");
  writeFileSync(path, "old");
  chmodSync(path, 0o666);
  await atomicWrite(path, bytes("new"));
  expect(readFileSync(path, "utf8")).toBe("new");
  if (posix) expect(statSync(path).mode & 0o777).toBe(0o666);
});

test("writes behind a link, which stays one", async () => {
  mkdirSync(join(folder, "real"));
  writeFileSync(join(folder, "real", "a.yaml"), "old");
  symlinkSync(join(folder, "real", "a.yaml"), join(folder, "link.yaml"));
  await atomicWrite(join(folder, "link.yaml"), bytes("new"));
  expect(lstatSync(join(folder, "link.yaml")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "real", "a.yaml"), "utf8")).toBe("new");
});

test("writes behind a link to what is not there yet, through another link", async () => {
  mkdirSync(join(folder, "real"));
  symlinkSync("real/a.yaml", join(folder, "link.yaml"));
  symlinkSync("link.yaml", join(folder, "other.yaml"));
  await atomicWrite(join(folder, "other.yaml"), bytes("new"));
  for (const name of ["link.yaml", "other.yaml"]) {
    expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true);
  }
  expect(readFileSync(join(folder, "real", "a.yaml"), "utf8")).toBe("new");
});

test("links that lead round in a ring are an error, and stay", async () => {
  symlinkSync("b.yaml", join(folder, "a.yaml"));
  symlinkSync("a.yaml", join(folder, "b.yaml"));
  await expect(atomicWrite(join(folder, "a.yaml"), bytes("new"))).rejects.toThrow(/ELOOP/);
  expect(readdirSync(folder)).toEqual(["a.yaml", "b.yaml"]);
});

// Only a superuser may give a file away.
if (process.getuid?.() === 0) {
  test("keeps whose file it is", async () => {
    const path = join(folder, "a.yaml");
    writeFileSync(path, "old");
    chownSync(path, 1234, 4321);
    chmodSync(path, 0o640);
    await atomicWrite(path, bytes("new"));
    expect(statSync(path)).toMatchObject({ uid: 1234, gid: 4321 });
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });
}

test("a reader never sees half of it: the old file is replaced, not written into", async () => {
  const path = join(folder, "a.yaml");
  writeFileSync(path, "old");
  const before = statSync(path).ino;
  await atomicWrite(path, bytes("new"));
  expect(statSync(path).ino).not.toBe(before);
});

test("a failure leaves the old and nothing else", async () => {
  const path = join(folder, "a.yaml");
  mkdirSync(path);
  writeFileSync(join(path, "inside"), "");
  await expect(atomicWrite(path, bytes("new"))).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(readdirSync(folder)).toEqual(["a.yaml"]);
  expect(readdirSync(path)).toEqual(["inside"]);
});
