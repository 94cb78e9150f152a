import type { MapTree } from "./tree.ts";

/** One design as it is written: the base, with one option merged in where there are options. */
export interface NamedDesign {
  readonly name: string;
  readonly title: string;
  readonly tree: MapTree;
}
