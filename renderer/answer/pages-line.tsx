/** Which classes, parts and groups stand in the table, where there are too many for one, and the way to the others. */
import { count, listed } from "../../simulation/index.ts";
import { Button } from "../parts/button.tsx";
import type { Pages } from "./use-listed.ts";

export function PagesLine({ pages }: { readonly pages: Pages }) {
  const { before, next, show } = pages;
  const words = pageWords(pages);
  if (words === "") return null;
  return (
    <p className="aside numbers-pages">
      <span role="status">{words}</span>
      <Button look="link" isDisabled={before === null} onPress={() => before !== null && show(before)}>
        Those before
      </Button>
      <Button look="link" isDisabled={next === null} onPress={() => next !== null && show(next)}>
        The next
      </Button>
    </p>
  );
}

/** "Classes of tools 21 to 70 of 2,000 and parts 21 to 70 of 500, those that lose most first." */
export function pageWords({ of, first, count: some, before, next }: Pages): string {
  if (before === null && next === null) return "";
  const parts = (
    [
      ["classes", "classes of tools"],
      ["parts", "parts"],
      ["groups", "groups"],
    ] as const
  ).flatMap(([sort, name]) =>
    of[sort] <= first
      ? []
      : [`${name} ${count(first + 1)} to ${count(Math.min(of[sort], first + some))} of ${count(of[sort])}`],
  );
  const words = `${listed(parts)}, those that lose most first.`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
