/** Rules by which a store deletes objects by itself. */
import { hoursOf } from "./duration.js";
import { readJson } from "./settings.js";

/** So many days and less leave nothing of what is there now. */
const SHORT_DAYS = 3;

/**
 * True when one of the rules that the JSON text lists deletes every object of the store within days: the forms of
 * S3 (`Rules`), Google Cloud Storage (`rule`) and Azure (`rules`).
 */
export function expiresAll(text: string): boolean {
  const json = readJson(text);
  if (typeof json !== "object" || json === null) return false;
  const object = json as Fields;
  const inner = fields(object.lifecycle) ?? fields(object.policy) ?? object;
  const rules = inner.Rules ?? inner.rule ?? inner.rules;
  return Array.isArray(rules) && rules.some((rule) => isBlanket(fields(rule)));
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;
}

function isBlanket(rule: Fields | undefined): boolean {
  if (rule === undefined || rule.Status === "Disabled" || rule.enabled === false) return false;
  return isShortS3(rule) || isShortGoogle(rule) || isShortAzure(rule);
}

function isShort(days: unknown): boolean {
  return (
    (typeof days === "number" || typeof days === "string") &&
    (hoursOf(String(days), "d") ?? Number.POSITIVE_INFINITY) <= SHORT_DAYS * 24
  );
}

function isShortS3(rule: Fields): boolean {
  const filter = fields(rule.Filter);
  const narrow = [rule.Prefix, filter?.Prefix].some(
    (prefix) => prefix !== undefined && prefix !== "",
  );
  if (narrow || filter?.Tag !== undefined || filter?.And !== undefined) return false;
  return isShort(fields(rule.Expiration)?.Days);
}

function isShortGoogle(rule: Fields): boolean {
  if (fields(rule.action)?.type !== "Delete") return false;
  const condition = fields(rule.condition) ?? {};
  return Object.keys(condition).every((key) => key === "age" || key === "isLive")
    ? condition.age === undefined || isShort(condition.age)
    : false;
}

function isShortAzure(rule: Fields): boolean {
  const definition = fields(rule.definition);
  const prefixes = fields(definition?.filters)?.prefixMatch;
  if (Array.isArray(prefixes) && prefixes.length > 0) return false;
  const gone = fields(fields(fields(definition?.actions)?.baseBlob)?.delete);
  return Object.values(gone ?? {}).some(isShort);
}
