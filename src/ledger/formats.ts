/** Credentials that are recognised by their form. Every expression runs in linear time. */

interface Format {
  readonly kind: string;
  readonly pattern: RegExp;
  /**
   * One of these is in each match, in small letters, separated by blanks. Most texts have none of them, and an
   * expression costs a hook that runs it for the first time more than a search.
   */
  readonly marks: string;
  /** What stands in place of the match; `$<keep>` groups stay. */
  readonly keep?: string;
}

export const formats: readonly Format[] = [
  {
    kind: "private-key",
    marks: "-----begin",
    pattern:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}-----|$)/g,
  },
  { kind: "age-key", marks: "age-secret-key-1", pattern: /AGE-SECRET-KEY-1[A-Z0-9]{20,}/g },
  { kind: "jwt", marks: "eyj", pattern: /\beyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g },
  {
    kind: "aws-key",
    marks: "a3t abia acca aida akia aroa asia",
    pattern: /\b(?:A3T[A-Z0-9]|ABIA|ACCA|AIDA|AKIA|AROA|ASIA)[A-Z0-9]{16}\b/g,
  },
  {
    kind: "github-token",
    marks: "gho_ ghp_ ghr_ ghs_ ghu_",
    pattern: /\bgh[oprsu]_[A-Za-z0-9]{20,}/g,
  },
  { kind: "github-token", marks: "github_pat_", pattern: /\bgithub_pat_\w{20,}/g },
  {
    kind: "gitlab-token",
    marks: "glcbt- gldt- glft- gloas- glpat- glptt- glrt- glsoat-",
    pattern: /\bgl(?:cbt|dt|ft|oas|pat|ptt|rt|soat)-[\w-]{20,}/g,
  },
  { kind: "slack-token", marks: "xox", pattern: /\bxox[a-z]-[A-Za-z0-9-]{10,}/g },
  { kind: "slack-token", marks: "xapp-", pattern: /\bxapp-\d-[A-Za-z0-9-]{10,}/g },
  {
    kind: "webhook",
    marks: "hooks.slack.com",
    pattern: /(?<keep>\bhooks\.slack\.com\/(?:services|workflows)\/)[\w/+-]{10,}/g,
  },
  {
    kind: "webhook",
    marks: "discord",
    pattern: /(?<keep>\bdiscord(?:app)?\.com\/api\/webhooks\/)[\w/-]{10,}/g,
  },
  { kind: "api-key", marks: "sk-", pattern: /\bsk-[A-Za-z0-9_-]{16,}/g },
  {
    kind: "stripe-key",
    marks: "rk_ sk_ whsec_",
    pattern: /\b(?:[rs]k|whsec)_(?:live_|test_)?[A-Za-z0-9]{16,}/g,
  },
  { kind: "google-key", marks: "aiza", pattern: /\bAIza[\w-]{30,}/g },
  { kind: "google-token", marks: "ya29. gocspx-", pattern: /\b(?:ya29\.|GOCSPX-)[\w-]{16,}/g },
  { kind: "npm-token", marks: "npm_", pattern: /\bnpm_[A-Za-z0-9]{30,}/g },
  { kind: "pypi-token", marks: "pypi-", pattern: /\bpypi-[\w-]{40,}/g },
  { kind: "hub-token", marks: "hf_", pattern: /\bhf_[A-Za-z0-9]{20,}/g },
  { kind: "sendgrid-key", marks: "sg.", pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/g },
  { kind: "vault-token", marks: "hvb. hvs.", pattern: /\bhv[bs]\.[\w-]{20,}/g },
  { kind: "cloud-token", marks: "_v1_", pattern: /\b(?:dop|doo|dor)_v1_[a-f0-9]{32,}/g },
  { kind: "cloud-token", marks: "dapi", pattern: /\bdapi[a-f0-9]{32}\b/g },
  { kind: "api-key", marks: "key-", pattern: /\bkey-[a-f0-9]{32}\b/g },
  {
    kind: "api-key",
    marks: "_",
    pattern:
      /\b(?:figd|fo1|glc|glsa|gsk|lin_api|nfp|ntn|pscale_(?:pw|tkn)|r8|rubygems|sbp|secret|sntry[su]|squ|vcp)_(?=[\w+/=-]{0,80}\d)[\w+/=-]{24,}/g,
  },
  { kind: "bot-token", marks: ":", pattern: /\b\d{8,10}:[\w-]{35}\b/g },
  // Account and password in an address; a user name alone (`ssh://git@host`) stays.
  {
    kind: "password",
    marks: "://",
    pattern:
      /(?<keep>\b[a-z][a-z\d+.-]{0,20}:\/\/(?!REDACTED:)[^\s/:@'"`]{0,200}:)(?:[^\s/@'"`$]{1,500}|'[^'\n]{1,500}'|"[^"\n$`\\]{1,500}")(?=@)/gi,
  },
  // A line of ~/.netrc, and one of ~/.pgpass.
  {
    kind: "password",
    marks: "login",
    pattern:
      /(?<keep>\blogin\s{1,8}[^\s'"]{1,200}\s{1,16}password\s{1,8})(?!REDACTED:)[^\s'"\\$]+/g,
  },
  {
    kind: "password",
    marks: ":",
    pattern:
      /(?<keep>(?<![\w./*:-])[\w.*-]{1,200}:(?:\d{2,5}|\*):[\w*.-]{1,100}:[\w*.-]{1,100}:)(?!REDACTED:)[^\s'"\\$:/]+/g,
  },
  // A token as the user name, as in `https://TOKEN@host/…`.
  {
    kind: "token",
    marks: "://",
    pattern: /(?<keep>\bhttps?:\/\/)[A-Za-z0-9_-]{20,500}(?=@)/gi,
  },
  {
    kind: "header",
    marks: "authorization",
    pattern:
      /(?<keep>\b(?:proxy-)?authorization\\?["']?\s{0,4}[:=]\s{0,4}\\?["']?(?:(?:apikey|basic|bearer|digest|negotiate|token)\s{1,4})?)(?!REDACTED:|(?:apikey|basic|bearer|digest|negotiate|token)\s|[$\s"'\\])[^\s"'\\]+/gi,
  },
  {
    kind: "header",
    marks: "cookie:",
    pattern: /(?<keep>\bcookie:\s{0,4})(?!REDACTED:|[$\s"'])[^"'\n]+/gi,
  },
  {
    kind: "token",
    marks: "bearer",
    pattern: /(?<keep>\bbearer\s{1,4})(?!REDACTED:)[\w.~+/=-]{12,}/gi,
  },
];

/**
 * @example redactFormats("curl -u x https://a:b@example.com")
 * // "curl -u x https://a:REDACTED:password@example.com"
 */
export function redactFormats(text: string): string {
  const small = text.toLowerCase();
  let result = text;
  for (const { kind, pattern, marks } of formats) {
    // What stands in place of a match has no mark that the text has not.
    if (!mayMatch(small, marks)) continue;
    result = result.replace(pattern, (...found: unknown[]) => {
      const groups = found.at(-1);
      const kept =
        typeof groups === "object" && groups !== null && "keep" in groups ? groups.keep : "";
      return `${String(kept)}REDACTED:${kind}`;
    });
  }
  return result;
}

export function mayMatch(small: string, marks: string): boolean {
  return marks.split(" ").some((mark) => small.includes(mark));
}

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/**
 * Whether a word was drawn by a machine: keys and tokens of no known form. Names that people chose
 * have long runs of letters of one case.
 *
 * @example looksRandom("9mXk2pQv7LdR4tZs8WbN") // true
 */
export function looksRandom(word: string): boolean {
  if (word.length < 16 || uuid.test(word)) return false;
  if (/^[\da-f]+$/i.test(word)) return word.length >= 32 && /\d/.test(word) && /[a-f]/i.test(word);
  // An AWS secret key: 40 characters of base64 without a mark.
  if (word.length === 40 && /^[\w+/]+$/.test(word) && word[0] !== "/" && isMixed(word, 1))
    return true;
  return word.split(/[^A-Za-z\d]+/).some((part) => part.length >= 16 && isMixed(part, 2));
}

function isMixed(word: string, minDigits: number): boolean {
  const digits = word.replace(/\D/g, "").length;
  if (digits < minDigits || digits > word.length - 4) return false;
  if (/[a-z]{8}|[A-Z]{13}|\d{9}/.test(word)) return false;
  let changes = 0;
  for (let i = 1; i < word.length; i++) {
    if (classOf(word.charCodeAt(i)) !== classOf(word.charCodeAt(i - 1))) changes += 1;
  }
  return changes / word.length >= 0.25;
}

function classOf(code: number): number {
  if (code >= 48 && code <= 57) return 1;
  if (code >= 65 && code <= 90) return 2;
  return code >= 97 && code <= 122 ? 3 : 4;
}
