/** The part of the settings that names a team's database and collector. */

export interface TeamSettings {
  /** Address of a PostgreSQL database; null: none. */
  readonly postgres: string | null;
  /** An OpenTelemetry collector; null: none. */
  readonly otlp: OtlpSettings | null;
  /** Minutes between uploads by the resident. */
  readonly everyMinutes: number;
  /** `full`: records are sent as they are in the ledger; else they are redacted once more before they leave. */
  readonly text: "redacted" | "full";
  /** What the team calls this machine; empty: nothing is told about it but a random number. */
  readonly name: string;
}

export interface OtlpSettings {
  /** Base address of the collector: `/v1/logs` is added unless it ends so. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Plain http over a network is wanted. */
  readonly insecure: boolean;
}

export const teamDefaults: TeamSettings = {
  postgres: null,
  otlp: null,
  everyMinutes: 10,
  text: "redacted",
  name: "",
};

/** The settings, or why they do not count. Nothing of an address or header is repeated: they may hold secrets. */
export function readTeamSettings(value: unknown): TeamSettings | string {
  if (value === undefined) return teamDefaults;
  if (!isRecord(value)) return "team is no object";
  const { postgres = null, everyMinutes = 10, text = "redacted", name = "" } = value;
  if (
    postgres !== null &&
    !(typeof postgres === "string" && /^postgres(?:ql)?:\/\//.test(postgres))
  )
    return "team.postgres is neither null nor postgres://USER@HOST/DATABASE";
  const otlp = readOtlp(value.otlp ?? null);
  if (typeof otlp === "string") return otlp;
  if (typeof everyMinutes !== "number" || !(everyMinutes >= 1 && everyMinutes <= 10_080))
    return "team.everyMinutes is not a number from 1 to 10080";
  if (text !== "redacted" && text !== "full") return 'team.text is neither "redacted" nor "full"';
  if (typeof name !== "string" || name.length > 100 || /\p{Cc}/u.test(name))
    return "team.name is no short text";
  return { postgres, otlp, everyMinutes, text, name };
}

function readOtlp(value: unknown): OtlpSettings | null | string {
  if (value === null) return null;
  const given = typeof value === "string" ? { url: value } : value;
  if (!isRecord(given)) return "team.otlp is neither an address nor an object with a url";
  const { url, headers = {}, insecure = false } = given;
  if (typeof insecure !== "boolean") return "team.otlp.insecure is neither true nor false";
  if (typeof url !== "string" || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return "team.otlp.url is no address of http or https";
  const isHeaders =
    isRecord(headers) &&
    Object.entries(headers).every(
      ([name, text]) =>
        /^[\w-]{1,100}$/.test(name) && typeof text === "string" && !/[\r\n]/.test(text),
    );
  if (!isHeaders) return "team.otlp.headers is no object of texts";
  return { url, headers: headers as Record<string, string>, insecure };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
