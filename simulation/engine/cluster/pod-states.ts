/** Values of Pods.needsStart. */
export const READY_TO_RUN = 0;
export const START_IN_PLACE = 1;
export const START_AFRESH = 2;
/** Of Pods.awayNeedsStart only: its image, and then a start in place. */
export const PULL_AND_START = 3;
