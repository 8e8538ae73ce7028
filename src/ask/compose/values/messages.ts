/** Requests to print a message that has in it what the machine knows: "print 'Hello ' followed by the user name". */
import { quoteValue } from "../../catalogue/template.js";

/** What can stand in a message, and how a double-quoted text says it. */
const KNOWN: readonly (readonly [said: RegExp, written: string])[] = [
  [
    /^(?:the )?(?:current |today's |system )*(?:date and time|date|time and date|date\/time)$/i,
    "$(date)",
  ],
  [/^(?:the )?(?:current )?(?:time|hour)$/i, "$(date +%T)"],
  [
    /^(?:the )?(?:current |system |machine |computer |local )*(?:host ?name|name of (?:the|this) (?:host|machine|system|computer))$/i,
    "$(hostname)",
  ],
  [
    /^(?:the |my )?(?:current |logged[- ]in )*(?:user(?:'s)?(?: user)? ?name|user|login name|name of the (?:current )?user)$/i,
    "$(whoami)",
  ],
  [
    /^(?:the )?(?:path of the |path to the |full path of the )?(?:current|present|working)(?: working)? (?:directory|folder|dir)(?: path| name)?$/i,
    "$(pwd)",
  ],
  [/^(?:the )?kernel (?:release|version)$/i, "$(uname -r)"],
  [/^(?:the )?(?:system|operating system|kernel) name$/i, "$(uname)"],
  [/^(?:the |my |user's )*home (?:directory|folder)(?: path)?$/i, "$HOME"],
  [
    /^(?:the )?(?:value of )?(?:the )?(?:environment )?(?:variable )?["'`]?\$\{?(\w+)\}?["'`]?$/i,
    "$$$1",
  ],
  [/^(?:the )?contents? of (?:the )?(?:file )?["'`]?([\w./~-]+)["'`]?(?: file)?$/i, "$(cat $1)"],
  [
    /^(?:the )?number of lines (?:in|of) (?:the )?(?:file )?["'`]?([\w./~-]+)["'`]?(?: file)?$/i,
    "$(wc -l < $1)",
  ],
  [
    /^(?:the )?(?:date|current date) (?:formatted (?:with|as)|in (?:the )?format) ["'`]([%\w :/.-]+)["'`]$/i,
    "$(date +'$1')",
  ],
];

const QUOTED = /^(?:the (?:string|text|message|word|words) )?(?:"([^"]*)"|'([^']*)'|`([^`]*)`)$/i;
const inDouble = (text: string): string =>
  text.replace(/[\\"`]/g, "\\$&").replace(/\$(?!\{?[A-Za-z_])/g, "\\$");

/** A part of a message; whether the machine has to say it. */
function partOf(said: string): { readonly written: string; readonly isAsked: boolean } | undefined {
  const part = said.trim().replace(/[,.]$/, "");
  for (const [form, written] of KNOWN)
    if (form.test(part)) return { written: part.replace(form, written), isAsked: true };
  const quoted = QUOTED.exec(part);
  if (quoted === null) return undefined;
  return { written: inDouble(quoted[1] ?? quoted[2] ?? quoted[3] ?? ""), isAsked: false };
}

const VERB = /^(?:please\s+)?(?:print|display|show|echo|output|write)\s+(?:out\s+)?/i;
const JOINT =
  /\s*,?\s+(?:and\s+)?(?:followed\s+by|and\s+then|then|and|plus|appended\s+with|ending\s+with|with)\s+(?=(?:the\b|an?\b|current|host|user|["'`$]|content|number|kernel|date|home))/i;
const ENDS =
  /\s+(?:(to|on|in)\s+(?:the\s+)?(?:console|terminal|screen|standard output|stdout)|without\s+(?:a\s+|the\s+)?(?:trailing\s+|final\s+)?newline|on\s+(?:the\s+same|one|a\s+single)\s+line)\s*\.?$/i;

/**
 * The command that prints a message; undefined where the request is something else, or one value alone.
 *
 * @example messageOf("Print 'host: ' followed by the host name") // 'echo "host: $(hostname)"'
 */
export function messageOf(words: string): string | undefined {
  if (!VERB.test(words)) return undefined;
  let rest = words.replace(VERB, "").replace(/\s*\.$/, "");
  let isOpen = false;
  for (let end = ENDS.exec(rest); end !== null; end = ENDS.exec(rest)) {
    if (/newline/i.test(end[0])) isOpen = true;
    rest = rest.slice(0, end.index);
  }
  const parts: { readonly written: string; readonly isAsked: boolean }[] = [];
  for (const said of splitParts(rest)) {
    const part = partOf(said);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const asked = parts.filter(({ isAsked }) => isAsked).length;
  const only = QUOTED.exec(rest.trim());
  if (parts.length === 1 && only !== null && !rest.includes("`"))
    return fixed(only[1] ?? only[2] ?? "", isOpen);
  // One value alone is for the command that prints it.
  if (asked === 0 || (parts.length === 1 && !isOpen)) return undefined;
  const text = parts.reduce((before, { written }) => {
    const isClose = before === "" || /[\s/@=]$/.test(before) || /^[\s:.,;!?/@)-]/.test(written);
    return `${before}${isClose ? "" : " "}${written}`;
  }, "");
  return isOpen ? `printf '%s' "${text}"` : `echo "${text}"`;
}

/** What prints a text that is as it stands; a variable in it is one, and its line breaks are such. */
function fixed(text: string, isOpen: boolean): string {
  if (/\$\{?[A-Za-z_]/.test(text))
    return isOpen ? `printf '%s' "${inDouble(text)}"` : `echo "${inDouble(text)}"`;
  if (/\\[ntr]/.test(text))
    return `printf '${text.replaceAll("%", "%%").replaceAll("'", "'\\''")}${isOpen ? "" : "\\n"}'`;
  const word = quoteValue("text", { text, quoted: true });
  return isOpen ? `printf '%s' ${word}` : `echo ${word}`;
}

/** The parts between the words that join them, which do not stand in quotes. */
function splitParts(text: string): readonly string[] {
  const out: string[] = [];
  let from = 0;
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (quote !== "") {
      if (char === quote) quote = "";
      continue;
    }
    if (/["`]/.test(char) || (char === "'" && !/\w/.test(text[at - 1] ?? " "))) {
      quote = char;
      continue;
    }
    const joint = JOINT.exec(text.slice(at));
    // "Date and time" is one thing.
    if (joint?.index !== 0) continue;
    out.push(text.slice(from, at));
    at += joint[0].length - 1;
    from = at + 1;
  }
  out.push(text.slice(from));
  return out;
}

const TEE =
  /^(?:please\s+)?(?:print|write|echo|output|display|send)\s+(?:the\s+)?(?:string\s+|text\s+|line\s+|message\s+)?("[^"]*"|'[^']*')\s+(?:(?:to|on)\s+(?:the\s+)?(?:standard output|stdout|console|terminal|screen)\s*,?\s+)?and\s+(?:also\s+)?(?:(append)\s+(?:it\s+)?to|(?:write|save)\s+(?:it\s+)?(?:in|to|into)|to)\s+(?:the\s+)?(?:end\s+of\s+)?(?:file\s+)?["']?([\w./~$-]+)["']?(\s+(?:as\s+root|with\s+sudo))?\s*\.?$/i;

/** The command that prints a text and writes it to a file too: "print 'x' and append it to a.txt". */
export function printedTwice(words: string): string | undefined {
  const found = TEE.exec(words);
  if (found === null) return undefined;
  const [, quoted = "", append, file = "", root] = found;
  const text = quoteValue("text", { text: quoted.slice(1, -1), quoted: true });
  const to = quoteValue("file", { text: file, quoted: false });
  return `echo ${text} | ${root === undefined ? "" : "sudo "}tee ${append === undefined ? "" : "-a "}${to}`;
}
