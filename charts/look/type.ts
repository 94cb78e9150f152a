/** Sizes of text in charts, in CSS px: at 85 mm (321 px) none is below 7 pt (9.4 px). */
export const tick = 11;
export const note = 12;

export const fontFamily = "Inter, system-ui, sans-serif";
