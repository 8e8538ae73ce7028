/**
 * Remarks on how a command is to run, whatever it is: no error messages, with root's rights, existing files overwritten or
 * not, the original kept, odd names. Each is taken off the request and put into the command that is made for the rest.
 */

import { optionRiders } from "./options.js";

/** A request without its remarks, and what they make of a command (undefined: they do not go with it). */
export interface Ridden {
  readonly words: string;
  readonly apply: (command: string) => string | undefined;
  /** A remark goes only with some programs: what is made for the whole request may know it as well. */
  readonly isOption: boolean;
}

interface Rider {
  /** Where several kinds of remark say the same, each has its own pattern. */
  readonly patterns: readonly RegExp[];
  readonly apply: (command: string) => string | undefined;
  /** Not where the rest of the request speaks of this. */
  readonly unless?: RegExp;
}

const OPENS = String.raw`(?:^|[\s(,;:.\u2013\u2014])(?:(?:and|but|also|please|just|then)\s){0,3}`;
const CLOSES = String.raw`(?:,?\s+please)?\s*(?=$|[),;.!?\u2013\u2014]|\s(?:and|then)\s)`;
const remark = (...texts: readonly string[]): RegExp[] =>
  texts.map((text) => new RegExp(`${OPENS}(?:${text})${CLOSES}`, "i"));

const errors = (own: string): string =>
  String.raw`(?:(?:any|all|the|possible|its|such)\s+){0,3}(?:(?:permission(?:[- ]denied)?|access(?:[- ]denied)?)\s+)?(?:${own}|permission[- ]denied(?:\s+(?:messages?|complaints?|lines))?|complaints?(?:\s+about\s+(?:permissions?|(?:missing|unreadable)\s+\w+))?|stderr|standard\s+error)`;
const ERRORS = errors(String.raw`errors?(?:\s+(?:messages?|output|messages?\s+and\s+warnings?))?`);
/** Errors of the command, surely not of what it reads. */
const MESSAGES = errors(String.raw`errors?\s+(?:messages?|output)`);

/** The command with its first program's errors thrown away. */
function quiet(command: string): string | undefined {
  if (/2>|&>/.test(command)) return command;
  if (/^(?:for|while|if|cd|set|\w+=)\b/.test(command)) return undefined;
  const at = pipeAt(command);
  return at < 0
    ? `${command} 2>/dev/null`
    : `${command.slice(0, at)} 2>/dev/null${command.slice(at)}`;
}

/** Where the first ` | ` outside of quotes and substitutions stands; -1: nowhere. */
function pipeAt(command: string): number {
  let depth = 0;
  let quote = "";
  for (let at = 0; at < command.length; at++) {
    const char = command[at] as string;
    if (char === "\\" && quote !== "'") at++;
    else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === "'" || char === '"') quote = char;
    else if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (char === "|" && depth === 0 && command[at - 1] === " ") return at - 1;
  }
  return -1;
}

/** The command with root's rights: every program of it that touches files. */
function elevated(command: string): string | undefined {
  if (/^sudo\b/.test(command)) return command;
  if (
    />|&&|;(?! *\+|$)|\$\(|^(?:for|while|if|cd|set|export|alias|\w+=)\b/.test(
      command.replace(/\\;/g, ""),
    )
  )
    return undefined;
  return `sudo ${command.replace(/ \| xargs\b/g, " | sudo xargs")}`;
}

/** Compressors remove what they compressed, unless they are told to keep it. */
function keeping(command: string): string | undefined {
  if (/ -k\b|--keep\b| -\w*c\w*\b.*>|\bzcat\b|^(?:cp|zip|tar)\b/.test(command)) return command;
  if (/^(?:rm|mv|rename|shred|truncate)\b|-delete\b|\bsed -i|-exec (?:rm|mv)\b/.test(command))
    return undefined;
  return command.replace(/\b(gzip|gunzip|bzip2|bunzip2|xz|unxz|zstd|unzstd)\b(?= )/, "$1 -k");
}

const RIDERS: readonly Rider[] = [
  {
    patterns: remark(
      String.raw`(?:no|without(?:\s+any)?|ignore|ignoring)\s+${MESSAGES}(?:\s+(?:are\s+)?(?:wanted|needed|please|shown|displayed|printed|on\s+(?:the\s+)?(?:screen|terminal)))?`,
      String.raw`(?:i\s+)?(?:do\s+not|don['\u2019]?t|never)\s+(?:want\s+(?:to\s+see\s+)?|bother\s+me\s+with|show(?:\s+me)?|print|display|care\s+(?:about|for)|report|output|need|annoy\s+me\s+with)\s*${ERRORS}`,
      String.raw`(?:keep|throw|hide|hiding|suppress|suppressing|discard|discarding|drop|swallow|silence|silencing|mute|get\s+rid\s+of|throwing\s+away|throw\s+away|leaving\s+out)\s+${ERRORS}(?:\s+(?:away(?:\s+from\s+me)?|out|to\s+yourself|off\s+the\s+screen))?`,
      String.raw`(?:redirect|send|sending|redirecting|with)\s+${ERRORS}\s+(?:to|into|going\s+to|sent\s+to)\s+\/dev\/null`,
      String.raw`(?:with\s+)?${ERRORS}\s+(?:(?:should\s+be|are|is|to\s+be|can\s+be|must\s+be|being)\s+)?(?:thrown\s+away|discarded|suppressed|hidden|dropped|silenced|ignored|not\s+(?:wanted|shown|interesting|of\s+interest)|of\s+no\s+interest|unwanted)`,
      String.raw`${ERRORS}\s+(?:do\s+not|don['\u2019]?t)\s+(?:interest|concern)\s+me`,
      String.raw`(?:silently|quietly)\s+(?:skip|skipping|pass|passing|ignore|ignoring)\s+(?:over\s+)?(?:what|whatever|everything|anything|all|directories|folders|files|places)\s+(?:that\s+)?(?:i|you|we|it)?\s*(?:may\s+not|can['\u2019]?t|cannot|can\s+not|must\s+not|am\s+not\s+allowed\s+to|are\s+not\s+allowed\s+to)\s*(?:be\s+)?(?:read|enter|entered|open|opened|see)`,
    ),
    unless: /\blines?\b|\.log\b|\bjournal/i,
    apply: quiet,
  },
  {
    patterns: remark(
      String.raw`(?:i|we|you)\s+(?:have|has|may\s+use|can\s+use|am\s+allowed|got)\s+(?:root|sudo)(?:\s+(?:rights|privileges|access))?(?:\s+(?:through|via|by|with)\s+sudo)?`,
      String.raw`(?:(?:it|this|that)\s+)?(?:needs|requires|will\s+need|takes)\s+(?:sudo|root(?:\s+(?:rights|privileges|permissions?))?)`,
      String.raw`(?:run\s+(?:it|this)\s+)?(?:with|using|through|via|under)\s+(?:sudo|root(?:['\u2019]s)?\s+(?:rights|privileges|permissions?|powers?)|superuser\s+(?:rights|privileges))`,
      String.raw`use\s+sudo(?:\s+for\s+(?:it|this|that))?`,
      String.raw`(?<=^|[,;.(]\s?|\b(?:do|run)\s(?:it|this|that)\s)as\s+(?:the\s+)?(?:root(?:\s+user)?|superuser)`,
      String.raw`(?:sudo|root(?:\s+(?:rights|privileges|permissions?))?)\s+(?:is|are|will\s+be)\s+(?:needed|required|necessary|available|allowed)`,
    ),
    unless: /\b(?:running|runs|processes|connect|log ?in|ssh|mysql|psql)\b/i,
    apply: elevated,
  },
  {
    patterns: remark(
      String.raw`(?:(?:the|some|all|file|directory|their)\s+)*(?:file)?names?\s+(?:may|can|might|could|will|do)\s+(?:well\s+)?(?:contain|have|include|hold|be)\s+[^.;()]*?(?:blanks?|spaces?|whitespace|newlines?|anything|characters?|odd|strange|weird|quotes)[^.;()]*`,
      String.raw`(?<=\bnames?\s\()(?:which|that|they)\s+(?:may|can|might|could)\s+(?:well\s+)?(?:contain|have|include|hold)\s+(?:blanks?|spaces?|whitespace|newlines?|anything)[^.;()]*`,
      String.raw`(?:take\s+care\s+of|handle|handling|cope\s+with|mind|be\s+(?:safe|careful|robust)\s+(?:for|with|against)|watch\s+out\s+for|beware\s+of|(?:it\s+)?(?:must|should|has\s+to|needs\s+to)\s+(?:work|cope|deal|survive|be\s+safe)\s*(?:with|for|even\s+with)?|(?:robust|safe)\s+(?:against|for|with)|think\s+of|allow(?:ing)?\s+for|mindful\s+of|also\s+for|even\s+(?:with|for|if\s+there\s+are)|there\s+(?:are|may\s+be))\s+(?:the\s+|any\s+|all\s+|all\s+kinds\s+of\s+)?(?:(?:odd|strange|weird|unusual|funny|difficult|awkward|arbitrary|special|nasty|tricky)\s+(?:file\s*)?names?|(?:file\s*)?names?\s+(?:with|containing|that\s+(?:contain|have))\s+[^.;()]*|(?:blanks?|spaces?|whitespace|newlines?)(?:\s+(?:and|or)\s+\w+)?\s+in\s+(?:the\s+|file\s*|their\s+)*names?)`,
      String.raw`(?:blanks?|spaces?|whitespace|newlines?)(?:\s+(?:and|or)\s+\w+)?\s+in\s+(?:the\s+|file\s*|their\s+)*names?\s+(?:are\s+(?:possible|allowed|to\s+be\s+expected)|must\s+not\s+(?:matter|hurt|break\s+(?:it|anything)))`,
      String.raw`whatever\s+(?:the\s+|their\s+)?(?:file\s*)?names?(?:\s+(?:contain|hold|are|look\s+like|may\s+be))?`,
    ),
    apply: (command) => command,
  },
  {
    patterns: remark(
      String.raw`(?:an?\s+|the\s+|any\s+|all\s+)?(?:existing|present|old)\s+(?:files?|ones?|copies|targets?|names?)(?:\s+(?:there|of\s+that\s+name|with\s+(?:the\s+same|that)\s+name))?\s+(?:must\s+not|should\s+not|shouldn['\u2019]t|mustn['\u2019]t|may\s+not|are\s+not\s+to)\s+be\s+(?:overwritten|replaced|touched|lost)`,
      String.raw`(?:nothing\s+(?:existing\s+|that\s+exists\s+)?(?:may|must|should)\s+be|never|not|without|don['\u2019]?t|do\s+not)\s+(?:overwritten|overwrite|overwriting|replacing|clobbering|clobber)\s*(?:(?:any|anything|what|whatever|the|existing|files?|ones?)\s*)*(?:that\s+|which\s+)?(?:is\s+|are\s+)?(?:already\s+)?(?:there|exists?|existing)?(?:\s+already)?`,
    ),
    apply: (command) =>
      /\b(?:cp|mv)\b/.test(command)
        ? command.replace(/\b(cp|mv)(?! (?:-\w*[nu]|--no-clobber|--update))(?= )/g, "$1 -n")
        : undefined,
  },
  {
    patterns: remark(
      String.raw`(?:an?\s+|the\s+|any\s+|all\s+)?(?:existing|present|old)\s+(?:files?|ones?|copies|targets?|names?)(?:\s+(?:there|of\s+that\s+name|with\s+(?:the\s+same|that)\s+name))?\s+(?:may|can|should|shall|must|will)\s+be\s+(?:overwritten|replaced)`,
      String.raw`(?:overwriting|replacing)\s+(?:(?:any|all|what|whatever|the|existing)\s+)*(?:files?|ones?|is\s+there|already\s+there|there)?\s*(?:already\s+)?is\s+(?:fine|ok|okay|allowed|no\s+problem)`,
    ),
    apply: (command) => command.replace(/\bmv -n\b/g, "mv -f").replace(/\bcp -n\b/g, "cp"),
  },
  {
    patterns: remark(
      String.raw`(?:the\s+)?(?:originals?|original\s+files?|source|\S+\.\w+\s+itself|\S+\.\w+)\s+(?:must|should|shall|has\s+to|have\s+to|is\s+to|are\s+to|needs?\s+to)\s+(?:stay|remain|be\s+kept|survive|not\s+(?:be\s+(?:lost|removed|deleted|touched)|disappear|go))(?:\s+(?:there|in\s+place|where\s+(?:it\s+is|they\s+are)|as\s+(?:it\s+is|they\s+are)|untouched|unchanged))?`,
    ),
    apply: keeping,
  },
];

/** Longer ones (UTF-16 code units) are no single sentences, and patterns take their time on them. */
const LONGEST = 1000;

/** The request without its remarks; undefined when it makes none. */
export function withoutRiders(words: string): Ridden | undefined {
  if (words.length > LONGEST) return undefined;
  let rest = words.trim().replace(/\s+/g, " ");
  const applied: Rider["apply"][] = [];
  let isOption = false;
  for (const rider of [...RIDERS, ...optionRiders]) {
    const { patterns, apply, unless }: Rider = rider;
    for (const pattern of patterns) {
      const found = pattern.exec(rest);
      if (found === null) continue;
      const before = rest.slice(0, found.index);
      const after = rest.slice(found.index + found[0].length);
      // A remark in brackets takes them with it.
      const isWhole = /\($/.test(before) || found[0].startsWith("(");
      const left = `${before.replace(/^.?[.!?]/.test(after) ? /[\s(,;:.–—-]+$/ : /[\s(,;:–—-]+$/, "")}${isWhole ? after.replace(/^\s?\)/, "") : after}`;
      if (unless?.test(left) === true) continue;
      rest = left.replace(/^[\s,;:.]+/, "").trim();
      applied.push(apply);
      isOption ||= optionRiders.includes(rider);
      break;
    }
  }
  if (applied.length === 0 || rest === "") return undefined;
  return {
    words: rest,
    isOption,
    apply: (command) =>
      applied.reduce<string | undefined>(
        (made, apply) => (made === undefined ? undefined : apply(made)),
        command,
      ),
  };
}
