/** Contrast and distance of the colours: what must be told apart is, by everyone and on paper. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { looks } from "../../../charts/index.ts";
import { ciede2000, distance } from "../../support/charts/colour/ciede2000.ts";
import { contrast, seen, sights, type Sight } from "../../support/charts/colour/sight.ts";

const all = Object.values(looks);
const families = (look: (typeof all)[number]): string[] => Object.values(look.families);

test("CIEDE2000 gives the published values", () => {
  // Pairs 1, 7, 17 and 25 of Sharma, Wu and Dalal.
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(ciede2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
});

describe.each(all.map((look) => [look.name, look] as const))("%s", (_, look) => {
  const grounds = [look.surface, look.panel];

  test("text has a contrast of 4.5", () => {
    const low = [look.text1, look.text2, look.text3, look.accent].filter((ink) =>
      grounds.some((ground) => contrast(ink, ground) < 4.5),
    );
    expect(low).toEqual([]);
    expect(look.heat.filter(({ fill, ink }) => contrast(fill, ink) < 4.5)).toEqual([]);
  });

  test("marks have a contrast of 3 to what they lie on", () => {
    const marks = [...look.options, ...families(look)];
    expect(marks.filter((mark) => contrast(mark, look.surface) < 3)).toEqual([]);
    expect([...look.options, look.control].filter((mark) => contrast(mark, look.panel) < 2.995)).toEqual([]);
  });

  test("neighbours in a stack of causes differ in lightness", () => {
    const stack = families(look);
    const close = stack.slice(1).filter((colour, index) => contrast(colour, stack[index]) < 1.85);
    expect(close).toEqual([]);
  });

  test("steps of a heat map go one way", () => {
    const steps = look.heat.map(({ fill }) => contrast(fill, look.surface));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });
});

/** The least distance between any two, in the order of `sights`. */
function leastDistances(colours: readonly string[]): number[] {
  return sights.map((sight) => leastDistance(colours, sight));
}

function leastDistance(colours: readonly string[], sight: Sight): number {
  const pairs = colours.flatMap((a, index) =>
    colours.slice(index + 1).map((b) => distance(seen(a, sight), seen(b, sight))),
  );
  return Math.min(...pairs);
}

test.each([
  ["options, light", looks.light.options],
  ["options, dark", looks.dark.options],
  ["causes, light", families(looks.light)],
  ["causes, dark", families(looks.dark)],
])("%s: any two are told apart by everyone", (_, colours) => {
  const [normal, protan, deutan, tritan, grey] = leastDistances(colours);
  expect(normal).toBeGreaterThanOrEqual(15);
  for (const blind of [protan, deutan, tritan]) expect(blind).toBeGreaterThanOrEqual(10);
  expect(grey).toBeGreaterThanOrEqual(7.5);
});

test("options on paper are told apart in grey; causes there have hatches besides", () => {
  expect(leastDistance(looks.print.options, "grey")).toBeGreaterThanOrEqual(7.5);
});

test("the window's style sheet has the same colours", () => {
  const css = readFileSync(fileURLToPath(new URL("../../../renderer/look/tokens.css", import.meta.url)), "utf8");
  const [, lightPart, darkPart] = /^:root \{([^}]*)\}[\s\S]*data-theme="dark"\] \{([^}]*)\}/m.exec(css)!;
  for (const [look, part] of [
    [looks.light, lightPart],
    [looks.dark, darkPart],
  ] as const) {
    const token = (name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(part)?.[1];
    const names = ["surface", "panel", "control", "hairline", "grid", "accent"] as const;
    expect(names.map(token)).toEqual(names.map((name) => look[name]));
    expect(["text-1", "text-2", "text-3"].map(token)).toEqual([look.text1, look.text2, look.text3]);
    expect(look.options.map((__, index) => token(`option-${index + 1}`))).toEqual([...look.options]);
  }
});
