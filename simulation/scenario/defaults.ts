import { dayNumber } from "./calendar.ts";

/**
 * What a scenario need not say, with where it comes from.
 * Times in hours, CPU in millicores, memory in MiB, as in `types.ts`.
 */
export const defaults = {
  /** Mean Gregorian year: 365.2425 d is 8765.82 h; 8766 = 365.25 d, as in reliability practice. */
  hoursPerYear: 8766,
  seed: 1,
  /** 1 January 2029 00:00 UTC: a Monday, of a year without a leap day. */
  startsAtHours: dayNumber(2029, 1, 1) * 24,
  crewMembers: 1,
  /** 30 days, as in the SRE workbook's rolling windows. */
  sloWindowHours: 30 * 24,
  /** Every outage is one, however short. */
  ignoreOutagesBelowHours: 0,
  kubernetes: {
    /** node-monitor-grace-period: 50 s since Kubernetes 1.32 (40 s before). */
    graceHours: 50 / 3600,
    /** DefaultTolerationSeconds of not-ready and unreachable. */
    tolerationHours: 300 / 3600,
    schedulingDelayHours: 0,
    scoring: "least-allocated",
    /** kube-controller-manager: node-eviction-rate 0.1/s, secondary-node-eviction-rate 0.01/s. */
    evictionRate: 0.1 * 3600,
    secondaryEvictionRate: 0.01 * 3600,
    /** unhealthy-zone-threshold 0.55, large-cluster-size-threshold 50. */
    unhealthyZoneThreshold: 0.55,
    largeClusterSize: 50,
    /** kubelet: serializeImagePulls is true. */
    parallelPulls: 1,
  },
  node: {
    /** kubelet: maxPods. */
    maxPods: 110,
    /** kubelet: evictionHard memory.available < 100Mi. */
    evictionThresholdMiB: 100,
    cpuTax: 0,
  },
  host: {
    /** Nothing is promised twice unless the file says so. */
    cpuOvercommit: 1,
    memoryOvercommit: 1,
  },
  tool: {
    /** One pod, as a Deployment without `replicas`. */
    replicas: 1,
    minAvailable: 1,
    weight: 1,
    priority: 0,
    /** startingDeadlineSeconds that Toolforge's jobs service gives its cron jobs. */
    deadlineHours: 30 / 3600,
  },
} as const;
