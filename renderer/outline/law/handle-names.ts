import type { Handle } from "../../../simulation/index.ts";

export const handleNames: Readonly<Record<Handle, string>> = {
  low: "5 % are below",
  mean: "Mean",
  high: "95 % are below",
};
