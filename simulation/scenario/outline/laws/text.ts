import { quantile } from "../../../distributions/distribution.ts";
import { log } from "../../../math/log.ts";
import { decimal } from "../forms/exact-text.ts";
import { spellingsOf, usualTime, type Spelling } from "../forms/spellings.ts";
import type { Unit } from "../field.ts";
import { lawOfShape, type LawShape } from "./shapes.ts";

/** As many digits as anybody knows of a law. */
const digits = 4;

/** How a law is written, in the unit of what was written before as long as that suits. */
export function lawText(shape: LawShape, unit: Unit, before: string, hoursPerYear: number): string {
  const spelling = spellingFor(shape.mean, unit, before, hoursPerYear);
  const amount = (value: number): string => spelling.write(decimal(spelling.amount(value), digits));
  const law = lawOfShape(shape);
  switch (law.law) {
    case "constant":
      return amount(law.value);
    case "exponential":
      return `exponential(mean ${amount(law.mean)})`;
    case "weibull":
    case "gamma":
      return `${law.law}(mean ${amount(shape.mean)}, shape ${decimal(law.shape, digits)})`;
    case "uniform":
      return `uniform(${amount(law.low)}, ${amount(law.high)})`;
    case "triangular":
      return `triangular(${amount(law.low)}, ${amount(law.mode)}, ${amount(law.high)})`;
    case "lognormal": {
      if (shape.form === "interval") return `${amount(quantile(law, 0.05))} to ${amount(quantile(law, 0.95))}`;
      // Near 3.9 times the mean the 95 % point no longer tells how wide it is.
      const sigma = Math.sqrt(log(1 + shape.spread * shape.spread));
      return sigma < 1.2
        ? `lognormal(mean ${amount(shape.mean)}, p95 ${amount(quantile(law, 0.95))})`
        : `lognormal(mean ${amount(shape.mean)}, sigma ${decimal(sigma, digits)})`;
    }
    case "empirical":
      throw new Error("listed values have no shape");
  }
}

function spellingFor(mean: number, unit: Unit, before: string, hoursPerYear: number): Spelling {
  const all = spellingsOf(unit, hoursPerYear);
  const amounts = before.match(/\d[\d.]*(?:e[+-]?\d+)?\s*[A-Za-z%]*/g) ?? [];
  const written = all.find((one) => amounts.some((amount) => one.id !== "number" && one.fits(amount)));
  if (written !== undefined && suits(written.amount(mean))) return written;
  if (unit === "time") return usualTime(mean, hoursPerYear);
  return all.findLast((one) => !/^[MGT]B$/.test(one.id) && one.amount(mean) >= 0.1) ?? all[0];
}

function suits(amount: number): boolean {
  return amount >= 0.1 && amount < 10_000;
}
