import type { Issue } from "../../../simulation/scenario/issues.ts";
import { parseScenario } from "../../../simulation/scenario/parse.ts";
import type { OptionSpec, Scenario } from "../../../simulation/scenario/types.ts";

export const head = "format: headroom/1\ntitle: test\nhorizon: 1 year\nhoursPerYear: 8760\n";

/** The scenario of a file that must be right. */
export function right(text: string): Scenario {
  const result = parseScenario(text);
  if (!result.ok)
    throw new Error(result.issues.map((issue) => `${issue.line}:${issue.column} ${issue.message}`).join("\n"));
  return result.scenario;
}

/** The first option of a file that needs only what stands below the head. */
export function option(body: string): OptionSpec {
  return right(head + body).options[0];
}

/** What is wrong with a file that needs only what stands below the head: `line:column path: message`, the head not counted. */
export function wrong(body: string): string[] {
  const result = parseScenario(head + body);
  if (result.ok) throw new Error("nothing is wrong");
  return result.issues.map((issue) => said({ ...issue, line: issue.line - 4 }));
}

export function said({ line, column, path, message }: Issue): string {
  return `${line}:${column} ${path}: ${message}`;
}
