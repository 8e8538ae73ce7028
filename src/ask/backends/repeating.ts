/** What is done again and again, or on one machine after another: "every 2 seconds print x, ten times", "on the hosts a, b and c". */
import { quoteValue } from "../catalogue/template.js";
import { NUMBER_WORDS } from "../text/units.js";
import type { Modified } from "./modifiers.js";
import { commandIn } from "./presenting.js";

const COUNTS: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ...[...NUMBER_WORDS].filter(([, value]) => value > 0 && value <= 30),
]);
const OFTEN: Readonly<Record<string, number>> = { twice: 2, thrice: 3 };
const N = String.raw`(\d+|${[...COUNTS.keys()].sort((a, b) => b.length - a.length).join("|")})`;
const numberOf = (text: string): number =>
  COUNTS.get(text.toLowerCase()) ?? OFTEN[text.toLowerCase()] ?? Number(text);

const TIMES = String.raw`(?:(?:for\s+)?(?:a\s+total\s+of\s+)?(?:exactly\s+)?${N}\s+times|(twice|thrice))(?:\s+(?:in\s+total|altogether|overall|in\s+a\s+row))?`;
const SPAN = String.raw`(?:${N}\s+)?(second|minute)s?`;
const EVERY = String.raw`(?:(?:once\s+)?(?:every|each)\s+${SPAN}|once\s+(?:a|per)\s+(?:second|minute))`;
const PAUSE = String.raw`(?:(?:and\s+)?(?:with|after)\s+(?:a\s+|an\s+)?(?:pause|delay|break|wait|sleep|interval|gap)s?\s+of\s+${SPAN}|(?:with\s+)?(?:a\s+)?(?:waiting|pausing|sleeping|and\s+(?:wait|pause|sleep))\s+(?:for\s+)?${SPAN}|(?:with\s+)?${N}[- ](second|minute)\s+(?:pauses?|delays?|breaks?|intervals?)|${SPAN}\s+apart)(?:\s+(?:in\s*between|between|after)(?:\s+(?:(?:each|every|the|them|one|two|run|runs|of|lines?|numbers?|prints?|outputs?|times?)\s*)*)?)?`;
const ENDS = String.raw`\s*[.!]?\s*$`;

interface Form {
  readonly pattern: RegExp;
  /** Whether the pause has a number of times beside it. */
  readonly isCounted: boolean;
}

const form = (says: string, isCounted = true): Form => ({
  pattern: new RegExp(`^${says}${ENDS}`, "i"),
  isCounted,
});
const FORMS: readonly Form[] = [
  form(String.raw`(?<span>${EVERY}),?\s+(?<what>.+?),?\s+(?<times>${TIMES})`),
  form(String.raw`(?<what>.+?),?\s+(?<times>${TIMES}),?\s+(?<span>${EVERY}|${PAUSE})`),
  form(String.raw`(?<what>.+?),?\s+(?<span>${EVERY}|${PAUSE}),?\s+(?<times>${TIMES})`),
  form(String.raw`(?<times>${TIMES}),?\s+(?<span>${EVERY}),?\s+(?<what>.+?)`),
  form(String.raw`(?<what>.+?),?\s+(?<span>${PAUSE})`, false),
];

const secondsIn = (said: string): number => {
  const found = new RegExp(String.raw`(?:${N}[- ]+)?(second|minute)`, "i").exec(said);
  const count = found?.[1] === undefined ? 1 : numberOf(found[1]);
  return count * (/min/i.test(found?.[2] ?? "") ? 60 : 1);
};
const timesIn = (said: string): number => {
  const found = new RegExp(String.raw`${N}\s+times|(twice|thrice)`, "i").exec(said);
  return numberOf(found?.[1] ?? found?.[2] ?? "");
};

/** What ends only when it is ended, or is a loop itself. */
const ENDLESS = /^(?:for|while|watch|tail -[fF]|top|htop|cd|export)\b|&$|;/;
/** What must not be done twice without being asked for by name. */
const RISKY = /(?:^|[|;&]\s*)(?:sudo\s+)?(?:rm|mv|dd|mkfs|reboot|shutdown|kill|pkill|userdel)\b/;

/** A row of numbers or letters, each of them with a pause. */
function paused(command: string, seconds: number): string | undefined {
  const row = /^seq (-?\d+(?: -?\d+){0,2})$/.exec(command)?.[1];
  const braces = /^(?:echo|printf '%s\\n') (\{[\w.-]+\})$/.exec(command)?.[1];
  const each = braces ?? (row === undefined ? undefined : `$(seq ${row})`);
  return each === undefined ? undefined : `for i in ${each}; do echo "$i"; sleep ${seconds}; done`;
}

const HOSTS =
  /,?\s+(?:on|at)\s+(?:each\s+of\s+)?(?:the\s+)?(?:following\s+)?(?:remote\s+)?(?:hosts?|servers?|machines?)\s+([a-z][\w.-]*(?:,\s*[a-z][\w.-]*)*,?\s+and\s+[a-z][\w.-]*)(?:,?\s+(?:via|over|using|with|through|by)\s+ssh)?(?:,?\s+(?:one\s+after\s+(?:the\s+other|another)|in\s+turn|one\s+by\s+one|sequentially))?(?:,?\s+(?:via|over|using|with|through|by)\s+ssh)?\s*\.?$/i;
const HOSTS_OF_FILE =
  /,?\s+on\s+(?:each|every|all)\s+(?:of\s+the\s+)?(?:remote\s+)?(?:hosts?|servers?|machines?)\s+(?:(?:that\s+(?:is|are)\s+)?(?:listed|named|given|contained)\s+)?(?:in|of|from)\s+(?:the\s+)?(?:file\s+)?([\w./~-]+\.\w+|[~/][\w./-]+)(?:,?\s+(?:one\s+per\s+line|one\s+after\s+(?:the\s+other|another)|in\s+turn|one\s+by\s+one|(?:via|over|using|with|through|by)\s+ssh))*\s*\.?$/i;

const far = (command: string): string | undefined =>
  /^(?:ssh|scp|rsync|cd)\b/.test(command)
    ? undefined
    : /^[\w@%+=:,./-]+(?: [\w@%+=:,./-]+)*$/.test(command)
      ? command
      : quoteValue("text", { text: command, quoted: true });

/** A reading for the rest of the words, or the whole where they have the command itself. */
function reading(words: string, apply: Modified["apply"]): Modified {
  const quoted = commandIn(words) ?? /^(?:run|execute)\s+(\S+)$/i.exec(words)?.[1];
  return quoted === undefined
    ? { words, apply, isClear: true }
    : { words: "", apply: () => apply(quoted), isWhole: true };
}

/** All readings without what says how often, how far apart, and on which machines. */
export function repetitionsOf(words: string): readonly Modified[] {
  const out: Modified[] = [];
  for (const { pattern, isCounted } of FORMS) {
    const found = pattern.exec(words)?.groups;
    if (found === undefined) continue;
    const seconds = secondsIn(found.span ?? "");
    if (!isCounted) {
      out.push({
        words: found.what ?? "",
        apply: (command) => paused(command, seconds),
        isClear: true,
      });
      continue;
    }
    const times = timesIn(found.times ?? "");
    if (!(times > 0) || !(seconds > 0)) continue;
    out.push(
      reading(found.what ?? "", (command) =>
        ENDLESS.test(command) || RISKY.test(command)
          ? undefined
          : `for i in {1..${times}}; do ${command}; sleep ${seconds}; done`,
      ),
    );
    break;
  }
  const hosts = HOSTS.exec(words);
  if (hosts !== null) {
    const names = (hosts[1] ?? "").split(/,\s*(?:and\s+)?|\s+and\s+/).join(" ");
    out.push(
      reading(words.slice(0, hosts.index), (command) => {
        const there = far(command);
        return there && `for h in ${names}; do ssh "$h" ${there}; done`;
      }),
    );
  }
  const file = HOSTS_OF_FILE.exec(words);
  if (file !== null)
    out.push(
      reading(words.slice(0, file.index), (command) => {
        const there = far(command);
        return there && `while read -r h; do ssh -n "$h" ${there}; done < ${file[1]}`;
      }),
    );
  return out;
}
