/** The scenarios that come with the program, in the order in which the gallery shows them. */
import type { BundledFile } from "../store/document.ts";

const texts = import.meta.glob<string>("../../scenarios/*.yaml", { query: "?raw", import: "default" });

export interface Bundled {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** How large it is, and how long its usual run takes. */
  readonly size: string;
}

/** The real case leads; the others go from the smallest to the largest. */
export const bundled: readonly Bundled[] = [
  {
    name: "toolforge.yaml",
    title: "Toolforge on VMs and on bare metal",
    about: "Should a platform of small tools move from VMs on shared storage to servers of its own?",
    size: "37 hypervisors with 91 workers, or 10 servers, for 1,500 tools",
  },
  {
    name: "single-component.yaml",
    title: "One component",
    about: "Fails and is repaired: the smallest thing that can be simulated, beside its exact answer.",
    size: "1 component; runs in under 1 s",
  },
  {
    name: "etcd-quorum.yaml",
    title: "A quorum of three",
    about: "How much does a second and a third member buy, and who repairs them?",
    size: "3 components; runs in under 1 s",
  },
  {
    name: "rack-host-vm.yaml",
    title: "Rack, host, VM",
    about: "A rack takes its hosts along, and they their VMs: who is charged for which minute?",
    size: "2 hosts in 2 racks; runs in about 1 s",
  },
  {
    name: "thousand-nodes.yaml",
    title: "A thousand nodes",
    about: "A platform of the largest size that Kubernetes is made for.",
    size: "250 hosts, 1,000 nodes, 16,000 tools; runs in about 10 s",
  },
];

export async function readBundled(name: string): Promise<BundledFile> {
  const load = texts[`../../scenarios/${name}`];
  if (load === undefined) throw new Error(`no scenario ${name} comes with the program`);
  return { id: null, name, text: await load() };
}
