import { counted } from "../../simulation/index.ts";
import type { Issue } from "../../simulation/index.ts";

/** `FILE:line:column: error: message`, one a line, as editors and compilers understand it. */
export function issueLines(file: string, issues: readonly Issue[]): string {
  return issues.map((issue) => `${issueLine(file, issue)}\n`).join("");
}

function issueLine(file: string, { line, column, severity, path, message }: Issue): string {
  const place = path === "" ? "" : `${path}: `;
  return `${file}:${line}:${column}: ${severity}: ${place}${message}`;
}

/** "2 errors and 1 warning" */
export function issueCounts(issues: readonly Issue[]): string {
  const of = (severity: Issue["severity"]): number => issues.filter((issue) => issue.severity === severity).length;
  const parts = [counted(of("error"), "error"), ...(of("warning") > 0 ? [counted(of("warning"), "warning")] : [])];
  return parts.join(" and ");
}
