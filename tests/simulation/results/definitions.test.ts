import { expect, test } from "vitest";
import { definitionOf } from "../../../simulation/results/table/definitions.ts";
import { sectionsOf } from "../../../simulation/results/table/sections.ts";
import { metal, tinyAnswer, vms } from "../../support/charts/tiny-answer.ts";
import { direct } from "../../support/open-desk.ts";
import { readRepositoryFile } from "../../support/run-scenario.ts";

test.each(["etcd-quorum", "toolforge"])("every row of the table of %s has a definition", async (name) => {
  const sections = sectionsOf(await direct(2, readRepositoryFile(`scenarios/${name}.yaml`)));
  const rows = sections.flatMap(({ title, rows: own }) => own.map(({ label }) => [title, label] as const));
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(([title, label]) => definitionOf(title, label) === null)).toEqual([]);
});

test("rows of one name mean what their section does", () => {
  expect(definitionOf("Incidents", "a year")).toMatch(/^Incidents in a year/);
  expect(definitionOf("Incidents", "a year, of 150 tools or more")).toMatch(/^Incidents that hit at least so many/);
  expect(definitionOf("Availability of parts", "  exact")).toMatch(/^The same, worked out/);
  expect(definitionOf("Availability of parts", "nfs")).toMatch(/^Share of the time in which it serves/);
  expect(definitionOf(null, "Availability")).toMatch(/^Share of the time in which a tool is up/);
  expect(definitionOf("Something else", "nfs")).toBeNull();
});

test("no row is empty, as of racks where there are none", () => {
  const sections = sectionsOf(tinyAnswer([vms, metal]).result);
  const rows = sections.flatMap(({ rows: own }) => own);
  expect(rows.map(({ label }) => label)).toContain("one host");
  expect(rows.filter(({ cells }) => cells.every(({ figure }) => figure === "")).map(({ label }) => label)).toEqual([]);
});
