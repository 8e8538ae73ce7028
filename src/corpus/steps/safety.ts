/** Safety: no secret and no stranger's address stands in the corpus. */
import { isOwnNetwork } from "../../effects/hosts.js";
import { isShortened, redact } from "../../ledger/redact.js";

/** The text to keep, and what was put in place of what; or why it cannot be kept. */
export type Cleaned =
  | { readonly text: string; readonly changes: readonly string[] }
  | { readonly problem: string };

/**
 * Takes out secrets (as the ledger does), hosts, public addresses and mail addresses. The words stay as
 * many as they were.
 *
 * @example clean("curl http://203.0.114.9/x").text // "curl http://192.0.2.9/x"
 */
export function clean(text: string): Cleaned {
  const changes: string[] = [];
  let result = redact(text);
  if (result !== text) changes.push("secret");
  if (isShortened(result)) return { problem: "too long to be redacted" };
  if (/REDACTED:(?:private|age)-key/.test(result)) return { problem: "holds a private key" };
  const replaced = (pattern: RegExp, by: (found: string, ...groups: string[]) => string) => {
    const before = result;
    result = result.replace(pattern, by);
    return result !== before;
  };
  const hosts = [
    // In an address, and after `user@`.
    replaced(/(:\/\/(?:[^\s/@'"]{1,100}@)?)([a-z\d][a-z\d.-]{0,250})/gi, (_, before, host) => {
      return `${before}${reservedHost(host)}`;
    }),
    replaced(
      /(?<![\w.+/@-])([\w.+-]{1,64}@)([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+)(?![\w/-])/gi,
      (_, before, host) => `${before}${reservedHost(host)}`,
    ),
  ];
  if (hosts.includes(true)) changes.push("host");
  const isChanged = replaced(
    /(?<![\d.\w-])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\d\w-]|\.\d)/g,
    (found, a, b, c, d) => (isOfNoOne(found, [a, b, c, d].map(Number)) ? found : `192.0.2.${d}`),
  );
  if (isChanged) changes.push("address");
  return { text: result, changes };
}

/** Endings that name nobody (RFC 2606 and RFC 6761), and this machine. */
const reserved =
  /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local|internal)$/i;

/** Hosts of everybody, that name nobody and that a reader of commands should know. */
const common: ReadonlySet<string> = new Set([
  "api.github.com",
  "bitbucket.org",
  "crates.io",
  "deb.debian.org",
  "dl.google.com",
  "docker.io",
  "files.pythonhosted.org",
  "formulae.brew.sh",
  "ghcr.io",
  "gist.github.com",
  "gist.githubusercontent.com",
  "github.com",
  "gitlab.com",
  "google.com",
  "pypi.org",
  "quay.io",
  "raw.githubusercontent.com",
  "registry.npmjs.org",
  "registry.yarnpkg.com",
  "rubygems.org",
  "sh.rustup.rs",
  "static.rust-lang.org",
  "storage.googleapis.com",
  "www.google.com",
]);

function reservedHost(host: string): string {
  const name = host.replace(/\.$/, "");
  const lower = name.toLowerCase();
  // One label alone is a machine of one's own network, a variable or a place-holder.
  if (!lower.includes(".") || reserved.test(lower) || common.has(lower)) return host;
  if (/^[\d.]+$/.test(lower)) return host;
  return "example.com";
}

/** Addresses of no one in particular: private, local, for documentation; and version numbers. */
function isOfNoOne(text: string, parts: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0] = parts;
  if (parts.some((part) => part > 255) || /(?:^|\.)0\d/.test(text)) return true;
  if (a === 0 || a >= 224 || isOwnNetwork(text)) return true;
  // For documentation (RFC 5737).
  if (["192.0.2", "198.51.100", "203.0.113"].includes(`${a}.${b}.${c}`)) return true;
  // Resolvers that everybody knows, and four-part version numbers.
  return a < 8 || /^(?:8\.8\.(?:8\.8|4\.4)|9\.9\.9\.9)$/.test(text);
}
