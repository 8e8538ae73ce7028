/** A command that a request names: in quotes, by its path, or by a program that is known. */
import type { Cursor } from "../making/cursor.js";

/** Programs that a request names without saying that they are. */
export const PROGRAMS: ReadonlySet<string> = new Set(
  `make cmake ninja npm npx yarn pnpm node deno bun python python3 pip pip3 pytest tox cargo rustc go git hg svn
  ls ps df du uname date cal cat find grep sort uniq head tail wc awk sed cut curl wget ping top htop docker
  docker-compose podman kubectl helm terraform ansible-playbook apt apt-get dnf yum brew pacman mvn gradle gcc g++
  clang javac java ruby perl php bash sh zsh rsync tar zip unzip ssh scp whoami id env printenv free uptime dmesg
  mount lsblk ip ss netstat ifconfig hostname who last crontab systemctl journalctl jq yq seq echo tree stat file
  lscpu lsof vmstat iostat sar nmap dig nslookup host traceroute openssl ffmpeg convert psql mysql sqlite3
  redis-cli pg_dump mysqldump strace ltrace valgrind tsc eslint jest mocha vite webpack rails rake bundle
  composer phpunit dotnet swift flutter dart black ruff mypy flake8 history ldd nm strings md5sum sha256sum
  sleep cp mv`.split(/\s+/),
);

/** Whether the first word of a text is a program that people run so. */
export const namesProgram = (text: string): boolean =>
  PROGRAMS.has(text.split(/\s/, 1)[0] as string);

/** Where a command without quotes ends. */
const AFTER =
  "and|while|with|in_the_background|in_background|so_that|but|to|into|in|then|every|discarding|ignoring|hiding|suppressing|throwing|saving|writing|logging|appending|redirecting|without|even|as|for|until|output|errors|a|an|the|via|using|if|when|once|twice|at|on|whenever|stdout|stderr|from|detached|silently|quietly|again|five|three|ten|two|sending";

const endsAt = (c: Cursor): boolean =>
  c.done ||
  c.sees(AFTER) ||
  /,/.test(c.gap(c.at)) ||
  (c.token?.number !== undefined && c.tokens[c.at + 1]?.text === "times");

/**
 * The command that stands here, as it was written; undefined when nothing says that it is one.
 *
 * @param isSure whether what stands before says that a command follows
 */
export function commandAt(c: Cursor, isSure = false): string | undefined {
  return c.try(() => {
    c.eat("[the] [command|script|program|executable|shell_script] [called|named]");
    const isNamed = /^(?:command|script|program|executable|called|named)$/i.test(
      c.tokens[c.at - 1]?.text ?? "",
    );
    const first = c.token;
    if (first === undefined) return undefined;
    if (first.quoted) {
      c.at++;
      return /^[\w./~]/.test(first.text) ? continued(c, first.text) : undefined;
    }
    const isPath = /^(?:\.{0,2}|~)\/[\w.]|^[\w-]+\.(?:sh|py|pl|rb|js)$/.test(first.text);
    if (!isPath && !PROGRAMS.has(first.text) && !(isNamed && isSure && first.thing))
      return undefined;
    const from = c.at++;
    // "long-job.sh" alone is a script here.
    while (!endsAt(c)) c.at++;
    const text = c.raw(from, c.at).replace(/[,.;]+$/, "");
    c.eat("[command|script|program]");
    return text;
  });
}

/** "ls -la" is one token; what else belongs to the command follows it. */
function continued(c: Cursor, text: string): string {
  const last = c.tokens[c.at - 1];
  const isJoined = last !== undefined && !/["'`“]/.test(c.words[last.start] ?? "");
  if (!isJoined) return text;
  const from = c.at;
  while (!endsAt(c)) c.at++;
  return c.at === from ? text : `${text} ${c.raw(from, c.at)}`;
}
