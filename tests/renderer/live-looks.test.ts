import { expect, test } from "vitest";
import { nextLiveLook } from "../../renderer/desk/live-looks.ts";

test("live looks come soon at first, then four times an octave, and all powers of two are among them", () => {
  const looks = [0];
  while (looks.at(-1)! < 1024) looks.push(nextLiveLook(looks.at(-1)!));
  expect(looks.slice(0, 12)).toEqual([0, 4, 8, 16, 32, 64, 80, 96, 112, 128, 160, 192]);
  for (const power of [64, 128, 256, 512, 1024]) expect(looks).toContain(power);
});
