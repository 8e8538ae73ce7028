/**
 * Clauses beside what is asked of a text, in the words that the composers know: that the file is changed itself, that case
 * does not matter, that the header does not count. What says nothing is left out.
 */

/** A way of saying and the usual one. */
export type Saying = readonly [
  pattern: RegExp,
  instead: string | ((...groups: string[]) => string),
];

/** How a clause begins and ends: after a comma, in brackets, as a sentence, or only behind a blank. */
const OPENS = String.raw`(?:\s*[,;:(\u2013\u2014.?]\s*|\s+-+\s+)(?:(?:and|but|also|then|please|just|so)\s+){0,2}`;
const BEHIND = String.raw`(?:\s*[,;:(\u2013\u2014.?]\s*|\s+)(?:(?:and|but|also|then|please|just|so)\s+){0,2}`;
const CLOSES = String.raw`\)?(?=\s*(?:[,;.)!?]|$)|\s+(?:and|but|then)\s)`;

/** A clause that is set apart. */
const apart = (text: string): RegExp => new RegExp(`${OPENS}(?:${text})${CLOSES}`, "gi");
/** A clause so plain that nothing need set it apart. */
const plain = (text: string): RegExp => new RegExp(`${BEHIND}(?:${text})${CLOSES}`, "gi");

const THE_FILE = String.raw`(?:the|that|this)\s+(?:very\s+|same\s+)?(?:file|original)(?:\s+file)?(?:\s+itself)?`;
const HEAD = String.raw`(?:header|heading|title)s?(?:\s+(?:line|row))?`;
const NUMBERS = "one two three four five six".split(" ");
const numeral = (word: string): string => {
  const at = NUMBERS.indexOf(word.toLowerCase());
  return at < 0 ? word : `${at + 1}`;
};
const NUMBER = String.raw`\d+|one|two|three|four|five|six`;

/** What is said of a file or of the output that changes no command. */
const NOTHING: readonly RegExp[] = [
  apart(
    String.raw`(?:print|show|give|output|return|display|report|list)(?:t?ing)?(?:\s+me)?(?:\s+(?:only|just|nothing\s+but))?\s+(?:the\s+)?(?:results?|outcome|lines?\s+(?:itself|themselves)|resulting\s+lines?)(?:\s+only)?`,
  ),
  plain(
    String.raw`(?:(?:the|their|its|line|output)\s+)*order\s+(?:of\s+(?:the\s+)?\w+\s+)?(?:does\s+not|doesn['\u2019]?t|is\s+not|isn['\u2019]?t|need\s+not)\s+(?:matter|be\s+kept|important|relevant)|(?:the\s+)?order\s+(?:is\s+)?(?:irrelevant|unimportant)|in\s+any\s+order|(?:sorted\s+output|sorting(?:\s+is)?|any\s+order)\s+(?:is\s+)?(?:ok|okay|fine|allowed)`,
  ),
  apart(
    String.raw`(?:which|that|they|these|(?:the|both|all|neither|none)(?:\s+(?:of\s+)?(?:the\s+)?(?:two\s+)?(?:files?|inputs?|lists?|them|which))?)(?:\s+both)?\s+(?:is|are|was|were|may|might)(?:\s+not|n['\u2019]t)?(?:\s+be)?(?:\s+(?:necessarily|currently|yet|already))?\s+(?:un)?sorted`,
  ),
  apart(
    String.raw`(?:(?:there\s+is|there['\u2019]s|it\s+(?:has|holds|contains)|which\s+(?:has|holds|contains)|with|each\s+line\s+(?:has|holds|contains|is))\s+)?(?:(?:exactly|just|only)\s+)?(?:one|an?|each)(?:\s+\w+)?\s+(?:per|on\s+(?:each|every)|on\s+(?:its|a)\s+(?:own|separate)|to\s+(?:a|each))\s+line(?:\s+and\s+(?:their|the)\s+(?:count|number)\s+is\s+(?:odd|even))?`,
  ),
  plain(String.raw`with\s+(?:one|an?|each)\s+\w+\s+(?:per|on\s+(?:each|every)|a)\s+line`),
  apart(String.raw`in\s+(?:that|this|the\s+(?:given|said|same))\s+order`),
  apart(
    String.raw`(?:print|show|display|output|give)(?:\s+me)?\s+(?:it|that|this|that\s+line|that\s+one|them)`,
  ),
  apart(
    String.raw`(?:those|the\s+lines|lines)\s+(?:that\s+)?(?:starting|beginning|start|begin)\s+with\s+#`,
  ),
  apart(
    String.raw`(?:the\s+)?words\s+are\s+(?:separated|delimited)\s+by\s+(?:white\s?space|spaces?|blanks?)`,
  ),
  apart(
    String.raw`(?:the\s+file|it|there|which)\s+(?:has|is|contains|with)\s+no\s+(?:column\s+)?${HEAD}|(?:with\s+|there\s+is\s+)?no\s+${HEAD}(?:\s+(?:there|present))?|without\s+(?:an?\s+|any\s+)?${HEAD}\s+(?:in\s+the\s+file|there)`,
  ),
];

const IN_PLACE = String.raw`(?:edit|chang|modify|updat|overwrit|rewrit|alter|correct)ing\s+(?:it|${THE_FILE})(?:\s+directly)?(?:\s+in[- ]place)?|(?:edit|change|modify|update|overwrite|rewrite)\s+${THE_FILE}(?:\s+directly)?|directly\s+in\s+${THE_FILE}|in\s+(?:the|that)\s+(?:file\s+itself|very\s+file|same\s+file)|sav(?:e|ing)\s+(?:(?:the\s+)?(?:changes?|edits?|results?|it|that|outcome)\s+)?(?:back\s+)?(?:to|in|into|under)\s+the\s+same\s+(?:file|name)|(?:writ|sav|stor|put)(?:e|t)?(?:ing)?\s+(?:(?:it|the\s+(?:results?|changes?|outcome)|everything)\s+)?back(?:\s+(?:to|into|in)\s+(?:it|${THE_FILE}))?|(?:so\s+that\s+)?${THE_FILE}\s+(?:itself\s+)?(?:is|should|must|shall|has\s+to|is\s+to)\s+(?:be\s+)?(?:change|changed|changes|modified|updated|overwritten|edited)|(?:do|doing|done|all|edit|edited|edits|chang(?:e|ed|ing)(?:\s+(?:it|them))?)\s+in[- ]place`;

const IGNORED = String.raw`(?:ignoring|regardless\s+of|whatever(?:\s+the)?|irrespective\s+of|no\s+matter(?:\s+the)?|disregarding|without\s+regard\s+to|not\s+(?:caring\s+about|minding))(?:\s+(?:the|upper|lower|letter|upper/lower))*\s+case|(?:the\s+)?(?:letter\s+)?case\s+(?:does\s+not|doesn['\u2019]?t|should\s+not|must\s+not)\s+matter|case\s+(?:is\s+)?(?:irrelevant|ignored|insignificant)|(?:be\s+|in\s+a\s+)?case[- ]insensitive(?:ly)?(?:\s+(?:way|manner|fashion))?|(?:in\s+)?(?:upper|lower)(?:\s*case)?\s+(?:or|and)\s+(?:upper|lower)\s*case(?:\s+(?:alike|both\s+count))?|(?:both\s+)?(?:upper|lower)[- ]?case\s+and\s+(?:upper|lower)[- ]?case\s+(?:count(?:ed)?|treated)\s+(?:as\s+)?(?:the\s+same|alike|equal(?:ly)?)`;

/** Said in other words than those that the composers know. */
const SAID: readonly Saying[] = [
  [plain(IN_PLACE), " in place"],
  [plain(IGNORED), " ignoring case"],
  [
    plain(
      String.raw`(?:(?:exclud|ignor|omitt?|skipp?|disregard|leav|not\s+count|not\s+includ|except|minus)(?:ing)?(?:\s+out)?\s+the\s+(?:${HEAD}|(?:first|top)\s+(?:line|row)(?:\s+with\s+the\s+(?:column\s+)?names)?)|(?:the\s+)?${HEAD}(?:\s+is|\s+should\s+be|\s+to\s+be)?\s+(?:excluded|left\s+out|not\s+counted|ignored|skipped|omitted|excepted|disregarded|not\s+included)|(?:the\s+)?first\s+(?:line|row)\s+(?:is|holds|being|contains)\s+(?:an?\s+|the\s+)?(?:${HEAD}|column\s+names|names\s+of\s+the\s+columns)|(?:the\s+file|it|which|there)\s+(?:has|is|contains)\s+an?\s+(?:one[- ]line\s+|column\s+)?${HEAD})`,
    ),
    " skipping the header",
  ],
  [
    plain(
      String.raw`(?:the\s+)?${HEAD}(?:\s+is|\s+should\s+be|\s+to\s+be)?\s+(?:included|kept|as\s+well|too|shown\s+too|also)|(?:keep|keeping|preserving|with|along\s+with|plus|and\s+also|including)\s+(?:the|its)\s+${HEAD}(?:\s+(?:on\s+top|at\s+the\s+top|first|in\s+place|too|as\s+well))?`,
    ),
    " and keep the header",
  ],
  [
    plain(
      String.raw`(?:with|to|using|round(?:ed|ing|\s+it)?\s+to|at|showing|giving|and)\s+(?:exactly\s+)?(${NUMBER})\s+(?:decimals?(?:\s+(?:places?|digits?))?|(?:digits?|places?)\s+(?:after|behind)\s+the\s+(?:decimal\s+)?(?:point|comma))`,
    ),
    (_all, count = "") => ` with ${numeral(count)} decimals`,
  ],
  // What the columns are called says where they are.
  [/\bthe\s+[a-z]+(?:\s+column)?\s+\((?:the\s+)?(?:field|column|col\.?)\s+(\d+)\)/gi, "column $1"],
  [
    /\bthe\s+(?:client\s+)?[a-z]+(?:\s+column)?\s+\((?:the\s+)?(first|second|third|fourth|fifth|sixth|last)\s+(?:field|column)\)/gi,
    "the $1 column",
  ],
  [
    /\b(?:the\s+)?(?!from\b|sort\b|cut\b|print\b|show\b|values?\b|numbers?\b|rows?\b|lines?\b|duplicates?\b|text\b|names?\b|words?\b|only\b)[a-z]+(?:s|es)?\s+(?:in|from)\s+(?:field|column|col)\s+(\d+)\b/gi,
    "column $1",
  ],
  // What separates the columns.
  [
    plain(
      String.raw`(?:(?:where|with|whose)\s+)?(?:the\s+|its\s+)?(?:fields|columns|values)\s+(?:are|being|is)\s+(comma|tab|colon|semicolon|pipe|space)[- ](?:separated|delimited)`,
    ),
    " separated by $1",
  ],
  [
    apart(
      String.raw`(?:with\s+)?(comma|tab|colon|semicolon|pipe|space)s?\s+(?:between\s+(?:them|the\s+(?:fields|columns|values))|as\s+(?:the\s+)?(?:field\s+)?(?:separator|delimiter)|(?:separate|separating)\s+the\s+(?:fields|columns|values))`,
    ),
    " separated by $1",
  ],
  [/\b(blank|empty)\s+ones\b/gi, "$1 lines"],
  [/\bwithout\s+its\s+/gi, "without "],
  [/\band\s+(?:also\s+)?without\s+(?:any\s+)?(?=(?:blank|empty|comment)\s+lines?\b)/gi, "and "],
  [/\b(?:windows|dos)(?:[- ]style)?\s+(?=carriage\s+returns?\b)/gi, ""],
  [/\b(?:windows|dos)(?:[- ]style)?\s+line\s*[- ]?(?:ends|endings|breaks)\b/gi, "carriage returns"],
  [/\bduplicate-free\b/gi, "unique"],
  // What stands beside the lines, or around them.
  [
    /,?\s+(?:together|along|each)\s+with\s+(?:its|their|the)\s+(?:own\s+)?(?:line[- ])?numbers?\b/gi,
    " with line numbers",
  ],
  [
    /\b(?:blanks|white\s?space\s+characters|blank\s+characters)(?=\s+(?:off|from|at|in)\b)/gi,
    "whitespace",
  ],
  [
    /\s+off\s+(?:of\s+)?(?:each|every|all(?:\s+the)?)\s+lines?\s+(?:in|of)\s+/gi,
    " from each line in ",
  ],
  [/\bputting\s+/gi, "put "],
  [
    /,?\s+(?:and\s+)?(?:sav(?:e|ing)|writ(?:e|ing)|put(?:ting)?|stor(?:e|ing)|send(?:ing)?|redirect(?:ing)?|plac(?:e|ing))\s+(?:the\s+)?(?:outcome|results?|output|what\s+(?:is\s+left|remains|comes\s+out|results|you\s+(?:get|find))|rest|remainder|remaining\s+\w+|changed\s+(?:text|version|copy)|resulting\s+\w+|new\s+version|(?:sorted|filtered|cleaned|converted|modified)\s+\w+)\s+(?:as|to|in|into|under|at)\s+/gi,
    " and save the result to ",
  ],
  [
    /,\s+(?:with\s+)?(?:the\s+)?(?:results?|output)\s+(?:going\s+|written\s+|saved\s+|stored\s+)?(?:in|into|to)\s+(?:a\s+(?:new\s+)?file\s+(?:called\s+|named\s+)?)?(?=[\w~./])/gi,
    " and save the result to ",
  ],
  [
    /\b(?:use|using)\s+(?:the\s+)?(comma|tab|colon|semicolon|pipe|space)\s+as\s+(?:the\s+)?(?:field\s+)?(?:separator|delimiter)/gi,
    "separated by $1",
  ],
];

/** A request without its marks for quoted texts, its clauses in the usual words. */
export function inUsualClauses(masked: string): string {
  let text = masked;
  for (const pattern of NOTHING) text = text.replace(pattern, "");
  const added: string[] = [];
  for (const [pattern, instead] of SAID) {
    // A clause that means a way of doing goes to the end, where nothing parts it from the others.
    if (
      typeof instead !== "string" ||
      /^ (?:in place|ignoring case|skipping|and keep)/.test(instead)
    ) {
      const found = text.match(pattern);
      if (found === null) continue;
      added.push(found[0].replace(pattern, instead as string));
      text = text.replace(pattern, "");
    } else text = text.replace(pattern, instead as string);
  }
  const end = /\s*[.?!]*\s*$/;
  return added.length === 0 ? text : `${text.replace(end, "")}${added.join("")}`;
}
