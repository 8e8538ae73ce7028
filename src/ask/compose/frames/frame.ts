/**
 * Frames: requests whose meaning is the set of their words, in whatever order they stand ("the kernel's
 * version", "which version of the kernel"). A frame is a command and readings: the words a request
 * must have, those that it may have, and slots for what it names. A request is a frame's when every
 * word of it that means something has its place there. Minsky 1975 ("A framework for representing
 * knowledge") gave the name.
 *
 *     ps -o ppid= -p {pid}
 *       parent|ppid {pid} ? pid id process
 *
 * A line without indent is a command, indented lines are its readings; `a|b` are alternatives, `a_b` two
 * words in a row, `"a"` the word as it is written. What follows `?` may stand there. `{file2}` is a second slot of type `file`, `{x:name}` a slot
 * whose name is not its type.
 */
import { fill } from "../../catalogue/template.js";
import { fit, type SlotType } from "../../text/fit.js";
import { stem } from "../../text/lemma.js";
import type { Token } from "../../text/tokens.js";

/** One way to say a word: the words in a row. */
type Alternative = readonly string[];

interface Slot {
  readonly name: string;
  readonly type: SlotType;
}

interface Reading {
  readonly needs: readonly (readonly Alternative[])[];
  readonly may: ReadonlySet<string>;
  readonly slots: readonly Slot[];
}

export interface Frame {
  readonly command: string;
  readonly readings: readonly Reading[];
}

/** A word of a request as frames compare it. */
interface Unit {
  readonly token: Token;
  readonly written: string;
  readonly stem: string;
}

/** Words for the asking itself. */
const ASKING = new Set(
  `show print display list give tell get in output see view check find know what which who how where when name named called
  current currently now right moment present please me all every each available value info information detail details
  computer machine system host box server pc laptop node linux os gnu pls plz whether result results kindly u ya yo hey gimme else wanna just actually basically currently ever um uh my own local exact actual simply quickly
  standard terminal screen console stdout stand look up out report return determine retrieve fetch obtain identify question wonder much there only just here got
  default active set whole entire full complete running like need want try really sure ever still yet exactly today able possible work`
    .split(/\s+/)
    .map(stem),
);

function word(written: string): Alternative {
  return written.split("_").map((one) => (one.startsWith('"') ? one : stem(one)));
}

function reading(line: string): Reading {
  const [needed = "", may = ""] = line.split(" ? ");
  const needs: (readonly Alternative[])[] = [];
  const slots: Slot[] = [];
  for (const part of needed.trim().split(/\s+/)) {
    const slot = /^\{(?:(\w+):)?([a-z]+)(\d*)\}$/.exec(part);
    if (slot !== null)
      slots.push({
        name: slot[1] ?? `${slot[2]}${slot[3]}`,
        type: slot[2] as SlotType,
      });
    else needs.push(part.split("|").map(word));
  }
  return {
    needs,
    slots,
    // What is one way to say a part may stand beside another way.
    may: new Set([
      ...may
        .split(/[\s|_]+/)
        .filter((one) => one !== "")
        .map(stem),
      ...needs.flatMap((need) => need.flatMap((one) => (one.length === 1 ? one : []))),
    ]),
  };
}

/** Reads a table of frames. @throws where a reading stands before any command */
export function framesOf(table: string): readonly Frame[] {
  const frames: { command: string; readings: Reading[] }[] = [];
  for (const line of table.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (!line.startsWith(" ")) frames.push({ command: line, readings: [] });
    else {
      const frame = frames.at(-1);
      if (frame === undefined) throw new Error(`a reading before any command: ${line}`);
      frame.readings.push(reading(line));
    }
  }
  return frames;
}

/** Names of programs and accounts, which frames know as words too. */
const PROPER = new Set(
  "docker python python3 nginx cron ssh sudo systemd netcat nc ufw bash vim vi emacs nmap tcpdump apache2 root admin www-data ls ll cd git redis test http web data"
    .split(" ")
    .map(stem),
);

/** The words of frames, which are no names. */
export function vocabularyOf(frames: readonly Frame[]): ReadonlySet<string> {
  const words = new Set(ASKING);
  for (const { readings } of frames)
    for (const { needs, may } of readings) {
      for (const need of needs)
        for (const alternative of need)
          for (const one of alternative) words.add(one.replaceAll('"', ""));
      for (const one of may) words.add(one);
    }
  for (const name of PROPER) words.delete(name);
  return words;
}

const says = ({ stem: cut, written, token }: Unit, one: string): boolean =>
  one.startsWith('"') ? written === one.slice(1, -1) : cut === one && !token.quoted;

/** Short forms that people type. */
const SHORT = new Map(
  "mem=memory proc=process procs=processes dir=directory dirs=directories config=configuration fs=filesystem addr=address iface=interface ifaces=interfaces nic=interface env=environment vars=variables var=variable pkg=package svc=service distro=distribution hdd=disk hdds=disks ssd=disk conn=connection conns=connections stats=statistics usr=user grp=group pwd=. perms=permissions cmd=command cmds=commands sys=system temp=temperature gigs=gb megs=mb gw=gateway msgs=messages mins=minutes secs=seconds hrs=hours"
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/** The words of a request; one with a hyphen is two where both are words of frames. */
export function unitsOf(
  tokens: readonly Token[],
  vocabulary: ReadonlySet<string>,
): readonly Unit[] {
  const out: Unit[] = [];
  for (const token of tokens) {
    const lower = token.text.toLowerCase();
    const written = token.quoted ? lower : (SHORT.get(lower) ?? lower);
    const parts = token.quoted || token.thing ? [] : written.split("-");
    if (parts.length > 1 && parts.every((part) => vocabulary.has(stem(part))))
      for (const part of parts) out.push({ token, written: part, stem: stem(part) });
    else out.push({ token, written, stem: stem(written) });
  }
  return out;
}

/** Words beside which a name stands, whatever else it means. */
const INTRODUCES = new Set(
  "named called file directory folder script user group service process processes command variable package function alias module host option daemon unit program account interface job manual word branch tag container pod namespace release remote deployment table executable binary session".split(
    " ",
  ),
);
const isIntroduced = (units: readonly Unit[], at: number): boolean => {
  const isBeside = (unit: Unit | undefined) =>
    unit !== undefined && !unit.token.thing && INTRODUCES.has(unit.written);
  return isBeside(units[at - 1]) || isBeside(units[at + 1]);
};

/** Words after which a name stands where nothing else says so. */
const LEADS = /^(?:of|for|by|as|to|does|is|if|whether|from|on|in|the|about|with|are|many|all|any)$/;

/** Words that are never names. */
const NO_NAMES = new Set(
  `along together dirs dir numeric grouped effective real actual sorted than per without between about along besides alongside after before during while via
  last first next previous other another same different more less most least top both either neither each
  mode line lines word words time times date day days week weeks hour hours minute minutes second seconds
  rule rules setting settings result results thing things stuff something anything everything everyone anyone everybody anybody somebody people gw
  given certain specific specified particular associated matching corresponding respective nth numbered multiple several
  cumulative additional extra standard untouched rooted child oldest newest latest youngest keeping memberships membership string strings
  edit open create delete remove change modify add append write save move copy rename start stop restart kill
  enable disable install uninstall update upgrade clear reset turn make put let keep begin end finish
  big small large new old recent good bad high low fast slow long short many few several`
    .split(/\s+/)
    .map(stem),
);

/** What a request asks to be done, or how: "post all variables", "speed up", "a command hidden in". */
const DOES =
  /^(?:post|upload|send|push|pull|fetch|publish|share|leak|steal|hide|decode|encode|dump|clean|wipe|erase|listen|speed|slow|shut|turn|allow|deny|block|grant|forward|expose|run|execute|launch)$/;

function isDone(units: readonly Unit[], at: number): boolean {
  const { token, written } = units[at] as Unit;
  if (token.thing || token.quoted) return false;
  const next = units[at + 1]?.written ?? "";
  return (
    (at === 0 && (DOES.test(written) || /^(?:up|down|off|out)$/.test(next))) ||
    (/[a-z]{2}(?:ed|en)$/.test(written) && /^(?:in|inside|by|from|within|under)$/.test(next))
  );
}

/** A bare word is a name only where nothing else is known of it, or a word beside it says so. */
function fits(
  type: SlotType,
  units: readonly Unit[],
  at: number,
  vocabulary: ReadonlySet<string>,
  isStrict: boolean,
): boolean {
  const { token, stem: cut } = units[at] as Unit;
  if (isDone(units, at)) return false;
  if (token.duration !== undefined && !/^(?:duration|number|text)$/.test(type)) return false;
  if (token.number !== undefined && /^(?:path|file|dir|name|user|group)$/.test(type)) return false;
  // A variable's value is no name of a program.
  if (token.text.startsWith("$") && /^(?:name|package|host)$/.test(type)) return false;
  // "The home of Java" is nobody's, and nobody is called ssh.
  if (type === "user" && /^(?:ssh|sshd|cron|crontab|bash|shell|tty|ftp)$/.test(token.text))
    return false;
  if (type === "user" && /^[A-Z][a-z]/.test(token.text) && !token.quoted) return false;
  if (type === "signal")
    return /^(?:SIG)?(?:TERM|KILL|HUP|INT|QUIT|STOP|CONT|USR[12]|ABRT|ALRM|PIPE|WINCH|TSTP)$/.test(
      token.text,
    );
  // A pattern of a date is no command.
  if (type === "command" && /^(?:[YMDHSymdhs]{2,4}[-:/. ]?)+$/.test(token.text)) return false;
  if (
    type === "host" &&
    /\.(?:pem|crt|key|txt|json|log|conf|csv|gz|zip|sh|py|md)$/.test(token.text)
  )
    return false;
  if (type === "host")
    return (
      /^(?:localhost|[\w@-]+(?:\.[\w-]+)+|[\w.-]+@[\w.-]+)$/.test(token.text) ||
      // "The server web1", `ssh to "app1"`.
      ((token.quoted || token.thing) &&
        /^[a-z][\w@-]*$/i.test(token.text) &&
        /^(?:host|hostname|server|machine|remote|into|to|ssh)$/.test(units[at - 1]?.written ?? ""))
    );
  // "On this machine" is read so too.
  if (token.text === "/" && !token.quoted) return false;
  const isPlace = /^(?:path|file|dir)$/.test(type);
  // A bare text in quotes may be any text.
  if (token.quoted && isPlace && !/[./~$]/.test(token.text)) return false;
  if (token.quoted) return fit(type, token) >= (type === "text" ? 0.15 : 0.4);
  if (token.thing && isPlace && fit(type, token) < 0.7 && !/[./~]/.test(token.text)) return false;
  if (token.thing)
    return (
      (token.number !== undefined || /\//.test(token.text) || !vocabulary.has(cut)) &&
      fit(type, token) >= (type === "text" ? 0.15 : 0.4)
    );
  // A word is a file only where it is said to be one.
  if (type === "file" && /^(?:Makefile|Dockerfile|README|LICENSE|CHANGELOG)$/.test(token.text))
    return true;
  if (type === "file" || type === "dir") {
    const before = units[at - 1];
    const isSaid =
      before !== undefined &&
      /^(?:file|directory|folder|script|link|symlink|named|called)$/.test(before.written);
    return isSaid && !token.stop && !ASKING.has(cut) && !NO_NAMES.has(cut);
  }
  if (cut === "bash" && isIntroduced(units, at)) return type === "name";
  if (token.stop || INTRODUCES.has(token.text.toLowerCase().replace(/s$/, ""))) return false;
  // "The session named old".
  if (NO_NAMES.has(cut) && !/^(?:named|called)$/.test(units[at - 1]?.written ?? "")) return false;
  if (type !== "text" && !isIntroduced(units, at)) {
    const before = units[at - 1];
    const isLed =
      before === undefined ||
      LEADS.test(before.written) ||
      // "Kill nginx": after what it needs.
      (!before.token.thing && vocabulary.has(before.stem) && !ASKING.has(before.stem)) ||
      before.token.stop;
    if (!isLed) return false;
  }
  if (vocabulary.has(cut) && (isStrict || ASKING.has(cut) || !isIntroduced(units, at)))
    return false;
  // A length of time, a number: never a bare word.
  return (
    /^(?:name|user|group|package|text|variable|file|dir)$/.test(type) && fit(type, token) > 0.2
  );
}

interface Found {
  readonly command: string;
  /** How many words it needed: the frame that needs most says most. */
  readonly weight: number;
}

function read(
  { needs, may, slots }: Reading,
  units: readonly Unit[],
  vocabulary: ReadonlySet<string>,
): { readonly values: ReadonlyMap<string, Token>; readonly weight: number } | undefined {
  const used = new Set<number>();
  let weight = 0;
  for (const need of needs) {
    let isMet = false;
    for (const alternative of need) {
      const at = units.findIndex((_, i) =>
        alternative.every((one, j) => {
          const unit = units[i + j];
          return unit !== undefined && !used.has(i + j) && says(unit, one);
        }),
      );
      if (at < 0) continue;
      for (let j = 0; j < alternative.length; j++) used.add(at + j);
      weight += alternative.length;
      isMet = true;
      break;
    }
    if (!isMet) return undefined;
  }
  const values = new Map<string, Token>();
  let from = 0;
  for (const { name, type } of slots) {
    let at = -1;
    let gain = 0;
    for (const isStrict of [true, false])
      for (let i = from; i < units.length && at < 0; i++)
        if (!used.has(i) && fits(type, units, i, vocabulary, isStrict)) {
          at = i;
          // A word that is known may mean what it says elsewhere.
          gain = isStrict ? 1 : -0.5;
        }
    if (at < 0) return undefined;
    used.add(at);
    values.set(name, (units[at] as Unit).token);
    weight += gain;
    from = at + 1;
  }
  const isOfOne = slots.filter(({ type }) => /^(?:path|file|dir)$/.test(type)).length === 1;
  for (let i = 0; i < units.length; i++) {
    const { token, stem: cut, written } = units[i] as Unit;
    if (used.has(i)) continue;
    // "All files in x" is not x.
    if (
      isOfOne &&
      /^(?:files|directories|folders|scripts|everything|contents|symlinks|links)$/.test(written)
    )
      return undefined;
    // "The newest file in x" is in it, and "each file" is not x either.
    if (
      isOfOne &&
      written === "file" &&
      (/^(?:in|under|inside|within)$/.test(units[i + 1]?.written ?? "") ||
        /^(?:each|every)$/.test(units[i - 1]?.written ?? ""))
    )
      return undefined;
    // "Of each file in x" is not of x.
    if (
      /^(?:each|every)$/.test(written) &&
      !may.has(cut) &&
      /^(?:file|directory|folder|script|symlink|link|symbolic|subdirectory|archive|\.\w+)$/.test(
        units[i + 1]?.written ?? "",
      ) &&
      slots.some(({ type }) => /^(?:path|file|dir)$/.test(type))
    )
      return undefined;
    if (may.has(cut)) continue;
    // "Merged into main, without main itself": the name again.
    if (
      units[i + 1]?.written === "itself" &&
      [...values.values()].some(({ text }) => text === token.text)
    )
      continue;
    // "Shell" and the like are often said for nothing, but more is known where they count.
    if (token.stop && /^(?:shell|bash|command)$/.test(cut)) weight -= 0.4;
    if (token.stop || (!token.thing && ASKING.has(cut))) continue;
    // "On this machine" is read as the root directory.
    if (token.text === "/" && !token.quoted) continue;
    return undefined;
  }
  return { values, weight };
}

/** The command of the frame that explains the whole request; undefined where none does, or two do as well. */
export function commandOfFrames(
  frames: readonly Frame[],
  tokens: readonly Token[],
  vocabulary: ReadonlySet<string>,
): string | undefined {
  const units = unitsOf(tokens, vocabulary);
  let best: Found | undefined;
  for (const { command, readings } of frames)
    for (const one of readings) {
      const found = read(one, units, vocabulary);
      if (found === undefined || found.weight <= (best?.weight ?? 0)) continue;
      const types = new Map(one.slots.map(({ name, type }) => [name, type]));
      const filled = fill(command, found.values, (slot) => types.get(slot) ?? "text");
      if (filled !== undefined) best = { command: filled, weight: found.weight };
    }
  return best?.command;
}
