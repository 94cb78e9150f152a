/** Pins as they are kept beside a draft, against a crash. */
import { mostPins, type Pin } from "../store/pins.ts";

export function sessionOf(pins: readonly Pin[], isEdited: boolean): string {
  return pins.length === 0 ? "" : JSON.stringify({ pins, isEdited });
}

/** Whether the text beside it was more than what was saved. */
export function wasEdited(session: string): boolean {
  return parsed(session).isEdited !== false;
}

/** What can be read of it: a session is a comfort, and may come from another version. */
export function pinsIn(session: string): readonly Pin[] {
  const { pins } = parsed(session);
  if (!Array.isArray(pins)) return [];
  return pins
    .filter(isPin)
    .slice(0, mostPins)
    .map(({ name, text, seed, histories }, index) => ({ id: index + 1, name, text, seed, histories }));
}

function parsed(session: string): { readonly pins?: unknown; readonly isEdited?: unknown } {
  try {
    const found: unknown = JSON.parse(session);
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    return {};
  }
}

function isPin(found: unknown): found is Pin {
  if (typeof found !== "object" || found === null) return false;
  const { name, text, seed, histories } = found as Readonly<Record<string, unknown>>;
  return (
    typeof name === "string" &&
    typeof text === "string" &&
    Number.isSafeInteger(seed) &&
    Number.isSafeInteger(histories) &&
    (histories as number) > 0
  );
}
