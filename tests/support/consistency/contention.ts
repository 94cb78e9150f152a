import type { Simulation } from "../../../simulation/engine/simulation.ts";
import { answers, check } from "./checks.ts";

/** Whose pods are slow, and how many tools that are. */
export function checkContention(sim: Simulation): void {
  const { contention, model, modes, nodes } = sim;
  if (contention === null) return;
  const left = (entity: number): number => {
    const { modeStart } = model.entities;
    const rows = Array.from({ length: modeStart[entity + 1] - modeStart[entity] }, (_, i) => modeStart[entity] + i);
    return rows.reduce((share, row) => share * (modes.active[row] === 1 ? model.modes.factor[row] : 1), 1);
  };
  const podsOn = (node: number): number[] => {
    const found: number[] = [];
    for (let pod = nodes.holds.first[node]; pod >= 0; pod = nodes.holds.next[pod]) found.push(pod);
    return found;
  };
  const hostOf = (node: number): number =>
    model.nodes.vm[node] >= 0 ? sim.vms.host[model.nodes.vm[node]] : model.nodes.host[node];
  const { podClass, podCpu, podUse } = model.tools;
  const times = timesOf(sim);
  const use = (pod: number): number => (podUse === null ? podCpu[pod] : podUse[pod] * times[podClass[pod]]);
  const wants = Array.from({ length: model.nodes.count }, (_, node) =>
    answers(sim, model.nodes.entity[node]) ? podsOn(node).reduce((sum, pod) => sum + use(pod), 0) : 0,
  );
  const slowTools = new Float64Array(model.classes.count);
  wants.forEach((wanted, node) => {
    const host = hostOf(node);
    const all = wants.reduce((sum, one, other) => sum + (host >= 0 && hostOf(other) === host ? one : 0), 0);
    const room =
      host < 0 ? Infinity : (model.hosts.cpu[host] / model.hosts.cpuOvercommit[host]) * left(model.hosts.entity[host]);
    const short =
      wanted > 0 && (isMore(all, room) || isMore(wanted, model.nodes.cpu[node] * left(model.nodes.entity[node])));
    check((contention.slow[node] === 1) === short, `node ${node} is slow without reason, or quick`, sim);
    if (short)
      for (const pod of podsOn(node))
        slowTools[model.tools.podClass[pod]] += 1 / model.classes.replicas[model.tools.podClass[pod]];
  });
  slowTools.forEach((tools, row) => {
    check(Math.abs(contention.slowTools[row] - tools) < 1e-9, `class ${row} miscounts its slow tools`, sim);
  });
}

/** How many times its usual CPUs each class uses just after now. */
function timesOf({ model, now }: Simulation): number[] {
  const times = Array.from({ length: model.classes.count }, () => 1);
  const { toolClass, factor, windowStart, windowFrom, windowTo } = model.profiles;
  const hour = (now + model.weekOffsetHours + 1e-5) % 168;
  toolClass.forEach((row, i) => {
    for (let window = windowStart[i]; window < windowStart[i + 1]; window++)
      if (windowFrom[window] <= hour && hour < windowTo[window]) times[row] = factor[i];
  });
  return times;
}

/** Exactly full is not more than full. */
function isMore(wanted: number, left: number): boolean {
  return wanted > left * (1 + 1e-9);
}
