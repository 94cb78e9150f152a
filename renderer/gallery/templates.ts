/** What a file of one's own can begin with. */
import type { BundledFile } from "../store/document.ts";

const texts = import.meta.glob<string>("./templates/*.yaml", { query: "?raw", import: "default" });

export interface Template {
  readonly name: string;
  readonly title: string;
  readonly about: string;
}

/** From the smallest to the largest. */
export const templates: readonly Template[] = [
  { name: "one-system.yaml", title: "A system and its parts", about: "up while enough of them are" },
  { name: "two-designs.yaml", title: "Two designs compared", about: "one server, or two" },
  { name: "kubernetes.yaml", title: "Kubernetes on hosts", about: "tools as pods, on six hosts" },
];

/** Under a name that says that it is nobody's file yet. */
export async function readTemplate(name: string): Promise<BundledFile> {
  const load = texts[`./templates/${name}`];
  if (load === undefined) throw new Error(`no template ${name} comes with the program`);
  return { id: null, name: "untitled.yaml", text: await load() };
}
