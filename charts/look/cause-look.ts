/** Causes by name, colour and hatch: six families carry colour, the second and third cause of a family are hatched. */
import type { Cause } from "../../simulation/index.ts";
import type { CauseFamily, Look } from "./look.ts";

export interface CauseLook {
  readonly name: string;
  readonly colour: string;
  /** Directions of lines across it, in degrees. */
  readonly hatch: readonly number[];
}

interface Entry {
  readonly name: string;
  readonly family: CauseFamily;
  readonly hatch: readonly number[];
}

const entries: Readonly<Record<Cause, Entry>> = {
  hardware: { name: "hardware", family: "machines", hatch: [] },
  power: { name: "power", family: "machines", hatch: [45] },
  "kernel-or-firmware": { name: "kernel or firmware", family: "platform", hatch: [] },
  hypervisor: { name: "hypervisor", family: "platform", hatch: [45] },
  "control-plane": { name: "control plane", family: "platform", hatch: [135] },
  network: { name: "network", family: "network", hatch: [] },
  storage: { name: "storage", family: "storage", hatch: [] },
  change: { name: "changes", family: "change", hatch: [] },
  planned: { name: "planned work", family: "change", hatch: [45] },
  capacity: { name: "capacity", family: "capacity", hatch: [] },
};

/** The order in which causes are stacked: by family. */
export const causesInOrder = Object.keys(entries) as Cause[];

/** Where colours are greys, families have lines of their own. */
const hatchOnPaper: Readonly<Record<CauseFamily, readonly number[]>> = {
  machines: [],
  platform: [0],
  network: [135],
  storage: [90],
  change: [0, 90],
  capacity: [],
};

export function causeLook(cause: Cause, look: Look): CauseLook {
  const { name, family, hatch } = entries[cause];
  return {
    name,
    colour: look.families[family],
    hatch: look.hatched ? [...hatch, ...hatchOnPaper[family]] : hatch,
  };
}

/** Of causes that are too small to be told apart: one grey, and on paper a lattice that no cause has. */
export function othersLook(look: Look): CauseLook {
  return { name: "", colour: look.control, hatch: look.hatched ? [45, 135] : [] };
}

/** Of one cause or of several. */
export function lookOf(causes: readonly Cause[], look: Look): CauseLook {
  return causes.length === 1 ? causeLook(causes[0], look) : othersLook(look);
}

export function causeName(cause: Cause): string {
  return entries[cause].name;
}
