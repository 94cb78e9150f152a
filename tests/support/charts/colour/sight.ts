/** How colours look to people who do not see all of them, and in grey. */
export type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

/** Machado, Oliveira and Fernandes, IEEE Transactions on Visualization and Computer Graphics 15(6), 2009; severity 1. */
const machado: Readonly<Record<"protan" | "deutan" | "tritan", Matrix>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const sights = ["normal", "protan", "deutan", "tritan", "grey"] as const;
export type Sight = (typeof sights)[number];

/** Linear RGB of "#rrggbb" as that sight sees it, within 0 to 1. */
export function seen(hex: string, sight: Sight): Rgb {
  const rgb = linearRgb(hex);
  switch (sight) {
    case "normal":
      return rgb;
    case "grey": {
      const light = luminance(hex);
      return [light, light, light];
    }
    default: {
      const mixed = (row: Rgb): number => Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]));
      const [red, green, blue] = machado[sight];
      return [mixed(red), mixed(green), mixed(blue)];
    }
  }
}

/** Relative luminance and contrast of WCAG 2. */
export function luminance(hex: string): number {
  const [red, green, blue] = linearRgb(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function linearRgb(hex: string): Rgb {
  const part = (from: number): number => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}
