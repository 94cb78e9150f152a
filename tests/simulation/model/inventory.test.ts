import { describe, expect, it } from "vitest";
import { takeInventory } from "../../../simulation/model/inventory.ts";
import type { EntitySpec, OptionSpec } from "../../../simulation/scenario/types.ts";
import { component, host, option, part, vm } from "../../support/option.ts";

/** What each entity stands on, by id. */
function standing(given: Partial<OptionSpec>): Record<string, string[]> {
  const { members } = takeInventory(option(given));
  return Object.fromEntries(members.map(({ id, parents }) => [id, parents.map((parent) => members[parent].id)]));
}

describe("how members are dealt to what they stand on", () => {
  const dealt = (spread: EntitySpec["on"][number]["spread"], count: number, targets: number): string[] => {
    const entities = [
      component("target", { count: targets }),
      component("m", { count, on: [{ target: "target", spread }] }),
    ];
    const all = standing({ entities });
    return Array.from({ length: count }, (_, i) => all[`m-${i + 1}`].join().replace("target-", ""));
  };

  it("in turn", () => {
    expect(dealt("in-turn", 5, 3)).toEqual(["1", "2", "3", "1", "2"]);
    expect(dealt("in-turn", 2, 3)).toEqual(["1", "2"]);
  });

  it("in consecutive blocks as even as possible", () => {
    expect(dealt("blocks", 6, 3)).toEqual(["1", "1", "2", "2", "3", "3"]);
    expect(dealt("blocks", 5, 2)).toEqual(["1", "1", "1", "2", "2"]);
    expect(dealt("blocks", 2, 4)).toEqual(["1", "3"]);
  });

  it("as listed, counted from 1", () => {
    expect(dealt([3, 1, 1], 3, 3)).toEqual(["3", "1", "1"]);
  });
});

describe("the inventory", () => {
  it("has entities, groups and parts, each after what it is made of", () => {
    const { members, ranges } = takeInventory(
      option({
        entities: [component("disk", { count: 4 }), component("box", { on: "pair" })],
        groups: [
          { name: "pair", of: ["disk"], need: 1, size: 2 },
          { name: "all", of: ["disk", "box"], need: 5, size: null },
        ],
        parts: [part("store", { on: ["disk"], need: 3, needs: ["dns"] }), part("dns")],
      }),
    );
    expect(members.map(({ id, need }) => [id, need])).toEqual([
      ["disk-1", 0],
      ["disk-2", 0],
      ["disk-3", 0],
      ["disk-4", 0],
      ["box-1", 1],
      ["pair-1", 1],
      ["pair-2", 1],
      ["all", 5],
      ["store:replicas", 3],
      ["store", 2],
      ["dns", 0],
    ]);
    expect(ranges.get("pair")).toEqual({ first: 5, count: 2 });
    const on = (entity: number) => members[entity].parents.map((parent) => members[parent].id);
    expect(on(4)).toEqual(["pair-1"]);
    expect(on(6)).toEqual(["disk-3", "disk-4"]);
    expect(on(7)).toEqual(["disk-1", "disk-2", "disk-3", "disk-4", "box-1"]);
    expect(on(9)).toEqual(["dns", "store:replicas"]);
  });

  it("leaves out the host of a VM, which changes, and keeps the rest of what it stands on", () => {
    const entities = [
      host("h", { count: 2 }),
      component("network"),
      vm("v", "h", {
        on: [
          { target: "h", spread: "in-turn" },
          { target: "network", spread: "in-turn" },
        ],
      }),
    ];
    expect(standing({ entities })["v-1"]).toEqual(["network-1"]);
  });

  it("keys streams by the name, or the twin's, and the number", () => {
    const { members } = takeInventory(
      option({ entities: [component("a", { count: 2, twin: "b" })], parts: [part("p", { twin: "q" })] }),
    );
    expect(members.map(({ id, streamId }) => [id, streamId])).toEqual([
      ["a-1", "b-1"],
      ["a-2", "b-2"],
      ["p", "q"],
    ]);
  });

  it("throws at a name that nothing has", () => {
    expect(() => standing({ entities: [component("a", { on: "b" })] })).toThrow("no entities are called b");
  });
});
