/** As much of a JSON schema validator as the scenario's own schema needs; a keyword that it does not know is an error. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const annotations = ["$schema", "$defs", "id", "title", "description", "default", "enumDescriptions"];

/** Where the data does not fit, as JSON pointers; empty if it fits. */
export function misfits(schema: JsonSchema, data: unknown): string[] {
  const defs = schema["$defs"] as Record<string, JsonSchema>;
  return check(schema, data, "", defs);
}

function check(schema: JsonSchema, data: unknown, at: string, defs: Record<string, JsonSchema>): string[] {
  const found = Object.entries(schema).flatMap(([keyword, value]): string[] => {
    switch (keyword) {
      case "$ref":
        return check(defs[String(value).replace("#/$defs/", "")], data, at, defs);
      case "anyOf": {
        const results = (value as JsonSchema[]).map((branch) => check(branch, data, at, defs));
        return results.some((result) => result.length === 0)
          ? []
          : results.reduce((a, b) => (deepest(b) > deepest(a) ? b : a));
      }
      case "type":
        return [value].flat().some((type) => hasType(data, type as string)) ? [] : [at];
      case "enum":
        return (value as unknown[]).includes(data) ? [] : [at];
      case "const":
        return data === value ? [] : [at];
      case "pattern":
        return typeof data !== "string" || new RegExp(value as string).test(data) ? [] : [at];
      case "maxLength":
        return typeof data !== "string" || data.length <= (value as number) ? [] : [at];
      case "minimum":
        return typeof data !== "number" || data >= (value as number) ? [] : [at];
      case "maximum":
        return typeof data !== "number" || data <= (value as number) ? [] : [at];
      case "items":
        return Array.isArray(data)
          ? data.flatMap((item, index) => check(value as JsonSchema, item, `${at}/${index}`, defs))
          : [];
      case "required":
        return isObject(data) ? (value as string[]).filter((key) => !(key in data)).map((key) => `${at}/${key}`) : [];
      case "propertyNames":
        return isObject(data)
          ? Object.keys(data).flatMap((key) => check(value as JsonSchema, key, `${at}/${key}`, defs))
          : [];
      case "properties":
        return isObject(data)
          ? Object.entries(value as Record<string, JsonSchema>).flatMap(([key, one]) =>
              key in data ? check(one, data[key], `${at}/${key}`, defs) : [],
            )
          : [];
      case "additionalProperties": {
        if (!isObject(data)) return [];
        const known = Object.keys(schema["properties"] ?? {});
        const others = Object.keys(data).filter((key) => !known.includes(key));
        return others.flatMap((key) =>
          value === false ? [`${at}/${key}`] : check(value as JsonSchema, data[key], `${at}/${key}`, defs),
        );
      }
      default:
        if (annotations.includes(keyword)) return [];
        throw new Error(`the keyword ${keyword} at ${at} is not known here`);
    }
  });
  return [...new Set(found)];
}

function deepest(places: readonly string[]): number {
  return Math.max(0, ...places.map((place) => place.split("/").length));
}

function hasType(data: unknown, type: string): boolean {
  if (type === "null") return data === null;
  if (type === "array") return Array.isArray(data);
  if (type === "object") return isObject(data);
  return type === "integer" ? Number.isInteger(data) : typeof data === type;
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
