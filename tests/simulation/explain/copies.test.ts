/** Copies that go missing and are made anew, as a history is told; worked on paper. */
import { expect, test } from "vitest";
import { storyOf as inWords } from "../../../simulation/explain/words/story.ts";
import { component, constant, option, part, work } from "../../support/option.ts";
import { explainOption } from "../../support/explain-option.ts";

test("whose copies are missing, until when, and from when on they are there again", () => {
  // a is away 10–40 and made anew by 14, b 12–40 by 16: two of three copies are missing from 12 to 14.
  const members = [
    component("a", { planned: [work(10, 30, { name: "away" })] }),
    component("b", { planned: [work(12, 28, { name: "away" })] }),
    ...["c", "d", "e"].map((name) => component(name)),
  ];
  const redundancy = {
    kind: "copies",
    count: 3,
    need: 2,
    domains: [0, 1, 2, 3, 4],
    window: constant(4),
  } as const;
  const ceph = part("ceph", { on: members.map(({ name }) => name), redundancy });
  const { story } = explainOption(option({ system: "ceph", entities: members, parts: [ceph] }), 50);
  const [first, second] = story.events;
  const of = "ceph";
  expect(first.redundancy).toEqual([
    { of, member: "a-1", step: "copies missing", atHours: 10, untilHours: 14 },
    { of, member: "a-1", step: "copies made anew", atHours: 14, untilHours: null },
  ]);
  expect(second.redundancy).toEqual([
    { of, member: "b-1", step: "copies missing", atHours: 12, untilHours: 16 },
    { of, member: "b-1", step: "copies made anew", atHours: 16, untilHours: null },
  ]);
  expect(first.chargedMs).toEqual({});
  expect(second.chargedMs).toEqual({ planned: 2 * 3_600_000 });
  const lineOf = (label: string) => inWords(second, story).lines.find(([one]) => one === label)?.[1];
  expect(lineOf("replicas")).toBe(
    "ceph misses its copies on b-1, to be made anew by 16:00 and ceph has those of b-1 anew from 16:00 on",
  );
  expect(lineOf("on top of")).toContain(`#${first.id}`);
});
