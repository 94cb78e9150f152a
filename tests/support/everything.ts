/** What draws, queues and counts of its own, together, with unknowns in each. */
export const everything = `format: headroom/1
title: Everything at once
horizon: 2 months
run: {seed: 11, replications: 13}
inputs: {crash: {unknown: {best: 1200 h, range: 600 to 3000 h}}}
keyInputs: [inputs.crash, racks.rack.count]
racks: {rack: {count: 3, failures: {power: {rate: 1 / year, recovery: exponential(mean 3 h)}}}}
crews:
  technician: {count: {unknown: {best: 2, range: 1 to 3}}, order: preemptive, hours: ["Mon-Fri 08:00-17:00"]}
hosts:
  server:
    count: 6
    on: rack
    cpu: 16
    memory: 64 GiB
    overcommit: {cpu: 2}
    failures:
      crash: {cause: kernel-or-firmware, mttf: $crash, recovery: exponential(mean 40 min)}
      board:
        mttf: 2000 h
        recovery: {respond: 15 min, handsOn: {time: exponential(mean 6 h), crew: technician, priority: 1}}
      slow:
        mttf: 900 h
        effect: {degraded: 50 %}
        recovery: {handsOn: {time: exponential(mean 8 h), crew: technician, priority: 5}}
nodes: {node: {on: server}}
kubernetes: {parallelPulls: {unknown: {best: 2, range: 1 to 4}}}
parts:
  apiserver:
    stops: [rescheduling, starts]
    failures: {outage: {cause: control-plane, rate: 20 / year, recovery: exponential(mean 30 min)}}
  ceph:
    on: server
    copies: {count: 3, over: rack, recoveryWindow: {unknown: {best: 2 h, range: 1 to 6 h}}}
tools:
  web:
    count: {unknown: {best: 12, range: 8 to 20}}
    replicas: 2
    spread: {over: rack, hard: true}
    requests: {cpu: 1, memory: 2 GiB}
    usage: {cpu: "lognormal(median 400m, p95 3)"}
    profile: {hours: "Mon-Fri 08:00-20:00", factor: {unknown: {best: 2, range: 1.5 to 4}}}
    pull: "lognormal(median 20 s, p95 2 min)"
    start: 10 s
    needs: ceph
  queue:
    count: 3
    kind: stateful
    onNodeLoss: {movedAfter: exponential(mean 45 min)}
    requests: {cpu: 500m, memory: 2 GiB}
    pull: 1 min
    start: 30 s
  job:
    count: {unknown: {best: 20, range: 10 to 40}}
    kind: scheduled
    schedule:
      every: {unknown: {best: 1 h, range: 30 min to 3 h}}
      duration: "lognormal(median 2 min, p95 10 min)"
      survives: 1 min
    requests: {cpu: 200m, memory: 512 MiB}
    needs: ceph
  nightly:
    count: 3
    kind: scheduled
    schedule: {every: 30 d, first: 20 d, duration: 1 h, deadline: 10 min}
    requests: {cpu: 200m, memory: 512 MiB}
options:
  racked: {}
  loose:
    crews: {technician: {order: first-come}}
    parts: {ceph: {copies: {over: server}}}
    tools: {web: {pull: 5 s}}
`;
