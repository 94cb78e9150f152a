import {
  parameterEdit,
  stepName,
  type Edit,
  type OutlineRow,
  type Path,
  type Value,
} from "../../../simulation/index.ts";
import { type LineActs, typedInto } from "../acts.ts";

/** What a parameter lets its user do: each is an edit of the law that it is in. */
export function parameterActs(acts: LineActs, law: OutlineRow, steps: Path): LineActs {
  const edit =
    (value: Value) =>
    (one: OutlineRow): Edit =>
      parameterEdit(one, steps, value);
  const put = (value: Value): string | null =>
    acts.apply(law, edit(value), `change of ${stepName([...law.entry.path, ...steps])}`);
  return {
    ...acts,
    put: (_, value) => put(value),
    draft: (_, value) => acts.drafted(law, edit(value)),
    type: (row, typed) => typedInto(row, typed, acts.names(row), put),
  };
}
