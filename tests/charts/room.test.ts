/** Headroom over time, and what fits when hosts are lost. */
import { describe, expect, test } from "vitest";
import { rootOf } from "../../charts/export/tree/tree.ts";
import { xmlOf } from "../../charts/export/tree/write.ts";
import { headroomChart, looks, lossesChart } from "../../charts/index.ts";
import { gridsOf } from "../../charts/losses/data.ts";
import { of100Down } from "../../charts/losses/words.ts";
import { checkDrawing, elementsOf, spaced, textsOf } from "../support/charts/check-drawing.ts";
import { metal, tinyAnswer, vms } from "../support/charts/tiny-answer.ts";

const frame = { width: 720, look: looks.light };
const answer = tinyAnswer([vms, { ...metal, hosts: [8, 4], memory: [0.4, 0] }]);

describe("what fits when hosts are lost", () => {
  const drawing = lossesChart(answer, frame)!;

  test("as it was last looked at", async () => {
    await expect(`${xmlOf(rootOf(drawing.svg))}\n`).toMatchFileSnapshot("golden/losses.svg");
  });

  test.each([300, 440, 720, 1400])("is whole at %i px", (width) => {
    checkDrawing(lossesChart(answer, { ...frame, width })!);
  });

  test.each([280, 300, 321, 440, 520, 720])("the line of what is survived is named in the legend at %i px", (width) => {
    expect(textsOf(lossesChart(answer, { ...frame, width })!)).toContain("95 of 100");
  });

  test("on paper cells of what fits have an edge", () => {
    const paper = lossesChart(answer, { ...frame, look: looks.print })!;
    const white = elementsOf(rootOf(paper.svg)).filter(
      ({ tag, attributes }) => tag === "rect" && attributes.fill === looks.print.surface,
    );
    expect(white.length).toBeGreaterThan(50);
    expect(white.filter(({ attributes }) => attributes.stroke === looks.print.surface)).toEqual([]);
  });

  test("six options stay within the limit of elements", () => {
    const six = [1, 2, 3, 4, 5, 6].map((n) => ({ ...vms, name: `o${n}`, title: `Option ${n}` }));
    checkDrawing(lossesChart(tinyAnswer(six), frame)!);
  });

  test("the title says how many each survives", () => {
    // Of the VMs' two hosts some histories fail, of the metal's four some do.
    expect(drawing.title).toBe(
      "Everything on VMs survives the loss of any host in 95 of 100 histories, Kubernetes on metal of any 3 hosts",
    );
    const frail = lossesChart(
      tinyAnswer([
        { ...vms, hosts: [3, 1] },
        { ...metal, hosts: [3, 1] },
      ]),
      frame,
    )!;
    expect(frail.title).toBe("Neither survives the loss of one host in 95 of 100 histories");
  });

  test("where chance chooses, more is survived, and it says who chose", () => {
    const random = lossesChart(answer, frame, { choice: "random" })!;
    expect(random.title).toBe(
      "Everything on VMs survives the loss of 3 random hosts in 95 of 100 histories, Kubernetes on metal of 5 random hosts",
    );
    expect(random.subtitle).toContain("with hosts that chance chooses once");
    expect(spaced(random.marks.find(({ id }) => id === "vms 3 all")!.label)).toBe(
      "Everything on VMs at all dates, the loss of 3 random hosts: every pod has a place in 200 of 200 histories",
    );
    const rolling = (of: typeof random): unknown[] => of.table.rows.filter(([, lost]) => lost === "one by one");
    expect(rolling(random)).toEqual(rolling(drawing));
  });

  test("marks losses of which not all choices were tried, and says what the mark means", () => {
    const names = textsOf(drawing).map(spaced);
    expect(names).toEqual(expect.arrayContaining(["1 host", "2 hosts *", "3 hosts *"]));
    expect(drawing.subtitle).toContain("the worst loss that was tried (*: of some, not of all)");
    expect(spaced(drawing.marks.find(({ id }) => id === "metal 3 all")!.label)).toContain(
      "the loss of any 3 hosts, as far as tried: ",
    );
    const random = lossesChart(answer, frame, { choice: "random" })!;
    expect(textsOf(random).filter((text) => text.endsWith("*"))).toEqual([]);
    expect(random.subtitle).not.toContain("*");
  });

  test("what is survived until a date only is said so", () => {
    // Two hosts may go in the first three of five periods, one in the last two.
    const later = (option: (typeof answer.result.options)[0]): typeof option => {
      const overTime = option.losses!.overTime!;
      const units = overTime.units.map((look, size) => ({
        ...look,
        byDate: look.byDate.map(({ looks: histories }, date) => ({
          looks: histories,
          fit: size <= (date < 15 ? 2 : 1) ? histories : 0,
        })),
      }));
      return { ...option, losses: { ...option.losses!, overTime: { ...overTime, units } } };
    };
    const [first, second] = answer.result.options;
    const { title } = lossesChart({ ...answer, result: { ...answer.result, options: [later(first), second] } }, frame)!;
    expect(spaced(title)).toBe(
      "Everything on VMs survives the loss of any 2 hosts until 1.9 years in 95 of 100 histories, Kubernetes on metal of any 3 hosts to the end",
    );
  });

  test("what is not everything is not called 100, what is not nothing not 0", () => {
    expect(of100Down({ hours: 0, looks: 256, fit: 256 })).toBe("100");
    expect(of100Down({ hours: 0, looks: 256, fit: 255 })).toBe("99");
    // 94.92: the step of the map below 95 as well.
    expect(of100Down({ hours: 0, looks: 256, fit: 243 })).toBe("94");
    expect(of100Down({ hours: 0, looks: 256, fit: 1 })).toBe("1");
    expect(of100Down({ hours: 0, looks: 256, fit: 0 })).toBe("0");
  });

  test("the line of what is survived has no part over dates that no history was looked at", () => {
    const few = tinyAnswer([vms], { histories: 5 });
    const cells = gridsOf(few.result, 25)[0].rows[0].cells;
    const seen = cells.filter(({ looks: histories }) => histories > 0).length;
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(cells.length);
    const line = elementsOf(rootOf(lossesChart(few, frame)!.svg)).find(
      ({ tag, attributes }) => tag === "path" && attributes.fill === "none",
    )!;
    expect(String(line.attributes.d).split("H").length - 1).toBe(seen);
  });

  test("each cell can be pointed at, and says what was looked at", () => {
    const cell = drawing.marks.find(({ id }) => id === "metal 1 3")!;
    expect(spaced(cell.label)).toMatch(
      /^Kubernetes on metal after 4\.5 months, the loss of any host: every pod has a place in 8 of 8 histories$/,
    );
    expect(cell.explains).toMatchObject({ kind: "loss", option: "metal", loss: 1 });
    // Five of eight hosts: one pod more than there is room for.
    expect(spaced(drawing.marks.find(({ id }) => id === "metal 5 all")!.label)).toMatch(
      /, the loss of any 5 hosts, as far as tried: every pod has a place in 0 of 200 histories; up to 1 pod has none, for want of memory$/,
    );
  });

  test("of each date it says in one line what may be lost", () => {
    // Of each date eight histories were looked at: at the first, two of the VMs' hosts fit in fewer than all.
    expect(drawing.moments!.map(({ hours }) => hours)).toHaveLength(25);
    expect(spaced(drawing.moments![6].label)).toMatch(
      /^After 9 months: room after the loss of any (host|2 hosts) on Everything on VMs, of any [34] hosts on Kubernetes on metal$/,
    );
    const few = lossesChart(tinyAnswer([vms], { histories: 5 }), frame)!;
    expect(few.moments!.map(({ label }) => label).filter((label) => label.endsWith("not looked at"))).toHaveLength(20);
  });

  test("without pods there is nothing to show", () => {
    expect(lossesChart(tinyAnswer([{ ...vms, facts: { losses: null } }]), frame)).toBeNull();
  });
});

describe("headroom over time", () => {
  const drawing = headroomChart(answer, frame)!;

  test("as it was last looked at", async () => {
    await expect(`${xmlOf(rootOf(drawing.svg))}\n`).toMatchFileSnapshot("golden/headroom.svg");
  });

  test.each([300, 440, 720, 1400])("is whole at %i px", (width) => {
    checkDrawing(headroomChart(answer, { ...frame, width })!);
  });

  // A fifth is needed for one of five hosts, an eighth for one of eight: neither ever comes to it.
  const lasting = tinyAnswer([
    { ...vms, memory: [0.4, 0.05] },
    { ...metal, hosts: [8, 4], memory: [0.4, 0] },
  ]);

  test("the title names what runs out first, and whether a host may be lost", () => {
    const { title, subtitle, marks } = headroomChart(lasting, frame)!;
    expect(title).toBe("Memory runs out first: both keep room for a lost host at more than 98 of 100 dates");
    expect(subtitle).not.toContain("Bracket");
    expect(marks.filter(({ id }) => id.endsWith(" end"))).toEqual([]);
  });

  test("where the room for a lost host ends, the title says when, and a bracket on the ground shows it", () => {
    // 30 % less 12 % until the horizon and less 5 % in a fifth of the dates: a fifth is left for good up to date 20 of 24
    // unless that was such a date, up to which 2.5 years have passed.
    expect(spaced(drawing.title)).toBe(
      "Memory runs out first: Everything on VMs keeps room for a lost host until 2.6 years (2.5 to 2.6 years), Kubernetes on metal beyond 3 years",
    );
    expect(drawing.subtitle).toContain("Bracket: when room for a lost host ends for good, 8 of 10 histories");
    const [end, ...more] = drawing.marks.filter(({ id }) => id.endsWith(" end"));
    expect(more).toEqual([]);
    const { p10, p50, p90 } = answer.result.options[0].headroom!.roomForOne!.ends;
    const { left, right } = drawing.time!;
    const xOf = (hours: number): number => left + ((right - left) * hours) / (3 * 8766);
    expect(end.x).toBeCloseTo(xOf(p50!), 6);
    expect([end.box.x + 4, end.box.x + end.box.width - 4]).toEqual([
      expect.closeTo(xOf(p10!), 6),
      expect.closeTo(xOf(p90!), 6),
    ]);
    expect(spaced(end.label)).toBe(
      "Everything on VMs: room for a lost host ends for good after 2.6 years in the middle history, in 1 of 10 after 2.5 years or earlier, in 1 of 10 after 2.6 years or later",
    );
    expect(end.explains).toEqual({ kind: "date", option: "vms", hours: p50 });
  });

  test("a bracket is open where the room lasts in more than 1 of 10 histories", () => {
    const [first, second] = answer.result.options;
    const open = { ...first.headroom!.roomForOne!, ends: { p10: 10_000, p50: 20_000, p90: null }, lasting: 0.3 };
    const option = { ...first, headroom: { ...first.headroom!, roomForOne: open } };
    const chart = headroomChart({ ...answer, result: { ...answer.result, options: [option, second] } }, frame)!;
    checkDrawing(chart);
    expect(spaced(chart.title)).toContain("until 2.3 years (1.1 to beyond 3 years)");
    const paths = elementsOf(rootOf(chart.svg)).map(({ attributes }) => String(attributes["d"]));
    expect(paths.filter((d) => d.endsWith("l5 4l-5 4"))).toHaveLength(1);
  });

  test("an option that never had the room is said to have none", () => {
    const title = (...ends: readonly (readonly [number, number, number | null])[]): string => {
      const options = answer.result.options.map((option, index) => {
        const [p10, p50, p90] = ends[index];
        return {
          ...option,
          headroom: { ...option.headroom!, roomForOne: { ...option.headroom!.roomForOne!, ends: { p10, p50, p90 } } },
        };
      });
      return spaced(headroomChart({ ...answer, result: { ...answer.result, options } }, frame)!.title);
    };
    const never = [0, 0, 0] as const;
    const late = [8766, 2 * 8766, null] as const;
    expect(title(never, late)).toBe(
      "Memory runs out first: Everything on VMs has no room for a lost host from the start, Kubernetes on metal keeps it until 2 years (1 year to beyond 3 years)",
    );
    expect(title(late, never)).toMatch(
      /VMs keeps room for a lost host until 2 years .*, Kubernetes on metal has none from the start$/,
    );
    expect(title(never, never)).toMatch(
      /VMs has no room for a lost host from the start, Kubernetes on metal has none from the start$/,
    );
  });

  test("where other resources run out first, they are named without their options", () => {
    const [first, second] = lasting.result.options;
    const other = { ...second, headroom: { ...second.headroom!, binding: "pods" as const } };
    const both = { ...lasting, result: { ...lasting.result, options: [first, other] } };
    expect(headroomChart(both, frame)!.title).toBe(
      "Both keep room for a lost host at more than 98 of 100 dates; memory or pod places run out first",
    );
  });

  test("is called flat only where it is", () => {
    expect(drawing.subtitle).not.toMatch(/Flat/);
    expect(headroomChart(tinyAnswer([{ ...metal, memory: [0.4, 0] }]), frame)!.subtitle).toMatch(/Flat by assumption/);
  });

  test("its axis of time is the same for all options", () => {
    expect(drawing.time).toEqual({ left: 52, right: 648, fromHours: 0, toHours: 3 * 8766 });
    const dates = drawing.marks.filter(({ explains }) => explains.kind === "date" && explains.hours === 0);
    expect(dates.map(({ x }) => x)).toEqual([52, 52]);
  });

  test("bands lie around the middle line", () => {
    const bands = elementsOf(rootOf(drawing.svg)).filter(({ attributes }) => attributes["fill-opacity"] !== undefined);
    expect(bands.map(({ attributes }) => attributes["fill-opacity"])).toEqual([0.12, 0.24, 0.12, 0.24]);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(["one host", "memory", "0\u00a0%"]));
  });

  test("of another resource on request", () => {
    // 55 % less half of the 12 % that the VMs lose until the horizon.
    expect(spaced(headroomChart(answer, frame, { resource: "cpu" })!.title)).toBe(
      "49 % of CPU is left on Everything on VMs and 55 % on Kubernetes on metal",
    );
  });

  test("without nodes of limited size there is nothing to show", () => {
    expect(headroomChart(tinyAnswer([{ ...vms, facts: { nodeCount: 0 } }]), frame)).toBeNull();
  });
});
