/** Copies over failure domains as files say them: which member lies in which domain, and what that says on the side. */
import { describe, expect, test } from "vitest";
import { defaults } from "../../../simulation/scenario/defaults.ts";
import { usersOfThing } from "../../../simulation/scenario/outline/names.ts";
import { startValue } from "../../../simulation/scenario/outline/start-value.ts";
import { parseScenario } from "../../../simulation/scenario/parse.ts";
import { scenarioSchema } from "../../../simulation/scenario/schema/scenario.ts";
import { innerOf, type Schema, shapeOf, valuesOf } from "../../../simulation/scenario/schema/walk.ts";
import type { Copies } from "../../../simulation/scenario/types.ts";
import { edited } from "./edit/support.ts";
import { outlineOf, rowAt } from "./outline/support.ts";
import { head, option, right } from "./support.ts";

const machine = "cpu: 8, memory: 16 GiB";

function copiesOf(body: string): Copies {
  const { redundancy } = option(`${body}\nsystem: ceph`).parts.find(({ name }) => name === "ceph")!;
  if (redundancy?.kind !== "copies") throw new Error("no copies");
  return redundancy;
}

describe("copies", () => {
  test("in full", () => {
    const body = `
racks: {rack: {count: 3}}
hosts: {host: {count: 6, ${machine}, on: rack}}
parts: {ceph: {on: host, copies: {count: 3, need: 2, over: rack, recoveryWindow: 2 h}}}
system: ceph`;
    const [ceph] = option(body).parts;
    expect(ceph).toMatchObject({
      on: ["host"],
      need: 0,
      redundancy: {
        kind: "copies",
        count: 3,
        need: 2,
        domains: [0, 1, 2, 0, 1, 2],
        window: { law: "constant", value: 2 },
      },
    });
  });

  test.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
  ])("%d of them need %d unless they say otherwise, as in Ceph, and are never made anew", (count, need) => {
    const members = `hosts: {host: {count: 5, ${machine}}}`;
    expect(copiesOf(`${members}\nparts: {ceph: {on: host, copies: {count: ${count}}}}`)).toMatchObject({
      need,
      window: null,
    });
  });
});

describe("the domain of a member", () => {
  const ceph = (over: string, on = "host"): string =>
    `parts: {ceph: {on: ${on}, copies: {count: 2${over === "" ? "" : `, over: ${over}`}}}}`;

  test("is itself, over several groups", () => {
    const hosts = `hosts: {host: {count: 2, ${machine}}, more: {count: 3, ${machine}}}`;
    expect(copiesOf(`${hosts}\n${ceph("", "[host, more]")}`).domains).toEqual([0, 1, 2, 3, 4]);
  });

  test.each([
    ["in turn", "rack", [0, 1, 2, 0, 1, 2]],
    ["in blocks", "{group: rack, spread: blocks}", [0, 0, 1, 1, 2, 2]],
    // Rack 2 has none: it is no domain, and the others are numbered without it.
    ["as listed", "{group: rack, spread: [3, 1, 3, 1, 1, 3]}", [1, 0, 1, 0, 0, 1]],
  ])("is what it stands on, dealt %s", (_, on, expected) => {
    const body = `racks: {rack: {count: 3}}\nhosts: {host: {count: 6, ${machine}, on: ${on}}}\n${ceph("rack")}`;
    expect(copiesOf(body).domains).toEqual(expected);
  });

  test("is found through others: disks on hosts in racks, and feeds that a group counts", () => {
    // Disks 1 to 8 are on hosts 1 to 4 in turn, these in racks 1 and 2 in turn.
    const disks = `
racks: {rack: {count: 2}}
hosts: {host: {count: 4, ${machine}, on: rack}}
components: {disk: {count: 8, on: host}}`;
    expect(copiesOf(`${disks}\n${ceph("rack", "disk")}`).domains).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
    expect(copiesOf(`${disks}\n${ceph("host", "disk")}`).domains).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
    // Feeds 1 and 2 are on PDU 1 and the others on 2; each pair feeds a host.
    const feeds = `
components: {pdu: {count: 2}, feed: {count: 4, on: {group: pdu, spread: blocks}}}
groups: {power: {of: feed, need: 1, size: 2}}
hosts: {host: {count: 2, ${machine}, on: power}}`;
    expect(copiesOf(`${feeds}\n${ceph("pdu")}`).domains).toEqual([0, 1]);
  });

  test("of VMs is what they stand on beside the hosts that they move between", () => {
    const body = `
racks: {rack: {count: 2}}
sites: {site: {count: 2}}
hosts: {host: {count: 4, ${machine}, on: rack}}
vms: {vm: {count: 4, cpu: 1, memory: 1 GiB, on: [host, {group: site, spread: blocks}]}}`;
    expect(copiesOf(`${body}\n${ceph("site", "vm")}`).domains).toEqual([0, 0, 1, 1]);
  });

  test("is searched in a circle no more than once", () => {
    const body = `components: {a: {count: 2, on: b}, b: {count: 2, on: a}}\nracks: {rack: {}}\n${ceph("rack", "a")}`;
    const result = parseScenario(`${head}${body}\nsystem: ceph`);
    expect(result.issues.map(({ path }) => path)).toContain("parts.ceph.copies.over");
  });
});

describe("a window in which nothing can be made anew is warned of", () => {
  const warnings = (copies: string, options = ""): string[] => {
    const ceph = `parts: {ceph: {on: host, copies: ${copies}}}`;
    const body = `racks: {rack: {count: 3}}\nhosts: {host: {count: 3, ${machine}, on: rack}}\n${ceph}\nsystem: ceph`;
    const { issues } = parseScenario(`${head}${body}\n${options}`);
    return issues.map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
  };
  const said = (why: string): string[] => [
    `warning parts.ceph.copies.recoveryWindow: the copies of \`ceph\` can never be made anew: ${why}`,
  ];

  test("where every copy is on a member of its own, or there is only one", () => {
    const tight = "{count: 3, over: rack, recoveryWindow: 1 h}";
    expect(warnings(tight)).toEqual(said("after the loss of any member there are fewer domains than copies"));
    expect(warnings("{count: 1, recoveryWindow: 1 h}")).toEqual(said("of a single copy none is left to copy from"));
    expect(warnings("{count: 3, over: rack}")).toEqual([]);
    expect(warnings("{count: 2, over: rack, recoveryWindow: 1 h}")).toEqual([]);
    // In one of the options there are two hosts in some rack.
    expect(warnings(tight, "options: {as: {}, larger: {hosts: {host: {count: 4}}}}")).toEqual([]);
  });
});

test("a rack that copies lie over can be called something else", () => {
  const text = `${head}racks: {rack: {count: 3}}
hosts: {host: {count: 3, ${machine}, on: rack}}
parts: {ceph: {on: host, copies: {count: 2, over: rack}}}
system: ceph
`;
  const renamed = edited(text, { kind: "rename", path: ["racks", "rack"], name: "row" });
  expect(renamed).toBe(text.replaceAll(" rack", " row").replace("{rack:", "{row:"));
  expect(right(renamed).options[0].parts[0].redundancy).toMatchObject({ domains: [0, 1, 2] });
});

test("the outline edits each field as what it is", () => {
  const text = `${head}racks: {rack: {count: 3}}
hosts: {host: {count: 6, ${machine}, on: rack}}
parts: {ceph: {on: host, copies: {count: 3, need: 2, over: rack, recoveryWindow: 1 h to 4 h}}}
system: ceph
`;
  const outline = outlineOf(text);
  const kinds = ["count", "need", "over", "recoveryWindow"].map((field) => {
    const row = rowAt(outline, `parts.ceph.copies.${field}`);
    return [row.field?.kind, row.text];
  });
  expect(kinds).toEqual([
    ["count", "3"],
    ["count", "2"],
    ["reference", "rack"],
    ["law", "1 h to 4 h"],
  ]);
  expect(usersOfThing(outline, null, ["racks", "rack"]).map(({ path }) => path.join("."))).toContain(
    "parts.ceph.copies.over",
  );
});

test("copies that the outline adds are whole, and so is a failover", () => {
  const inside = (schema: Schema, step: string): Schema => {
    const inner = innerOf(schema);
    return inner === null ? (shapeOf(schema)?.[step] ?? valuesOf(schema)!) : inside(inner, step);
  };
  const path = ["parts", "ceph", "copies"];
  const schema = path.reduce(inside, scenarioSchema(defaults.hoursPerYear).file as Schema);
  const copies = startValue(schema, path, () => []);
  const hosts = `hosts: {host: {count: 4, ${machine}}}`;
  const part = (fields: object): string => `parts: {ceph: ${JSON.stringify({ on: "host", ...fields })}}`;
  expect(copiesOf(`${hosts}\n${part({ copies })}`)).toMatchObject({ count: 3, need: 2 });
  const failover = startValue(schema, ["options", "one", "parts", "ceph", "failover"], () => []);
  expect(option(`${hosts}\n${part({ failover })}\nsystem: ceph`).parts[0].redundancy).toMatchObject({
    kind: "failover",
  });
});
