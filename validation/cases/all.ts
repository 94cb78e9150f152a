import type { Case } from "../case.ts";
import { ages } from "./ages.ts";
import { capacity } from "./capacity.ts";
import { clocks } from "./clocks.ts";
import { commonCauses } from "./common-causes.ts";
import { copies } from "./copies.ts";
import { elsewhere } from "./elsewhere.ts";
import { hierarchies } from "./hierarchy.ts";
import { histories } from "./histories.ts";
import { workingHours } from "./hours.ts";
import { incidents } from "./incidents.ts";
import { latents } from "./latent.ts";
import { perUnits } from "./per-unit.ts";
import { planned } from "./planned.ts";
import { pulls } from "./pulls.ts";
import { quorums } from "./quorum.ts";
import { redundancies } from "./redundancy.ts";
import { shortOfCpus } from "./short-of-cpus.ts";
import { scheduled } from "./scheduled.ts";
import { single } from "./single.ts";
import { stacks } from "./stacks.ts";
import { workloads } from "./workloads.ts";

export interface Family {
  readonly title: string;
  readonly cases: readonly Case[];
}

export const families: readonly Family[] = [
  { title: "One component", cases: single },
  { title: "Rates per pod and per GiB", cases: perUnits },
  { title: "Ages at the start", cases: ages },
  { title: "Series, parallel and k-of-n, with and without crews", cases: quorums },
  { title: "Common causes", cases: commonCauses },
  { title: "Latent failures", cases: latents },
  { title: "Clocks that stand still with the system", cases: clocks },
  { title: "Racks, hosts, VMs and pods", cases: hierarchies },
  { title: "Restart elsewhere", cases: elsewhere },
  { title: "Image pulls", cases: pulls },
  { title: "Planned work", cases: planned },
  { title: "Repair in working hours", cases: workingHours },
  { title: "Runs on fixed dates", cases: scheduled },
  { title: "Hardware, platform and application", cases: stacks },
  { title: "Failover", cases: redundancies },
  { title: "Copies over failure domains", cases: copies },
  { title: "Incidents", cases: incidents },
  { title: "Short of CPUs", cases: shortOfCpus },
  { title: "What fits, and what is left after failures", cases: capacity },
  { title: "The spread of single histories, and pairs of them", cases: histories },
  { title: "Larger systems", cases: workloads },
];

export const allCases: readonly Case[] = families.flatMap(({ cases }) => cases);
