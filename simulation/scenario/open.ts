import { designsOf } from "./designs.ts";
import { checkFile, readFile, yearOf } from "./file.ts";
import type { IssueBook } from "./issue-book.ts";
import type { NamedDesign } from "./named-design.ts";
import { scenarioFields } from "./normalise/scenario.ts";
import { countQualities } from "./qualities.ts";
import { scenarioSchema } from "./schema/scenario.ts";
import type { MapTree } from "./tree.ts";
import type { ScenarioCommon } from "./types.ts";
import { annotate } from "./unknowns/annotate.ts";

/** A file as far as it is the same in all worlds: what takes long is done. */
export interface OpenFile {
  readonly file: MapTree;
  readonly schemas: ReturnType<typeof scenarioSchema>;
  readonly common: ScenarioCommon;
  readonly designs: readonly NamedDesign[];
  /** Names in what was taken out because it is wrong. */
  readonly brokenNames: ReadonlySet<string>;
  readonly brokenAnywhere: boolean;
}

/** Null if there is too much wrong to look at the designs. */
export function openFile(text: string, book: IssueBook): OpenFile | null {
  const file = readFile(text, book);
  if (file === null) return null;
  const qualities = countQualities(file);
  const hoursPerYear = yearOf(file);
  annotate(file);
  const schemas = scenarioSchema(hoursPerYear);
  const brokenNames = checkFile(file, schemas.file, book);
  if (brokenNames === null || book.full()) return null;
  const brokenAnywhere = book.list([]).length > 0;
  const common = { ...scenarioFields(file, schemas.file, book, hoursPerYear), qualities };
  return { file, schemas, common, designs: designsOf(file, common.title), brokenNames, brokenAnywhere };
}
