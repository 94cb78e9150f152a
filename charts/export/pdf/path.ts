/** Path data of SVG, as far as pictures use it, to operators of PDF. All commands are absolute. */
export function pathOperators(data: string): string {
  const operators: string[] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of data.matchAll(/([MLHVQCZ])([^MLHVQCZ]*)/g)) {
    const values = (rest.match(/-?\d*\.?\d+(e-?\d+)?/g) ?? []).map(Number);
    switch (command) {
      case "M":
      case "L":
        [x, y] = [values[0], values[1]];
        operators.push(`${number(x)} ${number(y)} ${command === "M" ? "m" : "l"}`);
        break;
      case "H":
      case "V":
        if (command === "H") x = values[0];
        else y = values[0];
        operators.push(`${number(x)} ${number(y)} l`);
        break;
      case "Q": {
        // A quadratic curve is a cubic one with its handles two thirds on the way to the one it has.
        const [x1, y1, x2, y2] = values;
        const ends = [
          x + (2 / 3) * (x1 - x),
          y + (2 / 3) * (y1 - y),
          x2 + (2 / 3) * (x1 - x2),
          y2 + (2 / 3) * (y1 - y2),
          x2,
          y2,
        ];
        operators.push(`${ends.map(number).join(" ")} c`);
        [x, y] = [x2, y2];
        break;
      }
      case "C":
        operators.push(`${values.map(number).join(" ")} c`);
        [x, y] = [values[4], values[5]];
        break;
      case "Z":
        operators.push("h");
        break;
    }
  }
  return operators.join("\n");
}

export function rectOperators(x: number, y: number, width: number, height: number): string {
  return `${[x, y, width, height].map(number).join(" ")} re`;
}

/** Four curves; 0.5523 of the radius makes each nearly a quarter of a circle. */
export function circleOperators(x: number, y: number, radius: number): string {
  const handle = 0.5523 * radius;
  const curve = (...values: number[]): string => `${values.map(number).join(" ")} c`;
  return [
    `${number(x + radius)} ${number(y)} m`,
    curve(x + radius, y + handle, x + handle, y + radius, x, y + radius),
    curve(x - handle, y + radius, x - radius, y + handle, x - radius, y),
    curve(x - radius, y - handle, x - handle, y - radius, x, y - radius),
    curve(x + handle, y - radius, x + radius, y - handle, x + radius, y),
    "h",
  ].join("\n");
}

export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}
