/** Values of Pods.needsStart. */
export const READY_TO_RUN = 0;
export const START_IN_PLACE = 1;
export const START_AFRESH = 2;
