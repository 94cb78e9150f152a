/** Worked on paper: what the panel says of a date of the small platform, 200 histories on 25 dates, 8 on each. */
import { expect, test } from "vitest";
import { fitsOf } from "../../renderer/explain/fits.ts";
import { metal, tinyAnswer, vms } from "../support/charts/tiny-answer.ts";

const { result } = tinyAnswer([vms, metal]);
const [option] = result.options;
const asked = { kind: "fits", option: "vms", hours: 0, loss: 3 } as const;
const spaced = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");

test("of a date: room left, and each loss by worst and by random choice", () => {
  const { headline, room, lines } = fitsOf(option, asked, 8766);
  expect(headline).toBe("Everything on VMs at the start: what has a place");
  // Of the shares 0.55, 0.3 and 0.8 at the start, most histories have lost nothing yet.
  expect(spaced(room)).toBe("CPU 55 %, memory 30 %, pod places 80 %");
  expect(lines.map(({ name }) => name)).toEqual([
    "none",
    "1 host",
    "2 hosts",
    "3 hosts",
    "4 hosts",
    "5 hosts",
    "one by one",
  ]);
  // Three of five hosts may go by chance, two in some histories at worst.
  expect(lines[3]).toEqual({
    name: "3 hosts",
    worst: "0 of 8",
    random: "8 of 8",
    lacking: "up to 1 pod has none, for want of memory",
    isAsked: true,
  });
  expect(lines[1]).toMatchObject({ worst: "8 of 8", random: "8 of 8", lacking: "", isAsked: false });
  expect(lines.at(-1)).toMatchObject({ random: "" });
});

test("over all dates", () => {
  const { headline, room, lines } = fitsOf(option, { ...asked, hours: null }, 8766);
  expect(headline).toBe("Everything on VMs over all dates: what has a place");
  expect(room).toBeNull();
  expect(lines[1].worst).toBe("200 of 200");
});
