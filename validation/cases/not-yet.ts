/** Cases that cannot be written as a scenario yet, and the rule that they wait for. */
export const notYet: readonly (readonly [ids: string, missing: string])[] = [
  [
    "C04c-start-after-repair-stress, C04d-random-start-stress",
    "the case lets nothing happen to a pod while it starts; here its new node may fail within these hours, as it may in truth",
  ],
  ["C04f-two-node-pool-stress", "a toleration that follows a law"],
  ["C08d to C08g", "growth"],
  ["C10a to C10e", "people and their time"],
];
