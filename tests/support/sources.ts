/** The project's own source files, and what each of them imports. */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor, type ESTree } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Source {
  /** From the project's root, with forward slashes: `simulation/random/streams.ts`. */
  readonly path: string;
  /** From the project's root for the project's own files, else as written: `yaml`, `node:fs`. Types included. */
  readonly imports: readonly string[];
  /** How often `**` and `**=` are used, but for powers of two written out, such as `2 ** -53`, which are exact. */
  readonly powers: number;
}

/** Every TypeScript file of a folder, in the order of their paths. */
export function sourcesOf(folder: string): Source[] {
  return readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") || file.endsWith(".tsx"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .toSorted()
    .map((path) => readSource(path, readFileSync(root + path, "utf8")));
}

/** Top-level folders that hold TypeScript. */
export function sourceFolders(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith(".") && !["node_modules", "dist"].includes(entry.name),
    )
    .map((entry) => entry.name)
    .filter((folder) => sourcesOf(folder).length > 0);
}

export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const imports: string[] = [];
  let powers = 0;
  const add = (specifier: ESTree.Expression | null): void => {
    if (specifier === null) return;
    if (specifier.type !== "Literal" || typeof specifier.value !== "string") {
      // What is built or is a script has no type to import, and only tests look for it.
      if (path.startsWith("tests/")) return;
      throw new Error(`${path}: computed import`);
    }
    const { value } = specifier;
    imports.push(value.startsWith(".") ? posix.join(posix.dirname(path), value) : value);
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    BinaryExpression: (node) => void (powers += node.operator === "**" && !isPowerOfTwo(node) ? 1 : 0),
    AssignmentExpression: (node) => void (powers += node.operator === "**=" ? 1 : 0),
  }).visit(program);
  return { path, imports, powers };
}

function isPowerOfTwo({ left, right }: ESTree.BinaryExpression): boolean {
  const exponent = right.type === "UnaryExpression" && right.operator === "-" ? right.argument : right;
  return left.type === "Literal" && left.value === 2 && exponent.type === "Literal" && Number.isInteger(exponent.value);
}
