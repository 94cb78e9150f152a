/** How wide the scenario is when a window opens for the first time, in px; its edge is dragged from there. */
export function firstLeftWidth(ofWindow: number): number {
  if (ofWindow < 1200) return 288;
  if (ofWindow < 1920) return 360;
  return ofWindow < 3840 ? 400 : 480;
}

/** How wide an explanation is then. */
export function firstExplainWidth(ofWindow: number): number {
  if (ofWindow < 1920) return Math.round(Math.min(400, Math.max(320, 0.28 * ofWindow)));
  return ofWindow < 3840 ? 440 : 560;
}
