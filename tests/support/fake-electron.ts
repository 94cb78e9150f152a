/** A folder shaped like Electron's own, for a packer that only copies it, renames its program and sets its fuses. */
import { mkdirSync, writeFileSync } from "node:fs";

/** Before the fuses stands this, then their version and how many there are. */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** As they leave Electron's house, in the order of `fuseNames`. */
const delivered = "101101011";

const fuseNames = [
  "runAsNode",
  "cookieEncryption",
  "nodeOptions",
  "nodeCliInspect",
  "asarIntegrity",
  "onlyAsar",
  "browserSnapshot",
  "filePrivileges",
] as const;

export function writeFakeElectron(folder: string, version: string): void {
  mkdirSync(`${folder}/resources`, { recursive: true });
  mkdirSync(`${folder}/locales`);
  writeFileSync(`${folder}/electron`, `\u007fELF${sentinel}\u0001${String.fromCharCode(delivered.length)}${delivered}`);
  for (const file of ["version", "LICENSE", "chrome-sandbox", "locales/en-US.pak", "locales/de.pak"]) {
    writeFileSync(`${folder}/${file}`, version);
  }
}

/** Which fuses are on. */
export function fusesOf(program: Buffer): Record<string, boolean> {
  const start = program.indexOf(sentinel) + sentinel.length + 2;
  return Object.fromEntries(fuseNames.map((name, index) => [name, program[start + index] === "1".charCodeAt(0)]));
}
