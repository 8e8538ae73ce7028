/**
 * What of a command is written into the record. Beside secrets, the quoted texts that are mere data go: commit
 * messages, what is echoed, bodies, prompts; also e-mail addresses and the values of environment variables that nothing in
 * the line depends on. What decides how the command is judged stays, so that its record is judged like it.
 */
import { redactSecrets, shortened, wordsOf } from "./redact.js";

/**
 * @example recordText("git commit -m 'Fix the login of Jane Doe'") // "git commit -m 'REDACTED:text'"
 */
export function recordText(command: string): string {
  return shortened(command, (text) => redactWordsOf(redactDocuments(redactSecrets(text))));
}

/** The whole command, only shortened: for those who set `ledger.text` to `full`. */
export function fullText(command: string): string {
  return shortened(command, (text) => text);
}

/** Options of any program whose value people write for people. */
const PROSE_OPTIONS: ReadonlySet<string> = new Set(
  "--annotate --annotation --body --comment --description --message --notes --prompt --reason --subject --summary --title".split(
    " ",
  ),
);

/** The same by a letter, for some programs. */
const PROSE_LETTERS: ReadonlyMap<string, string> = new Map([
  ["git", "m"],
  ["hg", "m"],
  ["jj", "m"],
  ["svn", "m"],
  ["gh", "btn"],
  ["glab", "dtm"],
  ["claude", "p"],
  ["alembic", "m"],
  ["mail", "s"],
]);

/** Programs whose quoted operands are shown and not run. */
const SPEAKERS: ReadonlySet<string> = new Set(
  "echo printf say notify-send logger wall figlet cowsay".split(" "),
);

/** Programs whose quoted operands are patterns; short ones tell what is looked for and stay. */
const SEARCHERS: ReadonlySet<string> = new Set("grep egrep fgrep rg ag ack".split(" "));

/** `user@host` is where these go. */
const HOST_PROGRAMS: ReadonlySet<string> = new Set(
  "ssh scp sftp rsync mosh ssh-copy-id autossh sshfs ssh-keyscan kinit systemctl journalctl".split(
    " ",
  ),
);

const CARRIERS: ReadonlySet<string> = new Set(
  "command doas env exec export nohup sudo time then do else".split(" "),
);

function redactWordsOf(text: string): string {
  let result = "";
  let done = 0;
  let program = "";
  let isProse = false;
  let isAssigning = true;
  let isSubstituted = false;
  const words = [...wordsOf(text)];
  const named = new Set([...text.matchAll(/\$\{?[#!]?(\w{1,128})/g)].map(([, name = ""]) => name));
  for (const [i, { start, end, breaks }] of words.entries()) {
    if (breaks) {
      program = "";
      isAssigning = true;
      isProse = false;
      isSubstituted = /[<>$(`]$/.test(text.slice(Math.max(0, start - 1), start));
    }
    const word = text.slice(start, end);
    let clean = word;
    const assigned = isAssigning ? /^([A-Za-z_]\w{0,127}=)([\s\S]+)$/.exec(word) : null;
    if (assigned !== null) clean = redactVariable(named, assigned[1] ?? "", assigned[2] ?? "");
    else if (isProse) clean = redactProse(word, 0);
    else if (word.startsWith("--") && word.includes("=")) {
      const at = word.indexOf("=");
      if (PROSE_OPTIONS.has(word.slice(0, at)))
        clean = word.slice(0, at + 1) + redactProse(word.slice(at + 1), 0);
    } else if (SPEAKERS.has(program)) {
      // What is piped or written somewhere may be run there.
      const after = endOfCommand(text, words, i);
      if (!isSubstituted && !/^\s*[|>]/.test(after) && !/>\s*$/.test(text.slice(0, start)))
        clean = redactProse(word, 0);
    } else if (SEARCHERS.has(program)) clean = redactProse(word, 4);
    if (!HOST_PROGRAMS.has(program)) clean = redactAddresses(clean);
    isProse = announcesProse(program, word);
    if (assigned === null) {
      const name = word.replace(/^.*\//, "").replace(/["'\\]/g, "");
      if (program === "" && !word.startsWith("-") && !CARRIERS.has(name)) {
        program = name;
        isAssigning = false;
      }
    }
    if (clean !== word) {
      result += text.slice(done, start) + clean;
      done = end;
    }
  }
  return result + text.slice(done);
}

/** What stands between the words of this simple command and the next one. */
function endOfCommand(
  text: string,
  words: readonly { readonly start: number; readonly end: number; readonly breaks: boolean }[],
  from: number,
): string {
  for (let i = from; i < words.length && i < from + 40; i++) {
    const end = words[i]?.end ?? text.length;
    const between = text.slice(end, words[i + 1]?.start ?? text.length);
    if (/[|>\n;&]/.test(between)) return between.replace(/^[^|>\n;&]*/, "");
  }
  return "";
}

function announcesProse(program: string, word: string): boolean {
  if (PROSE_OPTIONS.has(word)) return true;
  const letters = PROSE_LETTERS.get(program);
  const last = /^-[A-Za-z]{0,6}([A-Za-z])$/.exec(word)?.[1];
  if (letters === undefined || last === undefined) return false;
  // Only the last of several letters takes the next word.
  return letters.includes(last);
}

/** A quoted word of at least so many blanks (and one at least) that nothing is expanded in. */
function redactProse(word: string, blanks: number): string {
  const quoted = /^(["'])([\s\S]*)\1$/.exec(word);
  const inner = quoted?.[2] ?? "";
  if (quoted === null || inner.startsWith("@") || inner.startsWith("REDACTED:")) return word;
  const mark = quoted[1] ?? "";
  if (mark === '"' ? /[$`\\]/.test(inner) : inner.includes("'")) return word;
  if ((inner.match(/\s/g)?.length ?? 0) < Math.max(1, blanks)) return word;
  return `${mark}REDACTED:text${mark}`;
}

/** Variables that programs and shells act on. */
const ACTIVE =
  /^(?:PATH|IFS|ENV|SHELL|HOME|PWD|TMPDIR|EDITOR|VISUAL|PAGER|BROWSER|CC|CXX|CI|TERM|LANG|TZ|DISPLAY|NODE_ENV|PS[0-4]|BASH.*|LD_.*|DYLD_.*|GIT_.*|PYTHON.*|NODE.*|NPM_.*|RUBY.*|PERL.*|JAVA.*|JDK.*|GO[A-Z]*|CARGO.*|RUST.*|DOCKER_.*|KUBE.*|AWS_.*|LC_.*|XDG_.*|DEBIAN_.*|FORCE_.*|.*_OPTIONS|.*_OPTS|.*FLAGS|.*_COMMAND|.*_CONFIG|.*_CMD)$/;

/** An assignment whose variable nothing in the text names again. */
function redactVariable(named: ReadonlySet<string>, assignment: string, value: string): string {
  const name = assignment.slice(0, -1);
  if (ACTIVE.test(name) || /[$`(]/.test(value)) return assignment + value;
  // A number, a switch, a place or a plain word tells nothing, and how it is judged may hang on it.
  if (/^["']?[\w.:/~-]{0,64}["']?$/.test(value)) return assignment + value;
  if (named.has(name)) return assignment + value;
  return value.includes("REDACTED:") ? assignment + value : `${assignment}REDACTED:value`;
}

/** Top-level parts that are units of systemd or files, and no domains. */
const NO_DOMAIN =
  /\.(?:service|timer|socket|target|mount|device|slice|scope|path|js|ts|md|json|tgz)$/i;

function redactAddresses(word: string): string {
  if (!word.includes("@")) return word;
  return word.replace(
    /(?<![\w.+/@:-])(?<!:\/\/[^\s@]{0,80})[A-Za-z0-9_][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,6}\.[A-Za-z]{2,24}(?![\w:/])/g,
    (address) => (/^git@/.test(address) || NO_DOMAIN.test(address) ? address : "REDACTED:email"),
  );
}

/**
 * Documents in a line that are messages: `-m "$(cat <<'EOF' … EOF)"`, `git commit -F - <<'EOF'`. Only those with quoted
 * delimiters, in which nothing is expanded.
 */
function redactDocuments(text: string): string {
  const opening =
    /(?:(?:-[a-zA-Z]{0,6}m|-b|--body|--message|--title|--notes)[ =]"\$\(cat|(?:-F|--file|--body-file)[ =]-)\s{1,4}<<-?\s{0,4}(["'])(\w{1,40})\1[^\n]{0,200}\n/g;
  let result = "";
  let done = 0;
  let unended = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const delimiter = found[2] ?? "";
    const end = new RegExp(`^[\\t ]*${delimiter}[\\t ]*$`, "m");
    const from = opening.lastIndex;
    const body = text.slice(from);
    const at = end.exec(body);
    if (at === null || at.index === 0) {
      // Each costs a look through the rest.
      if (++unended > 8) break;
      continue;
    }
    result += `${text.slice(done, from)}REDACTED:text\n`;
    done = from + at.index;
    opening.lastIndex = done;
  }
  return result + text.slice(done);
}
