/** Findings where there is room for two lines only. */
import { describe, expect, test } from "vitest";
import { fittedTitle } from "../../../charts/look/text/fitted-title.ts";
import { textWidth, wrapped } from "../../../charts/look/text/measure.ts";
import { middleShortened, namedPieces, shortNames, withShortNames } from "../../../charts/look/text/names.ts";

describe("names", () => {
  test("are found as pieces, the longer of two that begin alike", () => {
    expect(namedPieces("A loses less than A twin (2 to 3).", ["A", "A twin"])).toEqual([
      { text: "", index: null },
      { text: "A", index: 0 },
      { text: " loses less than ", index: null },
      { text: "A twin", index: 1 },
      { text: " (2 to 3).", index: null },
    ]);
    expect(namedPieces("nothing", [])).toEqual([{ text: "nothing", index: null }]);
    // No pattern, but a name.
    expect(namedPieces("is (a+b) up", ["(a+b)"]).map(({ index }) => index)).toEqual([null, 0, null]);
  });

  test("are whole words, and no part of a number", () => {
    const named = (text: string): string[] =>
      namedPieces(text, ["e", "2"]).flatMap(({ text: piece, index }) => (index === null ? [] : [piece]));
    expect(named("e is down 2.2 h less per year than 2 (95 %: 1.2 to 2,200).")).toEqual(["e", "2"]);
  });

  test("lose their middle, so that beginning and end tell them apart", () => {
    expect(middleShortened("Toolforge on bare metal nodes", 12)).toBe("Toolfo…nodes");
    expect(middleShortened("Toolforge", 9)).toBe("Toolforge");
    // No space stands beside what is left out.
    expect(middleShortened("VMs on big hosts", 9)).toBe("VMs…osts");
  });

  test("stay whole where two would come to the same", () => {
    const alike = ["Everything on VMs of 8 GiB as today", "Everything on VMs of 9 GiB as today"];
    expect(shortNames(alike, 12)).toEqual(alike);
    expect(withShortNames(`${alike[0]} is better`, alike, 12)).toBe(`${alike[0]} is better`);
  });
});

describe("a title", () => {
  const names = ["Toolforge on virtual machines as of today", "Toolforge on bare metal nodes in spring 27"];
  const finding = `A tool is down 11.0 h a year on ${names[0]} and 10.9 h on ${names[1]}`;
  const title = `${finding}; 99.9 % is missed in 64 and 63 of 100 histories`;
  const lines = (text: string, room: number): string[] => wrapped(text, room, 15, 600);

  test("that fits is left alone", () => {
    expect(fittedTitle(title, names, 900, 15, 2)).toBe(title);
  });

  test("has shorter names first, and then loses what stands behind its semicolon", () => {
    // With one line more the names are whole.
    expect(fittedTitle(title, names, 640, 15, 3)).toBe(title);
    const narrower = fittedTitle(title, names, 640, 15, 2);
    expect(narrower).toContain("; 99.9 % is missed");
    expect(narrower).toContain("…");
    const narrow = fittedTitle(title, names, 460, 15, 2);
    expect(narrow).not.toContain(";");
    expect(narrow).toMatch(/^A tool is down 11\.0 h a year on Toolforge.* and 10\.9 h on Toolforge.*27$/);
  });

  test.each([240, 280, 321, 440, 520, 640, 720])("stands in two lines at %i px", (room) => {
    const words = fittedTitle(title, names, room, 15, 2);
    expect(lines(words, room).length).toBeLessThanOrEqual(2);
    for (const line of lines(words, room)) expect(textWidth(line, 15, 600)).toBeLessThanOrEqual(room);
  });
});
