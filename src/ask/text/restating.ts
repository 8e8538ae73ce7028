/** Requests in the words that are usual for what they say, before anything reads them. Quoted texts stay as they are. */
import { maskQuoted } from "./quotes.js";
import { withoutSlips } from "./slips.js";

const OPENERS =
  /^\s*(?:out of (?:curiosity|interest)|just (?:out of )?(?:curious|curiosity|wondering|to be sure|to check)|(?:a )?quick question|by the way|another one|next|for (?:my|a|the|our|an) (?:[\w-]+ )?(?:report|records|notes|statistics|backup|audit|review|inventory|overview|script|release|deployment|cleanup|migration))\s*[,:–-]\s+/i;
const CLOSERS =
  /\s*[,:;?.–-]\s*(?:what(?:['’]s| is| would be)? (?:the|a) (?:\w+ )?(?:line|command|one-?liner|call|invocation)(?: (?:for|in|to) [^?.,]*)?|how(?: (?:do|can|would|should) (?:i|we|you) (?:do|get|achieve|write) (?:that|this|it))?|any idea|ideas)\s*\?\s*$/i;

/** One number or letter apart: `cart1 up to cart6`; not where the one goes to the other, as in "copy a1 to a2". */
const SPAN =
  /(?<![\w./-])([\w.-]*?[A-Za-z_.-])([0-9])((?:\.\w+)?) (?:up to|to|through|thru|till|until) \1([0-9])\3(?![\w/])/g;

const GOES =
  /^(?:(?:please|now|then|just|and|\w+ly)\s+)*(?:cop(?:y|ies)|cp|mov|mv|renam|link|symlink|sync|rsync|mirror|archiv|backup|back up|duplicat|clon|transfer|convert|transform|chang|replac|switch|redirect|append|add|compar|send|sent|put|turn|map|write|save|hard|relocat|translat|(?:creat|mak)\w* (?:an? |the )?(?:\w+ )?(?:copy|link|symlink|backup|hard-?link|softlink))/i;

type Rewriting = readonly [RegExp, string | ((...groups: string[]) => string)];

const EXAMPLES: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d\d-\d\d$/, "YYYY-MM-DD"],
  [/^\d{4}\/\d\d\/\d\d$/, "YYYY/MM/DD"],
  [/^\d{8}$/, "YYYYMMDD"],
  [/^\d{8}_\d{6}$/, "YYYYMMDD_HHMMSS"],
  [/^\d\d\.\d\d\.\d{4}$/, "DD.MM.YYYY"],
  [/^\d\d:\d\d$/, "HH:MM"],
  [/^\d\d:\d\d:\d\d$/, "HH:MM:SS"],
];

const PLAINER: readonly Rewriting[] = [
  // A date in the form of another: "formatted like 2024-05-17".
  [
    /(?<=\b(?:date|time|timestamp|day|now|yesterday|tomorrow|today|monday|friday|sunday)\b.*)(?:,? (?:in (?:the|a) (?:form|format|style)(?: of| like| as in)?|formatted (?:like|as in|as)|like|as|written as) )(\d[\d.:/_-]{4,13}\d)(?=$|[.,;?!]|\s+(?:and|but)\b)/gi,
    (all: string, example: string) => {
      const form = EXAMPLES.find(([pattern]) => pattern.test(example))?.[1];
      return form === undefined ? all : ` in the format ${form}`;
    },
  ],
  [
    /(?<=\btime\b.*),? (?:in |as |showing |with )?(?:only |just )?(?:the )?hours and minutes(?: only)?(?=$|[.,;?!])/gi,
    " in the format HH:MM",
  ],
  [
    /\bwhat time (?:it is|is it)(?: (?:right now|at the moment|now|currently))?\b/gi,
    "the current time",
  ],
  [/(?<=\btime in [A-Z]\w+(?: [A-Z]\w+)?) at the moment\b/g, ""],
  // The signal that is meant, in brackets behind the verb.
  [/^(.*\w)\s*\((?:with |using |send |signal )?(SIG[A-Z]+\d?)\)(.*?)([.!]?)$/, "$1$3 with $2$4"],
  // A program named first, as the heading of what is asked of it.
  [/^(?:touch|chmod|chown|tar|find|zip|ls|du|ln|cp|mv|rm|stat|split|gzip|rsync): (?=[a-z]+ )/i, ""],
  // Names of checksums as their programs write them.
  [/\b(SHA|MD)-(1|5|224|256|384|512)\b(?!sum)/gi, "$1$2"],
  // What a size comes to, in brackets.
  [/\b\d[\d.,]* ?(?:kilo|mega|giga|kibi|mebi|gibi)?bytes? \((\d+) bytes\)/gi, "$1 bytes"],
  // A place that is pointed at.
  [
    /\b(in|of|under|below|beneath|inside|within|across|throughout|through|from) (?:the )?(?:current|present) (?:one|tree|hierarchy|subtree)\b/gi,
    (all: string, lead: string) =>
      `${lead} the current directory${/one$/i.test(all) ? "" : " tree"}`,
  ],
  [
    /\b(in|of|under|below|within|across|throughout|through) this (?:tree|hierarchy|subtree)\b/gi,
    "$1 the current directory tree",
  ],
  [/\b(?:below|beneath|under) here\b/gi, "below the current directory"],
  [/\b(?:in|under|below) the tree (?:of|under|below|at) (?=[~./$\w])/gi, "below "],
  [/\blook(?:ing)? through (?:all of |the whole of |everything in )?(?=[~./$])/gi, "search in "],
  // Kinds of listing.
  [/\blong-list(?:ing)?\b/gi, "list in long format"],
  [
    /\b(?:an? |the )?"?ls -la?"?(?:-style|-like)?(?: (?:listing|output|list|lines?))? (?:of|for) /gi,
    "long listing of ",
  ],
  [
    /\b(?:an? )?(?:long )?\(?(?:ls|ls -l)[- ](?:style|like)\)? (?:listing|list) of /gi,
    "long listing of ",
  ],
  [
    /,? (?:as|like|in the style of) (?:an? )?ls -l(?: (?:shows|does|prints) (?:it|them))?(?=$|[.,;?])/gi,
    " in long format",
  ],
  // Special bits by their long names.
  [/\bset-?user-?id\b/gi, "setuid"],
  [/\bset-?group-?id\b/gi, "setgid"],
  // "log-something (log*)", "EA_something": a pattern in words.
  [/\b[\w.-]+something(?:\.\w+)? \(([\w.*?[\]-]*\*[\w.*?[\]-]*)\)/gi, "$1"],
  [/(?<![\w/])([\w.]*[\d_.-])(?:something|whatever|anything)((?:\.\w+)?)(?![\w/])/g, "$1*$2"],
  [/\b(called|named) ([A-Za-z]{2,})something((?:\.\w+)?)(?![\w/])/g, "$1 $2*$3"],
  [
    SPAN,
    (_: string, name: string, from: string, ending: string, to: string) =>
      `${name}[${from}-${to}]${ending}`,
  ],
  [/\b(lines|words|bytes|characters) in all (?!$|[.,;?])/gi, "$1 of all "],
  // What is done with each of several things, said after which they are.
  [
    /^for (each|every) ((?:(?!and |or )\S+ )*?(?:files?|director(?:y|ies)|folders?|lines?)(?: (?:in|of|under|below|inside|within) (?:the )?(?:(?:current )?(?:directory|folder) ?)?(?:[~./$]\S*?|[\w-]+\.\w+)?(?: recursively)?)?),? (print|show|display|output|list|count) (?:only )?(?:its|the) ([^,;]+?)(?=\.?$)/i,
    (_: string, each: string, what: string, verb: string, about: string) =>
      `${verb[0]?.toUpperCase()}${verb.slice(1)} the ${about.replace(/\b(number of|and) (?:its|the) /gi, "$1 ")} of ${each.toLowerCase()} ${what}`,
  ],
  [
    /^(?:read|go through|loop over|iterate over|process) (?:the )?(?:file |lines of (?:the )?(?:file )?)?(\S+) line by line,? (?:and|then) (print|show|display|output|number|count) (each|every) (?:one|line)\b/i,
    "$2 $3 line of $1",
  ],
  [/\bwith (\uE000\d+\uE001) in front(?: of (?:it|them|each))?(?=\.?$|,)/gi, "prefixed with $1"],
  // A word and what it means, in brackets.
  [/\bcharacters? \(bytes\)/gi, "bytes"],
  [/\b[\d.]+ ?[KMGT]i?B? \((\d+) bytes\)/gi, "$1 bytes"],
  // What needs not be said.
  [
    /,? (?:"\."|\.|the (?:current )?directory itself|the top directory itself) (?:is )?(?:not|isn['’]t) counted\b/gi,
    "",
  ],
  [
    /,? (?:wherever|whatever (?:directory|folder|level)) (?:they are|it is|they lie|it lies)(?: in| on)?(?=$|[.,;])/gi,
    " recursively",
  ],
  [/(,? all levels) (?:counted|included|searched)\b/gi, "$1"],
  [/,? (?:the )?(?:top|topmost|starting|root)(?: one| directory| level)? (?:included|too)\b/gi, ""],
  [
    /^in (?:which|what) (?:directories|folders|directory|folder) (.*?)\b(?:is|are|do we have|do i have|can i find|lies|lie) (?:there )?((?:a|an|any|some|files?|regular)\b[^?]*)\?/i,
    "List the directories containing $2 $1.",
  ],
  [
    /(?<=^list the directories containing .*)[.;,] (?:(?:print|show|list|give)(?: me)? )?(?:only )?(?:the )?director(?:y|ies)(?: names?)?(?: only)?(?=\.?$)/i,
    "",
  ],
  [
    /\b(?:everything|anything|all|whatever|what|things?|entries)(?: (?:that|which))? (?:(?:is|are)(?: not|n['’]t)|except|but|other than) (?:an? |the )?(?:directory|directories|folders?)\b/gi,
    "all nondirectories",
  ],
];

/** "The perl files (".pl")": the brackets say exactly which names the words before them mean. */
const FILES_WITH_ENDINGS =
  /\b(?:((?:regular|ordinary|plain|hidden|empty|non-empty|all|the|any|every|normal)\s)|[A-Za-z+#]+\s)?(files?|scripts?)\s\(((?:["']?\*?\.[\w.]+["']?(?:,?\s(?:and|or)\s|,\s?|(?=\))))+)\)/g;

/** The endings in the place of the kind: what is said of the kind (that it is left out) is said of them. */
const withEndings = (words: string): string =>
  words.replace(
    FILES_WITH_ENDINGS,
    (_, plain: string | undefined, files: string, endings: string) =>
      `${plain ?? ""}${endings
        .replace(/["']/g, "")
        .replace(/(^|[\s,])\./g, "$1*.")
        .replace(/,\s?(?:and\s|or\s)?/g, " or ")} ${files}`,
  );

const VERBS =
  "append|archive|assign|calculate|change|check|clear|collect|compare|compress|compute|concatenate|convert|copy|count|create|cut|decompress|delete|determine|display|download|dump|echo|execute|extract|filter|find|format|gather|generate|get|gets|give|go|join|kill|list|look|make|merge|modify|monitor|move|number|open|output|pack|print|prepend|put|read|receive|redirect|remove|rename|replace|retrieve|return|reverse|run|save|scan|search|select|send|set|show|sort|split|start|stop|store|strip|sum|tail|take|test|trim|truncate|unpack|unzip|update|wrap|write";
const ENDS_IN_ES = "search|process|match|compress|decompress";

const FIRST_VERB = new RegExp(
  String.raw`^(\s*(?:(?:recursively|silently|simply|then|also|just)\s+)?)(?:(${VERBS})s|(${ENDS_IN_ES})es|(cop|modif)ies)\b(?=\s)`,
  "i",
);
const LATER_VERB =
  /((?:,|\band|\bthen)\s+(?:then\s+)?)(print|display|save|remove|delete|replace|write|append|store|redirect|extract|output)s(?=\s+(?:the|it|them|only|all|each|a|an|to|in|result|results|output|first|last|their)\b)/gi;
/** What is in files and looked for is said "strings" by some, and is lines. */
const STRINGS =
  /\b(all |only |matched |matching |number of |count |find |show |print |display |search |unique |first |last |duplicate )?strings(?= (?:with|that|which|containing|matching|from|in|of|starting|beginning|ending|where|contain|match)\b)/gi;

/** What is asked, once a story before it is taken off: verbs in their base form, "strings" that are lines. */
const ASKED: readonly Rewriting[] = [
  [
    FIRST_VERB,
    (_: string, before: string, verb?: string, es?: string, ies?: string) =>
      `${before}${verb ?? es ?? `${ies}y`}`,
  ],
  [LATER_VERB, "$1$2"],
  [STRINGS, "$1lines"],
  [/\bstring(?= numbers?\b)/gi, "line"],
  [/\ba (?=(?:current|home) (?:folder|directory|dir)\b)/gi, "the "],
];

/** A text without quotes with the rewritings of a table made, in their order. */
const rewritten = (
  masked: string,
  table: readonly Rewriting[],
  fits: (one: Rewriting, text: string) => boolean = () => true,
): string =>
  table.reduce(
    (text, one) => (fits(one, text) ? text.replace(one[0], one[1] as string) : text),
    masked,
  );

/** A word of every pattern: most requests have none of them. */
const MAYBE =
  /SHA-|MD-|^[a-z]+: |\(.*SIG|\bas \d{4}|hours and|what time|at the moment|\b(?:form|format|formatted|style|like|written)\b.* \d|current|bytes\)|in all|present|this|here|tree|look|ls\b|long-|set-?(?:user|group)|something|whatever|anything|\d (?:up|to|thr|till|until)|counted|wherever|in front|^for (?:each|every)|line by line|levels|included|too\b|directory|directories|folders?|^in (?:which|what)/i;

/** The request, restated; itself where there is nothing to restate. */
export function restated(words: string): string {
  // `$'x\n'` is a text in quotes.
  const bare = words
    .replace(CLOSERS, "")
    .replace(OPENERS, "")
    .replace(/(?<=\s)\$(?='[^']*')/g, "");
  const { masked, restore } = maskQuoted(withEndings(bare));
  const plain = withoutSlips(masked);
  if (!MAYBE.test(plain)) return restore(plain);
  const isMoved = GOES.test(plain);
  // "Copy dir1 to dir2" names two places.
  const fits = ([pattern]: Rewriting, text: string): boolean =>
    pattern !== SPAN ||
    !isMoved ||
    /\bup to\b|\b(?:called|named) [\w.-]+ (?:to|through)\b/i.test(text);
  return restore(rewritten(plain, PLAINER, fits))
    .replace(/\s+\.(?=$|\s[A-Z])/, ".")
    .trim();
}

/**
 * What is asked, in plainer words; the same where there is nothing to change.
 *
 * @example plainer("Counts strings with 'x' in a current folder") // "Count lines with 'x' in the current folder"
 */
export function plainer(words: string): string {
  const { masked, restore } = maskQuoted(words);
  return restore(rewritten(masked, ASKED));
}
