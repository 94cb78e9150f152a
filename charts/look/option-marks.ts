/** How an option is told from the others, wherever it stands: never by colour alone. */
export interface OptionMark {
  readonly shape: "circle" | "diamond" | "triangle" | "square";
  readonly dash: "solid" | "dashed" | "dotted" | "dash-dot";
}

/** In the order of the file; more than four options share no further marks. */
export const marksOfOptions: readonly OptionMark[] = [
  { shape: "circle", dash: "solid" },
  { shape: "diamond", dash: "dashed" },
  { shape: "triangle", dash: "dotted" },
  { shape: "square", dash: "dash-dot" },
];
