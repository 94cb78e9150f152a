/** Amounts in the form in which they are compared: one unit, few digits, the same on every machine. */
import type { Law } from "../../distributions/law.ts";
import { mean, quantile } from "../../distributions/distribution.ts";
import type { Unit } from "./field.ts";

const nbsp = "\u00a0";

/** Three significant digits below a thousand, no exponent. */
export function digits(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : size >= 0.01 ? 4 : 5;
  const text = value.toFixed(decimals);
  const bare = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  const [whole, fraction] = bare.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export function timeWords(hours: number, hoursPerYear: number): string {
  if (hours === Infinity) return "never";
  const size = Math.abs(hours);
  const units: readonly (readonly [number, number, string])[] = [
    [1.5 / 60, 1 / 3600, "s"],
    [1, 1 / 60, "min"],
    [48, 1, "h"],
    [60 * 24, 24, "d"],
    [2 * hoursPerYear, hoursPerYear / 12, "months"],
  ];
  const [, unit, name] = units.find(([below]) => size < below) ?? [0, hoursPerYear, "years"];
  return `${digits(hours / unit)}${nbsp}${size === 0 ? "s" : name}`;
}

export function amountWords(value: number, unit: Unit, hoursPerYear: number): string {
  switch (unit) {
    case "time":
      return timeWords(value, hoursPerYear);
    case "cpu":
      return value < 1000 && value !== 0 ? `${digits(value)}m` : `${digits(value / 1000)}${nbsp}CPU`;
    case "memory":
      return memoryWords(value);
    case "share":
      return `${digits(value * 100)}${nbsp}%`;
    case "perYear":
      return `${digits(value * 100)}${nbsp}%`;
    case "perTime":
    case "within":
      return rateWords(value, hoursPerYear);
    case "none":
      return digits(value);
  }
}

function memoryWords(mebibytes: number): string {
  if (mebibytes === 0) return "0";
  if (mebibytes < 1024) return `${digits(mebibytes)}${nbsp}MiB`;
  return mebibytes < 1024 * 1024
    ? `${digits(mebibytes / 1024)}${nbsp}GiB`
    : `${digits(mebibytes / 1024 / 1024)}${nbsp}TiB`;
}

export function rateWords(perHour: number, hoursPerYear: number): string {
  if (perHour === Infinity) return "unlimited";
  const perYear = perHour * hoursPerYear;
  if (perYear < 1000) return `${digits(perYear)} a year`;
  return perHour < 100 ? `${digits(perHour)} an hour` : `${digits(perHour / 3600)} a second`;
}

/** The same rate said the other way: how long it takes on average. */
export function meanWords(perHour: number, hoursPerYear: number): string {
  if (!(perHour > 0) || perHour === Infinity) return "";
  return `mean ${timeWords(1 / perHour, hoursPerYear)}`;
}

/** Mean, and the ends that nine in ten lie between; empty for a law that does not vary. */
export function lawWords(law: Law, unit: Unit, hoursPerYear: number): string {
  if (law.law === "constant") return "";
  const words = (value: number): string => amountWords(value, unit, hoursPerYear);
  return `mean ${words(mean(law))} (${words(quantile(law, 0.05))} to ${words(quantile(law, 0.95))})`;
}
