/**
 * Takes secrets out of a command before it is written down. What is left is still shell text with
 * the same words, so that it can be judged and learned from: `REDACTED:kind` is an ordinary word.
 * This is a sieve of good mesh, not a proof: a secret that looks like a word and stands where no
 * secret is expected stays.
 */
import { looksRandom, redactFormats } from "./formats.js";
import { MAX_COMMAND, MAX_QUOTED_DEPTH, MAX_REDACTED } from "./limits.js";
import { isSecretName } from "./secret-names.js";

/**
 * @example redact("PGPASSWORD=hunter2 psql -h db") // "PGPASSWORD=REDACTED:value psql -h db"
 */
export function redact(command: string): string {
  return shortened(command, redactSecrets);
}

/** The secrets alone; the text is not shortened. */
export function redactSecrets(text: string): string {
  return redactPairs(redactWords(redactFormats(text), 0));
}

/** What a text that {@link shortened} cut ends with. */
export const SHORTENED = /…\[\+\d+\]$/;

/** Whether {@link shortened} cut a text: what it was is not known. */
export function isShortened(text: string): boolean {
  return SHORTENED.test(text);
}

/** Cleans the whole, then shortens: a secret that is cut in half would not be recognised. */
export function shortened(command: string, how: (text: string) => string): string {
  const read = command.slice(0, MAX_REDACTED);
  const clean = how(read);
  const rest = command.length - read.length;
  if (clean.length <= MAX_COMMAND && rest === 0) return clean;
  return `${clean.slice(0, MAX_COMMAND)}…[+${Math.max(0, clean.length - MAX_COMMAND) + rest}]`;
}

/** `name: value`, `"name": "value"`, `name=value` with a name that announces a secret. */
function redactPairs(text: string): string {
  const name = /(?<![\w./-])([A-Za-z_][\w.-]{0,63})\\?["']?\s{0,4}([:=])\s{0,4}/g;
  const value = /(\\?["'])([^"'\\\s][^"'\\\n]*)\1|([^\s"'\\,;&|<>(){}]+)/y;
  let result = "";
  let done = 0;
  const replaceUpTo = (end: number, length: number): number => {
    result += `${text.slice(done, end - length)}REDACTED:value`;
    return end;
  };
  for (let found = name.exec(text); found !== null; found = name.exec(text)) {
    if (!isSecretName(found[1] ?? "")) continue;
    value.lastIndex = name.lastIndex;
    const after = value.exec(text);
    const secret = after?.[2] ?? after?.[3] ?? "";
    // `-v /etc/passwd:/etc/passwd` and `secret: ./file` name a place.
    if (isHarmless(secret) || (found[2] === ":" && /^[/~.]/.test(secret))) continue;
    done = replaceUpTo(value.lastIndex - (after?.[1] ?? "").length, secret.length);
    name.lastIndex = done;
  }
  return result + text.slice(done);
}

/** Programs that run another one, so that the next word is the program. */
const wrappers: ReadonlySet<string> = new Set([
  "command",
  "doas",
  "env",
  "exec",
  "export",
  "nohup",
  "sudo",
  "time",
]);

interface ShortOption {
  readonly programs: RegExp;
  readonly option: string;
  /** `next`: the value is the next word (or attached); `attached`: only attached (`mysql -pX`). */
  readonly value: "next" | "attached";
  /** Only what follows this mark is secret: `user:password`. */
  readonly after?: string;
}

const shortOptions: readonly ShortOption[] = [
  { programs: /^(?:mysql|mariadb)/, option: "-p", value: "attached" },
  { programs: /^7z/, option: "-p", value: "attached" },
  { programs: /^(?:sshpass|docker|podman|helm|mongo|az$|oc$)/, option: "-p", value: "next" },
  { programs: /^curl$/, option: "-u", value: "next", after: ":" },
  { programs: /^curl$/, option: "-U", value: "next", after: ":" },
  { programs: /^curl$/, option: "-b", value: "next" },
  { programs: /^(?:lftp|smbclient)$/, option: "-u", value: "next", after: "," },
  { programs: /^smbclient$/, option: "-U", value: "next", after: "%" },
  { programs: /^redis-cli$/, option: "-a", value: "next" },
  { programs: /^(?:sqlcmd|zip|unzip)$/, option: "-P", value: "next" },
  { programs: /^ldap/, option: "-w", value: "next" },
  { programs: /^(?:usermod|useradd)$/, option: "-p", value: "next" },
  { programs: /^openssl$/, option: "-k", value: "next" },
  { programs: /^openssl$/, option: "-passin", value: "next" },
  { programs: /^openssl$/, option: "-passout", value: "next" },
  { programs: /^gh$/, option: "-b", value: "next" },
];

/** `-p` of these is a port, a project or a directory unless they log in. */
const onlyWhenLoggingIn = /^(?:docker|podman|helm|az|oc)$/;

/** Long options whose value is `user:password`, of which the user stays. */
const accountOptions: ReadonlySet<string> = new Set(["--user", "--proxy-user"]);

/** Programs whose `name=value` words are all secrets, and those that take `name value`. */
const secretStores: ReadonlySet<string> = new Set(["vault", "heroku", "--from-literal"]);
const settingPrograms: ReadonlySet<string> = new Set(["aws", "npm", "yarn", "pnpm", "nmcli"]);

/** Commands that read a password, or `user:password`, from what is piped into them. */
const readsPassword = /\bpasswd\s{1,4}--stdin\b|--password-stdin\b/;
const readsAccount = /\bchpasswd\b/;

/** The operand of `htpasswd -b` that is the password: there is no file with `-n`. */
function passwordOperand(program: string, options: string): number {
  if (program !== "htpasswd" || !options.includes("b")) return -1;
  return options.includes("n") ? 1 : 2;
}

/** What to do with the next word. */
interface Awaited {
  readonly after?: string;
}

function redactWords(text: string, depth: number): string {
  let result = "";
  let done = 0;
  let program = "";
  let isLogin = false;
  let isSecretVerb = false;
  let awaited: Awaited | undefined;
  let letters = "";
  let operands = 0;
  const piped: Awaited | undefined = readsAccount.test(text)
    ? { after: ":" }
    : readsPassword.test(text)
      ? {}
      : undefined;
  for (const { start, end, breaks } of wordsOf(text)) {
    if (breaks) {
      program = "";
      isLogin = false;
      isSecretVerb = false;
      letters = "";
      operands = 0;
      awaited = undefined;
    }
    const word = text.slice(start, end);
    const expected = awaited;
    awaited = undefined;
    let clean: string | undefined;
    const isOption = /^-/.test(word);
    if (isOption && !word.startsWith("--")) letters += word;
    if (
      (program === "echo" || program === "printf") &&
      piped !== undefined &&
      !isOption &&
      !word.includes("%")
    ) {
      clean = redactValue(word, "value", piped.after);
    } else if (program !== "" && !isOption && operands++ === passwordOperand(program, letters)) {
      clean = redactValue(word, "value");
    } else if (
      expected !== undefined &&
      !/^--[a-z]|^-$/.test(word) &&
      (!isOption || expected.after === undefined)
    ) {
      clean = redactValue(word, "value", expected.after);
    } else {
      const assigned =
        /^(-{0,2}[A-Za-z_][\w.-]{0,127}\+?=)([\s\S]+)$/.exec(word) ??
        /^(\/(?:pass|password|pw|token|secret):)([^/\s][\s\S]*)$/i.exec(word);
      const short = shortOptionIn(program, isLogin, word);
      if (short !== undefined) {
        const attached = word.slice(short.option.length);
        if (attached === "") awaited = short;
        else clean = short.option + redactValue(attached, "value", short.after);
      } else if (assigned !== null) {
        clean = redactAssigned(program, assigned[1] ?? "", assigned[2] ?? "", depth);
      } else if (/^--?[a-z]/i.test(word) && isSecretName(word)) {
        awaited = {};
      } else if (isSecretVerb && (word === "--body" || word === "-b" || word === "--value")) {
        awaited = {};
      } else if (accountOptions.has(word)) {
        awaited = { after: ":" };
      } else if (settingPrograms.has(program) && isSecretName(word)) {
        awaited = {};
      } else {
        clean = redactPlain(word, depth, program);
      }
      if (program === "" && assigned === null && !word.startsWith("-")) {
        const name = word.replace(/^.*\//, "").replace(/["'\\]/g, "");
        if (!wrappers.has(name)) program = name;
      } else if (word === "login") isLogin = true;
      else if (word === "secret" || word === "secrets") isSecretVerb = true;
    }
    if (clean !== undefined && clean !== word) {
      result += text.slice(done, start) + clean;
      done = end;
    }
  }
  return result + text.slice(done);
}

function shortOptionIn(program: string, isLogin: boolean, word: string): ShortOption | undefined {
  if (!word.startsWith("-") || word.startsWith("--")) return undefined;
  const found = shortOptions.find(
    ({ programs, option, value }) =>
      programs.test(program) &&
      word.startsWith(option) &&
      (value === "next" || word.length > option.length),
  );
  if (found?.option === "-p" && onlyWhenLoggingIn.test(program) && !isLogin) return undefined;
  return found;
}

function redactAssigned(program: string, name: string, value: string, depth: number): string {
  const plain = name.replace(/^\/|\+?=$|:$/g, "");
  const isAccount = accountOptions.has(plain);
  if (isAccount) return name + redactValue(value, "value", ":");
  const isSecret =
    isSecretName(plain) ||
    plain === "--from-literal" ||
    (secretStores.has(program) && !plain.startsWith("-"));
  if (isSecret && !plain.startsWith("-D")) return name + redactValue(value, "value");
  // A variable of any name may hold a value that nobody would choose for another purpose.
  return name + redactPlain(value, depth, program);
}

/** A word that is a secret by its place; quotes around it, and what `after` keeps, stay. */
function redactValue(word: string, kind: string, after?: string): string {
  const quoted = /^(["'])([\s\S]*)\1$/.exec(word);
  const mark = quoted?.[1] ?? "";
  const inner = quoted === null ? word : (quoted[2] ?? "");
  const at = after === undefined ? -1 : inner.indexOf(after);
  if (after !== undefined && at < 0) return word;
  const secret = inner.slice(at + 1);
  if (isHarmless(secret)) return word;
  return `${mark}${inner.slice(0, at + 1)}REDACTED:${kind}${mark}`;
}

/** Nothing, what is already redacted, and what only names a variable or a command's output. */
function isHarmless(value: string): boolean {
  return value === "" || /^(?:REDACTED:|\$[\w{(]|\$$|`)/.test(value);
}

/** A word at no particular place. */
function redactPlain(word: string, depth: number, program: string): string {
  const quoted = /^(\$?)(["'])([\s\S]*)\2$/.exec(word);
  const inner = quoted?.[3];
  if (quoted !== null && inner !== undefined) {
    const mark = quoted[2] ?? "";
    if (/[\s=]/.test(inner) && depth < MAX_QUOTED_DEPTH) {
      return `${quoted[1]}${mark}${redactWords(inner, depth + 1)}${mark}`;
    }
    if (looksLikePassword(inner)) return `${mark}REDACTED:value${mark}`;
  } else if (looksLikePassword(word) && depth === 0 && program === "") {
    // The value of an assignment.
    return "REDACTED:value";
  }
  // Some tokens have parts that are joined by dots.
  return word.replace(/[\w+/~-]{16,}={0,2}(?:\.[\w+/~-]+)*/g, (run, at: number) => {
    if (!looksRandom(run)) return run;
    // Digests and commits name public things.
    if (/sha(?:256|384|512)[:-]$/.test(word.slice(Math.max(0, at - 7), at))) return run;
    if (/^[\da-f]{40}$/.test(run) && /^g(?:h|it)$/.test(program)) return run;
    return "REDACTED:random";
  });
}

/** One run of letters of both cases with digits or marks, and no sign of a path, pattern or flag. */
function looksLikePassword(word: string): boolean {
  if (word.length < 8 || word.length > 128 || word.startsWith("-")) return false;
  if (/[\s/.$*`\\{}[\]()<>|:=]/.test(word)) return false;
  const marks = /[!@#%^&?]/.test(word);
  return /[a-z]/.test(word) && /\d/.test(word) && (/[A-Z]/.test(word) || marks);
}

export interface WordPlace {
  readonly start: number;
  readonly end: number;
  /** A new simple command begins with this word. */
  readonly breaks: boolean;
}

/** The words of a text, quotes included; roughly as a shell would see them, and in linear time. */
export function* wordsOf(text: string): Generator<WordPlace> {
  const between = /[\s;&|()<>]/;
  let at = 0;
  let breaks = true;
  while (at < text.length) {
    const mark = text.charAt(at);
    if (between.test(mark)) {
      if (/[\n;&|(]/.test(mark)) breaks = true;
      at += 1;
      continue;
    }
    const start = at;
    while (at < text.length && !between.test(text.charAt(at))) {
      const quote = text.charAt(at);
      if (quote === "\\") at += 2;
      else if (quote === '"' || quote === "'") at = endOfQuote(text, at, quote);
      else at += 1;
    }
    at = Math.min(at, text.length);
    yield { start, end: at, breaks };
    breaks = false;
  }
}

function endOfQuote(text: string, start: number, quote: string): number {
  const escapes = quote === '"' || text.charAt(start - 1) === "$";
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) {
    at += escapes && text.charAt(at) === "\\" ? 2 : 1;
  }
  return at + 1;
}
