/** Requests for the differences of two files or directories, with the ways in which diff shows them. */
import { quoteValue } from "../../catalogue/template.js";

const NAME = String.raw`(?:"[^"]+"|'[^']+'|[\w./~$*{}-]*[\w/}])`;
const KIND = String.raw`(?:the\s+)?(?:two\s+)?(?:(?:contents?\s+of\s+)(?:the\s+)?)?(files?\s+in\s+director(?:y|ies)\s+|files?\s+|director(?:y|ies)\s+|folders?\s+)?`;
const PAIR = String.raw`${KIND}(${NAME})\s+(?:and|with|to|against)\s+(?:the\s+)?(?:file\s+|directory\s+|folder\s+)?(${NAME})`;

/** Which files, and whether only their names are wanted. */
const FORMS: readonly (readonly [form: RegExp, brief: boolean])[] = [
  [
    new RegExp(
      String.raw`^(?:print|show|display|list|find|output|report|view|see|get)\s+(?:me\s+)?(?:only\s+)?(?:which|what|the\s+names\s+of\s+(?:the\s+)?)\s*files?\s+(?:that\s+)?(?:differ|are\s+different)\s+(?:between|in)\s+${PAIR}`,
      "i",
    ),
    true,
  ],
  [
    new RegExp(
      String.raw`^(?:print|show|display|list|find|output|report|view|see|get)\s+(?:me\s+)?(?:all\s+)?(?:the\s+|a\s+)?(?:minimal\s+set\s+of\s+)?(?:differences?|diff|changes)\s+(?:between|of|in)\s+${PAIR}`,
      "i",
    ),
    false,
  ],
  [new RegExp(String.raw`^(?:compare|diff)\s+(?:each\s+file\s+in\s+)?${PAIR}`, "i"), false],
];

/** What is said after the names, and the options that do it. */
const MANNERS: readonly (readonly [form: RegExp, option: string])[] = [
  [
    /^side[- ]by[- ]side(?:\s+with\s+(?:a\s+)?width\s+(?:of\s+)?(\d+)(?:\s+(?:characters|columns))?)?/i,
    "-y",
  ],
  [
    /^(?:in|using|with|as)\s+(?:the\s+|a\s+)?unified\s+(?:diff\s+|context\s+)?(?:format|context|diff|output)?/i,
    "-u",
  ],
  [
    /^(?:print(?:ing)?\s+|show(?:ing)?\s+|with\s+)?(\d+)\s+lines\s+of\s+(?:unified\s+)?context/i,
    "-U",
  ],
  [/^(?:in|using|with)\s+(?:the\s+|a\s+)?context\s+(?:diff\s+)?format/i, "-c"],
  [/^recursively/i, "-r"],
  [/^(?:including|and)\s+(?:(?:all|their)\s+)?sub-?director(?:y|ies)/i, "-r"],
  [
    /^(?:treat(?:ing)?|consider(?:ing)?|count(?:ing)?)\s+(?:absent|missing|non-?existent|new)\s+files\s+as\s+empty/i,
    "-N",
  ],
  [/^treat(?:ing)?\s+all\s+files\s+as\s+text/i, "-a"],
  [
    /^(?:ignor(?:e|ing)|without)\s+(?:all\s+)?(?:differences\s+in\s+)?(?:the\s+)?(?:amount\s+of\s+)?(?:white\s?space|spaces|blanks)(?:\s+(?:differences|changes))?/i,
    "-w",
  ],
  [/^ignor(?:e|ing)\s+(?:all\s+)?(?:blank|empty)\s+lines/i, "-B"],
  [/^(?:ignor(?:e|ing)\s+(?:the\s+)?case(?:\s+differences)?|case[- ]insensitively)/i, "-i"],
  [
    /^(?:only\s+)?(?:print(?:ing)?|show(?:ing)?|report(?:ing)?|list(?:ing)?)?\s*only\s+(?:the\s+)?names\s+of\s+(?:the\s+)?(?:differing\s+files|files\s+that\s+differ)/i,
    "-q",
  ],
  [
    /^(?:and\s+)?(?:only\s+)?(?:report|show|print)(?:ing)?\s+(?:only\s+)?(?:which|whether)\s+(?:files\s+|they\s+)?differ/i,
    "-q",
  ],
  [
    /^(?:exclud|ignor|skipp)(?:e|ing)\s+(?:files\s+(?:named|matching)\s+)?["']([\w.*-]+)["']/i,
    "--exclude=",
  ],
  [/^line\s+by\s+line/i, ""],
];

const bare = (name: string): string => name.replace(/^["'](.*)["']$/, "$1");

/**
 * The command that shows what differs; undefined where a word of the request stays unread.
 *
 * @example differenceOf("show the differences between dir a/ and b/ recursively, ignoring case")
 */
export function differenceOf(words: string): string | undefined {
  const text = words.trim().replace(/\s*[.!]$/, "");
  for (const [form, isBrief] of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const [whole, kind = "", first = "", second = ""] = found;
    const options: string[] = isBrief ? ["-q"] : /minimal/i.test(whole) ? ["-d"] : [];
    const left = mannersOf(text.slice(whole.length), options);
    if (left !== "") continue;
    const [a, b] = [bare(first), bare(second)];
    if (/^(?:the|a|an|all|both|each|every|files?|lines?)$/i.test(a) || a === b) continue;
    const areDirectories =
      /director|folder/i.test(kind) || (/\/$/.test(a) && /\/$/.test(b)) || isBrief;
    if (areDirectories && !options.includes("-r")) options.push("-r");
    const names = [a, b].map((name) => quoteValue("file", { text: name, quoted: false }));
    return ["diff", ...joined(options), ...names].join(" ");
  }
  return undefined;
}

/** Reads manners into options; what is left of the text. */
function mannersOf(text: string, options: string[]): string {
  let left = text;
  for (;;) {
    left = left.replace(/^(?:[\s,;]|and\s|but\s|also\s|then\s)+/i, "");
    if (left === "") return "";
    const manner = MANNERS.find(([form]) => form.test(left));
    if (manner === undefined) return left;
    const [form, option] = manner;
    const found = form.exec(left) as RegExpExecArray;
    left = left.slice(found[0].length);
    if (option === "-y") options.push("-y", ...(found[1] === undefined ? [] : [`-W ${found[1]}`]));
    else if (option === "-U" || option === "--exclude=")
      options.push(
        option === "-U"
          ? `-U ${found[1]}`
          : `--exclude=${quoteValue("text", { text: found[1] as string, quoted: true })}`,
      );
    else if (option !== "" && !options.includes(option)) options.push(option);
  }
}

/** Single letters together, the others after them. */
function joined(options: readonly string[]): readonly string[] {
  const short = options.filter((one) => /^-\w$/.test(one)).map((one) => one.slice(1));
  const long = options.filter((one) => !/^-\w$/.test(one));
  return [...(short.length === 0 ? [] : [`-${short.join("")}`]), ...long];
}
