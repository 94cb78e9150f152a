/** How wide the scenario is when a window opens, in px; its edge is dragged from there. */
export function firstWidth(ofWindow: number): number {
  if (ofWindow < 1200) return 288;
  if (ofWindow < 1920) return 360;
  return ofWindow < 3840 ? 400 : 480;
}
