/** How a cause takes things down, in a sentence. */
import type { Cause } from "../../simulation/index.ts";

export const mechanisms: Readonly<Record<Cause, string>> = {
  hardware: "A part of a machine breaks: what stands on it stops until it is repaired, or has started elsewhere.",
  "kernel-or-firmware": "A machine stops by its own software: what stands on it waits until it has started again.",
  hypervisor: "The layer below VMs stops: all VMs of a host are gone until it is back, or they have started elsewhere.",
  network: "What cannot be reached counts as down, though it may still work: it is back as soon as the network is.",
  power: "Whatever hangs on one supply goes down together, and starts again once it is back.",
  storage: "What waits for a disk that does not answer is stuck, and some of it has to be started again by hand.",
  "control-plane": "Running pods go on, but none can be started or moved: what fails meanwhile stays down.",
  change: "Somebody changes something, and it goes wrong: down until it is noticed and taken back.",
  planned: "Work by the calendar takes things down on purpose: what stands on them stops, or is moved away first.",
  capacity: "There is no room: pods that lost their place wait until a machine is back.",
};
