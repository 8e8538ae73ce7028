/** Which names announce a secret: of variables, options, headers, fields. */

const secretParts: ReadonlySet<string> = new Set([
  "apikey",
  "authtoken",
  "bearer",
  "cookie",
  "cred",
  "credential",
  "credentials",
  "creds",
  "jwt",
  "otp",
  "pass",
  "passcode",
  "passphrase",
  "passwd",
  "password",
  "passwords",
  "pgpassword",
  "pw",
  "pwd",
  "secret",
  "secretkey",
  "secrets",
  "sig",
  "signature",
  "token",
  "tokens",
]);

/** Before `key`: `api_key`, `privateKey`. */
const keyKinds: ReadonlySet<string> = new Set([
  "access",
  "account",
  "api",
  "app",
  "auth",
  "client",
  "deploy",
  "encryption",
  "license",
  "master",
  "private",
  "secret",
  "service",
  "shared",
  "signing",
  "ssh",
  "storage",
  "webhook",
]);

/** Last parts that make a name speak about a secret without holding one: `token_file`. */
const aboutParts: ReadonlySet<string> = new Set([
  "arn",
  "count",
  "dir",
  "env",
  "expiry",
  "file",
  "helper",
  "id",
  "length",
  "limit",
  "manager",
  "name",
  "path",
  "policy",
  "prompt",
  "provider",
  "sock",
  "stdin",
  "store",
  "ttl",
  "type",
  "uri",
  "url",
]);

/** First parts that make a name a switch or a measure: `--no-password`, `max_tokens`. */
const switchParts: ReadonlySet<string> = new Set([
  "allow",
  "ask",
  "cache",
  "foreign",
  "max",
  "min",
  "no",
  "num",
  "primary",
  "print",
  "public",
  "require",
  "show",
  "skip",
  "sort",
  "use",
  "with",
  "without",
]);

/**
 * @example isSecretName("AWS_SECRET_ACCESS_KEY") // true
 * @example isSecretName("--token-file") // false
 */
export function isSecretName(name: string): boolean {
  if (name === "PWD" || name === "OLDPWD") return false;
  const parts = name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((part) => part !== "");
  const last = parts.at(-1) ?? "";
  if (aboutParts.has(last) || switchParts.has(parts[0] ?? "")) return false;
  if (parts.some((part) => secretParts.has(part))) return true;
  if (last === "auth") return /^_auth$|:_auth$/.test(name);
  if (last !== "key") return false;
  return keyKinds.has(parts.at(-2) ?? "") || (parts.length > 1 && name === name.toUpperCase());
}
