/**
 * How and where a command is run whatever it is: page by page, as a table, again and again, on another
 * machine. Each is a part of the request that stands beside any command.
 */
import { quoteValue } from "../catalogue/template.js";
import { namesProgram } from "../compose/running/command.js";
import type { Modified } from "./modifiers.js";

const PAGED =
  /,?\s+(?:(?:and\s+)?(?:paus\w+|stop\w*|wait\w*)\s+(?:for\s+(?:user\s+)?(?:input|interaction|a\s+key)\s+)?(?:after|at|for|on|between)\s+(?:each|every)\s+(?:page|screen\w*)(?:\s+of\s+(?:the\s+)?output)?|(?:one|a|1)\s+(?:page|screen\w*)\s+at\s+a\s+time|page\s+by\s+page|(?:and\s+)?(?:pipe|page|send|show|view|display)\s+(?:(?:it|the\s+(?:output|results?)|them)\s+)?(?:through|to|into|with|in|using|via)\s+(?:the\s+(?:pager\s+)?)?(?:["'`]?(?:less|more)["'`]?|a\s+pager)|(?:in|through|with|using|via)\s+(?:the\s+pager\s+)?(?:a\s+pager|["'`]?(?:less|more)["'`]?(?:\s+pager)?|pagination))\s*\.?$/i;

const TABLE =
  /,?\s+(?:and\s+)?(?:(?:format|align|arrange|display|print|show)(?:t?ed)?\s+)?(?:(?:it|them|the\s+(?:output|results?))\s+)?(?:as|in|into)\s+(?:an?\s+)?(?:aligned\s+|neat\s+|pretty\s+|nice\s+|tidy\s+)*(?:table|tabular\s+form(?:at)?|(?:aligned|neat)\s+columns)\s*\.?$/i;

const ON_HOST =
  /,?\s+(?:on|from|at)\s+(?:the\s+)?(?:remote\s+)?(?:host|server|machine)\s+["'`]?([A-Za-z0-9][\w.-]*)["'`]?(?:,?\s+(?:via|over|using|with|through)\s+ssh)?(?:,?\s+(?:as|with|using)\s+(?:the\s+)?(?:ssh\s+)?(?:user(?:name)?\s+)?["'`]?([a-z_][\w-]*)["'`]?)?\s*\.?$/i;

const EVERY =
  /,?\s+(?:once\s+)?(?:every|each)\s+(?:(\d+|two|three|five|ten|thirty|sixty)\s+)?(second|minute)s?(?:,?\s+(?:and|while)?\s*(highlight)(?:ing)?\s+.*(?:differences|changes|changed).*)?\s*\.?$/i;
const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  thirty: 30,
  sixty: 60,
};
const RUN_QUOTED =
  /^(?:please\s+)?(?:run|execute|repeat|rerun|re-run|watch|start|invoke)\s+(?:the\s+)?(?:command\s+|script\s+)?(["'`])((?:(?!\1).)+)\1$/i;

const RUN_PLAIN =
  /^(?:please\s+)?(?:run|execute|repeat|rerun|re-run|watch)\s+(?:the\s+command\s+)?([a-z][\w-]*(?:\s+[\w./=-]+)*)$/i;

/** The command that a request has as it stands: "run df -h", "execute 'ls -l'". */
export function commandIn(words: string): string | undefined {
  const quoted = RUN_QUOTED.exec(words)?.[2];
  if (quoted !== undefined) return quoted;
  const plain = RUN_PLAIN.exec(words)?.[1]?.replace(/\s+command$/, "");
  return plain !== undefined && namesProgram(plain) ? plain : undefined;
}

/** What cannot stand before a pipe or be run again and again. */
const NO_OUTPUT =
  />|&$|\b(?:less|more|watch|vim?|nano|top|htop)\b|^(?:cd|export|alias|set|source)\b/;
const CHANGES =
  /(?:^|[|&;]\s*)(?:sudo\s+)?(?:rm|mv|cp|mkdir|rmdir|touch|ln|chmod|chown|kill|pkill|reboot|shutdown|useradd|userdel|dd|tar|zip|crontab|apt|systemctl (?!status|list|is-))\b|-delete\b|\bsed -i|>/;

const text = (command: string): string =>
  /^[\w@%+=:,./-]+(?: [\w@%+=:,./-]+)*$/.test(command)
    ? command
    : quoteValue("text", { text: command, quoted: true });

const TO_BOTH =
  /^(?:please\s+)?(?:write|print|send|save|show|display)\s+(?:the\s+)?((?:standard\s+output|stdout|output)\s+and\s+(?:standard\s+)?(?:errors?|stderr)(?:\s+output)?|(?:standard\s+)?output|stdout)\s+of\s+(?:the\s+command\s+)?(["'`])(.+)\2\s+(?:both\s+)?(?:to|on)\s+(?:the\s+)?(?:standard\s+output|stdout|screen|console|terminal)\s+and\s+(append(?:\s+(?:it|them|both))?\s+|save\s+it\s+|write\s+it\s+)?(?:to|in|into)?\s*(?:the\s+)?(?:file\s+)?["'`]?([\w./~$-]+)["'`]?\.?$/i;

/** "Use the last 5 lines of a.txt as input to "wc -c"": the request has the command that reads. */
const AS_INPUT =
  /^(?:please\s+)?(?:(?:use|take|give|pass|feed|send|pipe)\s+)?(.+?)\s+(?:as\s+(?:the\s+)?(?:standard\s+)?input\s+(?:to|for|of)|(?:through|into)\s+the\s+command)\s+(?:the\s+)?(?:command\s+)?(["'`])([^"'`]+)\2(?:\s+command)?\.?$/i;

const PIPED =
  /(?:,|\s)+(?:and\s+)?(?:then\s+)?(?:pip(?:e|es|ing)|feed(?:s|ing)?|send(?:s|ing)?|pass(?:es|ing)?)\s+(?:it|them|(?:the|its)\s+(?:output|results?|contents?|text))\s+(?:to|into|through)\s+(?:the\s+)?(?:command\s+|program\s+)?(?:(["'`])(.+)\1|([a-z][\w-]*(?:\s+-[\w-]+)*))(?:\s+command)?\s*\.?$/i;

/** "… and write the output to the screen and to b.txt". */
const SHOWN_AND_SAVED =
  /,?\s+(?:and\s+)?(?:then\s+)?(?:write|print|save|send|output|display|show)\s+(?:the\s+)?(?:output|results?|it|them)\s+(?:both\s+)?(?:to|on)\s+(?:the\s+)?(?:standard\s+output|stdout|screen|console|terminal)\s+and\s+(append(?:\s+(?:it|them))?\s+)?(?:(?:save|write)\s+(?:it|them)\s+)?(?:(?:to|in|into)\s+)?(?:the\s+)?(?:file\s+)?["'`]?([\w./~-]+)["'`]?\s*\.?$/i;

const SCREEN = String.raw`(?:the\s+)?(?:standard\s+output|stdout|screen|console|terminal)`;
const KEPT = String.raw`["'\`]?((?:[\w.~-]*\/)*[\w.~-]*\.\w+)["'\`]?`;
/** "Write the list of x both to the screen and to b.txt". */
const WRITES_BOTH = new RegExp(
  String.raw`^(?:please\s+)?(?:write|print|save|send|output|display|show|put)\s+(.+?)\s+(?:both\s+)?(?:to|on)\s+${SCREEN}\s+(?:and|as\s+well\s+as)\s+(?:also\s+)?(?:(?:save|write)\s+(?:it|them)\s+)?(?:to|in|into)\s+(?:the\s+file\s+)?${KEPT}\s*\.?$`,
  "i",
);
/** "Print x and also save it to b.txt": shown and kept. */
const ALSO_SAVED = new RegExp(
  String.raw`^(.+?),?\s+(?:and|but|while)\s+(?:(?:at\s+the\s+same\s+time|also|simultaneously)\s+(?:save|saving|write|writing|store|storing)|(?:save|saving|write|writing|store|storing)\s+(?:it|them|the\s+(?:output|result|list))\s+(?:also|too|as\s+well))\s+(?:(?:it|them|the\s+(?:output|result|list))\s+)?(?:to|in|into)\s+(?:the\s+file\s+)?${KEPT}(?:\s+(?:too|as\s+well))?\s*\.?$`,
  "i",
);

/** All readings without what says how or where it is shown. */
export function presentationsOf(words: string): readonly Modified[] {
  const out: Modified[] = [];
  const both = TO_BOTH.exec(words);
  if (both !== null) {
    const [, streams = "", , command = "", how = "", file = ""] = both;
    const append = /^append/i.test(how) ? " -a" : "";
    const errors = /err/i.test(streams) ? " 2>&1" : "";
    out.push(
      whole(
        `${command}${errors} | tee${append} ${quoteValue("file", { text: file, quoted: false })}`,
      ),
    );
  }
  const fed = AS_INPUT.exec(words);
  if (fed !== null)
    for (const verb of ["print", "list"])
      out.push({
        words: `${verb} ${fed[1]}`,
        apply: (command) =>
          NO_OUTPUT.test(command) || CHANGES.test(command) ? undefined : `${command} | ${fed[3]}`,
        isClear: true,
      });
  const saved = SHOWN_AND_SAVED.exec(words);
  if (saved !== null) {
    const [said, append, file = ""] = saved;
    out.push({
      words: words.slice(0, words.length - said.length),
      apply: (command) => {
        const printing = command.replace(/^sed -i(?= )/, "sed");
        const isRead = printing.split(/[\s'"]+/).includes(file);
        // A file that is read and written at once is lost.
        return NO_OUTPUT.test(printing) || isRead
          ? undefined
          : `${printing} | tee ${append === undefined ? "" : "-a "}${quoteValue("file", { text: file, quoted: false })}`;
      },
      isClear: true,
    });
  }
  const shownToo = WRITES_BOTH.exec(words) ?? ALSO_SAVED.exec(words);
  if (shownToo !== null) {
    const [, what = "", file = ""] = shownToo;
    out.push({
      words: /^(?:the|a|an|all)\b/i.test(what)
        ? `list ${what.replace(/^(?:the|a|an)\s+(?:(alphabetical|sorted)\s+)?(?:list|listing)\s+of\s+/i, "the $1 ")}`
        : what,
      apply: (command) =>
        NO_OUTPUT.test(command) || CHANGES.test(command) || command.split(/[\s'"]+/).includes(file)
          ? undefined
          : `${command} | tee ${quoteValue("file", { text: file, quoted: false })}`,
      isClear: true,
    });
  }
  const paged = PAGED.exec(words);
  if (paged !== null)
    out.push({
      words: words.slice(0, paged.index),
      apply: (command) =>
        NO_OUTPUT.test(command)
          ? undefined
          : `${command} | ${/\bmore\b/i.test(paged[0]) ? "more" : "less"}`,
      isClear: true,
    });
  const piped = PIPED.exec(words);
  const next = piped?.[2] ?? piped?.[3];
  if (piped !== null && next !== undefined && (piped[2] !== undefined || namesProgram(next)))
    out.push({
      words: words.slice(0, piped.index),
      // What a pipe brings is no program for a shell.
      apply: (command) =>
        NO_OUTPUT.test(command) || /^(?:sudo\s+)?(?:ba|da|z|k)?sh\b/.test(next)
          ? undefined
          : `${command} | ${next}`,
      isClear: true,
    });
  const table = TABLE.exec(words);
  if (table !== null)
    out.push({
      words: words.slice(0, table.index),
      apply: (command) => (NO_OUTPUT.test(command) ? undefined : `${command} | column -t`),
    });
  const host = ON_HOST.exec(words);
  if (host !== null) {
    const at = host[2] === undefined ? host[1] : `${host[2]}@${host[1]}`;
    const inner = words.slice(0, host.index);
    const quoted = commandIn(inner);
    const far = (command: string) =>
      /^(?:ssh|scp|rsync|ping|dig|curl|nc|cd|tar)\b/.test(command)
        ? undefined
        : `ssh ${at} ${quoteValue("text", { text: command, quoted: true })}`;
    if (quoted !== undefined) out.push(whole(far(quoted)));
    else out.push({ words: inner, apply: far, isClear: true });
  }
  const every = EVERY.exec(words);
  if (every !== null) {
    const [, count, unit = "", highlights] = every;
    const number = count === undefined ? 1 : (NUMBERS[count.toLowerCase()] ?? Number(count));
    const seconds = /^m/i.test(unit) ? number * 60 : number;
    const again = (command: string) =>
      NO_OUTPUT.test(command) || CHANGES.test(command)
        ? undefined
        : `watch${highlights === undefined ? "" : " -d"} -n ${seconds} ${text(command)}`;
    const inner = words.slice(0, every.index);
    const quoted = commandIn(inner);
    if (quoted !== undefined) out.push(whole(again(quoted)));
    else out.push({ words: inner, apply: again });
  }
  return out;
}

/** A reading that needs no other: the request has the command itself. */
const whole = (command: string | undefined): Modified => ({
  words: "",
  apply: () => command,
  isWhole: true,
});
