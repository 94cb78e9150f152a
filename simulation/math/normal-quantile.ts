import { log } from "./log.ts";

/**
 * The z that a standard normal variate stays below with probability p; ∓Infinity at 0 and 1. Relative error about 1e-16.
 * Source: M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37
 * (1988), PPND16: rational functions of degree 7, in (p − ½)² near the middle and in √(−ln tail) outside.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * middle(0.180625 - q * q);
  const root = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const z = root <= 5 ? tail(root - 1.6) : root === Infinity ? root : farTail(root - 5);
  return q < 0 ? -z : z;
}

function middle(r: number): number {
  let top = 2.5090809287301226727e3;
  let bottom = 5.226495278852854561e3;
  top = top * r + 3.3430575583588128105e4;
  bottom = bottom * r + 2.8729085735721942674e4;
  top = top * r + 6.7265770927008700853e4;
  bottom = bottom * r + 3.930789580009271061e4;
  top = top * r + 4.5921953931549871457e4;
  bottom = bottom * r + 2.1213794301586595867e4;
  top = top * r + 1.3731693765509461125e4;
  bottom = bottom * r + 5.3941960214247511077e3;
  top = top * r + 1.9715909503065514427e3;
  bottom = bottom * r + 6.871870074920579083e2;
  top = top * r + 1.3314166789178437745e2;
  bottom = bottom * r + 4.2313330701600911252e1;
  top = top * r + 3.387132872796366608;
  bottom = bottom * r + 1;
  return top / bottom;
}

/** From p = 0.075 down to e^−25. */
function tail(r: number): number {
  let top = 7.7454501427834140764e-4;
  let bottom = 1.05075007164441684324e-9;
  top = top * r + 2.27238449892691845833e-2;
  bottom = bottom * r + 5.475938084995344946e-4;
  top = top * r + 2.4178072517745061177e-1;
  bottom = bottom * r + 1.51986665636164571966e-2;
  top = top * r + 1.27045825245236838258;
  bottom = bottom * r + 1.4810397642748007459e-1;
  top = top * r + 3.64784832476320460504;
  bottom = bottom * r + 6.8976733498510000455e-1;
  top = top * r + 5.7694972214606914055;
  bottom = bottom * r + 1.6763848301838038494;
  top = top * r + 4.6303378461565452959;
  bottom = bottom * r + 2.05319162663775882187;
  top = top * r + 1.42343711074968357734;
  bottom = bottom * r + 1;
  return top / bottom;
}

function farTail(r: number): number {
  let top = 2.01033439929228813265e-7;
  let bottom = 2.04426310338993978564e-15;
  top = top * r + 2.71155556874348757815e-5;
  bottom = bottom * r + 1.4215117583164458887e-7;
  top = top * r + 1.2426609473880784386e-3;
  bottom = bottom * r + 1.8463183175100546818e-5;
  top = top * r + 2.6532189526576123093e-2;
  bottom = bottom * r + 7.868691311456132591e-4;
  top = top * r + 2.9656057182850489123e-1;
  bottom = bottom * r + 1.48753612908506148525e-2;
  top = top * r + 1.7848265399172913358;
  bottom = bottom * r + 1.3692988092273580531e-1;
  top = top * r + 5.4637849111641143699;
  bottom = bottom * r + 5.9983220655588793769e-1;
  top = top * r + 6.6579046435011037772;
  bottom = bottom * r + 1;
  return top / bottom;
}
