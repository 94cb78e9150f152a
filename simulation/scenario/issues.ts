/** What is wrong with a file, said so that its author can put it right. */
export interface Issue {
  readonly severity: "error" | "warning";
  /** Where in the file, e.g. `options.metal.hosts.worker.memory`; empty for the file as a whole. */
  readonly path: string;
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** One sentence: what was found, what was expected, the nearest right name. */
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly suggestion?: string;
}

/** What a parser of one value has to say; the place is added by whoever knows it. */
export interface Problem {
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly suggestion?: string;
}

export type Parsed<T> = { readonly ok: T } | { readonly problem: Problem };

export type Path = readonly (string | number)[];

/** Path for people: `hosts.worker.on[1]`. Lists count from 1 there. */
export function pathText(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step + 1}]`;
    else text += text === "" ? step : `.${step}`;
  }
  return text;
}

/** Sorted by place in the file, each said once. */
export function inFileOrder(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  const once = issues.filter((issue) => {
    const key = `${issue.line}:${issue.column}:${issue.path}:${issue.message}`;
    return seen.has(key) ? false : seen.add(key);
  });
  return once.sort((a, b) => a.line - b.line || a.column - b.column);
}
