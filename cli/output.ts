import type { Result } from "../simulation/index.ts";
import type { RunOptions } from "./arguments/run-options.ts";
import { resultCsv } from "./csv.ts";
import { forTerminal, styleFor } from "./print/style.ts";
import type { Style } from "./print/style.ts";
import type { Surroundings } from "./surroundings.ts";
import { UsageError } from "./usage-error.ts";

/** The result in the format that was asked for; into a file, the finding still goes to the screen. */
export function putOut(
  result: Result,
  { format, out }: Pick<RunOptions, "format" | "out">,
  printed: (style: Style) => string,
  surroundings: Surroundings,
): void {
  const text = {
    json: () => `${JSON.stringify(result, null, 2)}\n`,
    csv: () => resultCsv(result),
    text: () => printed(styleFor(surroundings.colours && out === null)),
  }[format]();
  if (out === null) return surroundings.out(text);
  writeFile(out, text, surroundings);
  surroundings.out(`${forTerminal(result.verdict)}\n`);
}

export function writeFile(path: string, content: string | Uint8Array, surroundings: Surroundings): void {
  try {
    surroundings.writeFile(path, content);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${writeProblem(error)}`);
  }
}

function writeProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT" || code === "ENOTDIR") return "there is no such folder";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "that is not allowed";
  if (code === "ENOSPC") return "there is no room left";
  return error instanceof Error ? error.message : String(error);
}
