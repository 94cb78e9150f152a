import type { Simulation } from "../../../simulation/engine/simulation.ts";
import { answers, check } from "./checks.ts";

/** Nodes pull first come, first served, as many images at a time as they may, and no fewer. */
export function checkPulls(sim: Simulation): void {
  const { pulls, pods, model, tracked, now } = sim;
  if (pulls === null) return;
  const most = model.kubernetes.parallelPulls;
  let queued = 0;
  for (let node = 0; node < model.nodes.count; node++) {
    const up = answers(sim, model.nodes.entity[node]);
    const earlier: number[] = [];
    for (let pod = pulls.queues.first[node]; pod >= 0; pod = pulls.queues.next[pod]) {
      queued++;
      check(pulls.node[pod] === node && pods.node[pod] === node, `pod ${pod} waits at a node that it is not on`, sim);
      check(pods.needsStart[pod] === 0 && pulls.missing[pod] === 0, `pod ${pod} waits without having asked`, sim);
      const before = pulls.queues.previous[pod];
      check(before < 0 || pulls.asks[before] <= pulls.asks[pod], `pod ${pod} has pushed in`, sim);
      const { from, done } = { from: pulls.from[pod], done: pulls.done[pod] };
      check(up || from <= now || from === Infinity, `pod ${pod} has its turn while its node stands`, sim);
      if (!up || done <= now) continue;
      const free = (at: number): boolean => earlier.filter((end) => end > at).length < most;
      check(pods.startDone[pod] === done + pulls.startHours[pod], `pod ${pod} starts before its pull is done`, sim);
      if (from <= now) check(earlier.filter((end) => end > now).length < most, `pod ${pod} pulls beside too many`, sim);
      else if (tracked.startsStopped > 0) check(from === Infinity, `pod ${pod} is about to pull`, sim);
      else {
        check(free(from) && from >= pulls.asks[pod], `pod ${pod} pulls before its turn`, sim);
        // A moment earlier it had not asked, or all were at work.
        const held = from === pulls.asks[pod] || earlier.includes(from);
        check(held, `pod ${pod} waits for nothing`, sim);
      }
      earlier.push(done);
    }
  }
  const counted = pulls.node.reduce((sum, node) => sum + (node >= 0 ? 1 : 0), 0);
  check(counted === queued, "pods that wait for images are miscounted", sim);
}
