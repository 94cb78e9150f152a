/** The colours of a picture. Charts are drawn on surface or panel, never on raised. */
export interface Look {
  readonly name: "light" | "dark" | "print";
  readonly surface: string;
  readonly panel: string;
  readonly text1: string;
  readonly text2: string;
  readonly text3: string;
  /** Ticks and borders of controls. */
  readonly control: string;
  /** Decoration only: too faint to carry meaning. */
  readonly hairline: string;
  readonly grid: string;
  readonly accent: string;
  /** By the option's place in the file, the first four. */
  readonly options: readonly [string, string, string, string];
  readonly families: Readonly<Record<CauseFamily, string>>;
  /** From "fits" to "does not", with the ink of a number on each. */
  readonly heat: readonly [HeatStep, HeatStep, HeatStep, HeatStep, HeatStep];
  /** Whether families are hatched, so that they differ without colour. */
  readonly hatched: boolean;
}

export interface HeatStep {
  readonly fill: string;
  readonly ink: string;
}

/** In the order in which they are stacked. */
export const families = ["machines", "platform", "network", "storage", "change", "capacity"] as const;
export type CauseFamily = (typeof families)[number];

/** Opacity of the bands of a fan: 9 in 10 histories, and on top of it half of them. */
export const bandOpacity = { wide: 0.12, middle: 0.24 } as const;
