/** Calls inside a call: what a tool that nobody knows may start, given as words (`-exec rm -rf {}`) or as a text (`'rm -rf ~'`). */
import type { Word } from "../shell/types.js";
import type { Features } from "./feature-set.js";

/** Programs whose name among the words of another call mostly means that they are started. */
const PROGRAMS = new Set(
  (
    "rm rmdir unlink shred dd mkfs wipefs truncate mv cp ln tee chmod chown kill killall pkill reboot shutdown halt poweroff init telinit sudo su doas sh bash zsh dash ksh fish eval " +
    "exec source curl wget nc ncat socat git python python3 perl ruby node php docker podman kubectl terraform aws psql mysql dropdb redis-cli mongosh crontab systemctl iptables passwd " +
    "useradd echo cat ls grep test true"
  ).split(" "),
);

const LONGEST_TEXT = 300;
const MOST_CALLS = 3;
const MOST_ARGS = 6;

/**
 * Adds what a text says as a command line.
 *
 * @param outer program or verb whose word it is
 */
export function carriedText(text: string, outer: string, out: Features): void {
  const pattern = /(?:^|[;&|!`({"'\n]|\$\()\s*([a-z][\w./-]{0,30})((?:\s+[^\s;&|`)}"']+)*)/g;
  const part = text.slice(0, LONGEST_TEXT);
  for (let n = 0; n < MOST_CALLS; ) {
    const match = pattern.exec(part);
    if (match === null) return;
    const [, name = "", rest = ""] = match;
    const program = name.slice(name.lastIndexOf("/") + 1);
    if (!PROGRAMS.has(program)) continue;
    n++;
    carriedCall(program, rest.trim().split(/\s+/), outer, out);
  }
}

/** The same for words of the call itself. */
export function carriedWords(args: readonly Word[], outer: string, out: Features): void {
  const end = Math.min(args.length, 24);
  for (let n = 1; n < end; n++) {
    const { text, known } = args[n] as Word;
    if (!known || !PROGRAMS.has(text)) continue;
    const rest = args.slice(n + 1, n + 1 + MOST_ARGS).map((word) => word.text);
    carriedCall(text, rest, outer, out);
    return;
  }
}

function carriedCall(program: string, args: readonly string[], outer: string, out: Features): void {
  out.add("carried", program);
  out.add("carried", outer, program);
  for (const arg of args.slice(0, MOST_ARGS)) {
    if (arg.startsWith("-")) out.add("carried", program, arg);
    else {
      const place = placeOf(arg);
      if (place !== undefined) {
        out.add("carried", "at", place);
        out.add("carried", program, place);
      } else if (/^[a-z-]{2,12}$/.test(arg)) out.add("carried", program, arg);
    }
  }
}

/**
 * Where a word inside a text points to; undefined for what is no place worth telling.
 *
 * @example placeOf("/dev/sda") // "device"
 */
export function placeOf(text: string): string | undefined {
  const first = text.charCodeAt(0);
  if (first === 126 || text.startsWith("$HOME")) return "home";
  if (first === 36) return "unknown";
  if (first !== 47)
    return text === "." || text === "*" || text.startsWith("..") ? "all" : undefined;
  if (text === "/" || text === "/*") return "root";
  if (text.startsWith("/dev/"))
    return /^\/dev\/(?:null|std|tty|fd|tcp|zero|u?random)/.test(text) ? undefined : "device";
  if (/^\/(?:tmp|var\/tmp)\//.test(text)) return "temp";
  return /^\/(?:etc|usr|bin|sbin|lib|boot|var|opt|proc|sys)\b/.test(text) ? "system" : "outside";
}
