/** What was kept beside a draft: a comfort that may come from another version, so that only what can be read of it is. */
import { mostPins, type Pin } from "../store/pins.ts";

/** Whether the text beside it was more than what was saved. */
export function wasEdited(session: string): boolean {
  return parsed(session).isEdited !== false;
}

/** What was saved of the text beside it; null where only its file can tell. */
export function savedIn(session: string): string | null {
  const { savedText } = parsed(session);
  return typeof savedText === "string" ? savedText : null;
}

export function pinsIn(session: string): readonly Pin[] {
  const { pins } = parsed(session);
  if (!Array.isArray(pins)) return [];
  return pins
    .filter(isPin)
    .slice(0, mostPins)
    .map(({ name, text, seed, histories }, index) => ({ id: index + 1, name, text, seed, histories }));
}

function parsed(session: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(session);
    return typeof found === "object" && found !== null ? { ...found } : {};
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
