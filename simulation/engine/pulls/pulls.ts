import { nodeAnswers } from "../cluster/answering.ts";
import { draw, purposes } from "../failures/draws.ts";
import type { Simulation } from "../simulation.ts";
import { dequeue, enqueue } from "./queue.ts";
import { takeTurns } from "./turns.ts";

/** The pod's node does not have its image, and it has not asked for it. */
export function lacksImage({ pulls }: Simulation, pod: number): boolean {
  return pulls !== null && pulls.missing[pod] === 1;
}

/** The pod is to be placed anew: its pull, if there is one, is given up, and it will need another. */
export function forgetImage(sim: Simulation, pod: number): void {
  const { pulls, model } = sim;
  if (pulls === null) return;
  giveUpPull(sim, pod);
  pulls.missing[pod] = model.classes.pullLaw[model.tools.podClass[pod]] < 0 ? 0 : 1;
}

/** The pod goes back to a node that has its image, or where it asks for it next. */
export function takeImageAsGiven(sim: Simulation, pod: number): void {
  if (sim.pulls === null) return;
  giveUpPull(sim, pod);
  sim.pulls.missing[pod] = 0;
}

/** What waited behind it moves up. */
function giveUpPull(sim: Simulation, pod: number): void {
  const pulls = sim.pulls!;
  const node = pulls.node[pod];
  if (node < 0) return;
  dequeue(pulls, pod);
  if (nodeAnswers(sim, node)) takeTurns(sim, pulls, node);
}

/** A pod that is on the node and not kept from running asks for its image at an hour, and starts when it is there. */
export function askForImage(sim: Simulation, pod: number, asks: number, hours: number, startHours: number): void {
  const pulls = sim.pulls!;
  const node = sim.pods.node[pod];
  pulls.missing[pod] = 0;
  pulls.event[pod] = sim.pods.event[pod];
  pulls.asks[pod] = asks;
  pulls.hours[pod] = hours;
  pulls.startHours[pod] = startHours;
  pulls.from[pod] = pulls.done[pod] = Infinity;
  enqueue(pulls, node, pod);
  takeTurns(sim, pulls, node);
}

export function drawPull(sim: Simulation, pod: number): number {
  const { model, history } = sim;
  const tool = model.tools.podTool[pod];
  const law = model.classes.pullLaw[model.tools.podClass[pod]];
  const purpose = purposes.pull + (pod - model.tools.firstPod[tool]);
  return draw(model.laws, law, model.tools.keys, tool, purpose, history, sim.pulls!.drawn[pod]++);
}

/** A pod that was just placed may come, and ask, only so much later; false = it does not wait for an image. */
export function askLater(sim: Simulation, pod: number, later: number): boolean {
  const { pulls } = sim;
  if (pulls === null || pulls.node[pod] < 0) return false;
  dequeue(pulls, pod);
  askForImage(sim, pod, pulls.asks[pod] + later, pulls.hours[pod], pulls.startHours[pod]);
  return true;
}

/** What starts need is lost, or back: pulls that have not begun wait until it is. */
export function reviewPulls(sim: Simulation): void {
  const { pulls } = sim;
  if (pulls === null) return;
  for (let node = 0; node < pulls.queues.first.length; node++) {
    if (pulls.queues.first[node] >= 0 && nodeAnswers(sim, node)) takeTurns(sim, pulls, node);
  }
}
