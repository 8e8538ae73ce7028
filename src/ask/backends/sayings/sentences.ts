/** Sentences about texts whose parts stand in another order, or that ask for a thing by what it is like, in the usual form. */
import type { Saying } from "./clauses.js";

const FILE = String.raw`(?:[~.]?/)?[\w./*~-]*\w\.\w+|/[\w./*-]+|\uE000\d+\uE001`;
const ORDINAL =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\\d+(?:st|nd|rd|th)";
const COLUMN = String.raw`(?:the\s+)?(?:(?:${ORDINAL})(?:\s+\S+[- ]separated)?\s+(?:field|column|word)|(?:field|column|col)\s+\d+)`;
const SHOW = String.raw`(?:show|print|display|list|output|give|tell|say|report|count|write)(?:\s+me)?`;
const MANY = String.raw`(?:how\s+many|how\s+often|the\s+number\s+of|a\s+count\s+of)`;
const SIGN =
  "colon|comma|semicolon|space|tab|pipe|dash|hyphen|slash|dot|period|underscore|blank|newline|equals sign|\uE000\\d+\uE001";

const sentence = (text: string): RegExp =>
  new RegExp(String.raw`^\s*(?:please\s+)?${text}\s*[.?!]?\s*$`, "i");
const within = (text: string): RegExp => new RegExp(text, "gi");

export const SENTENCES: readonly Saying[] = [
  // Groups.
  [
    sentence(
      String.raw`for\s+(?:each|every)(?:\s+(?:distinct|different|unique))?(?:\s+\w+)?\s+(?:in|of|under|found\s+in)\s+(${COLUMN})\s+(?:of|in|from)\s+(${FILE}),?\s+${SHOW}\s+${MANY}\s+[^.]*?`,
    ),
    "count rows per value of $1 of $2",
  ],
  [
    sentence(
      String.raw`for\s+(?:each|every)(?:\s+(?:distinct|different|unique))?(?:\s+\w+)?\s*(?:in\s+|of\s+)?(${COLUMN})\s+(?:of|in|from)\s+(${FILE}),?\s+(?:${SHOW}\s+)?(?:the\s+)?(add\s+up|sum(?:\s+up)?|total(?:\s+up)?|average|mean|maximum|minimum)(?:\s+of)?\s+(?:the\s+)?(?:values\s+(?:in|of)\s+)?(${COLUMN})(?:\s+(?:and|,)\s+(?:print|show|give|output)\s+.*)?`,
    ),
    (_all, key = "", file = "", does = "", of = "") =>
      `${/^(?:add|sum|total)/i.test(does) ? "sum" : does.toLowerCase()} of ${of} of ${file} grouped by ${key}`,
  ],
  // Splitting at a sign.
  [
    sentence(
      String.raw`(?:split|break|cut|separate)\s+(?:up\s+)?(?:the\s+(?:lines?|text|contents?)\s+(?:of|in)\s+)?(${FILE})\s+(?:up\s+)?(?:at|on|by)\s+(?:every\s+|each\s+|the\s+|all\s+|its\s+)?(${SIGN})s?(?:,?\s+(?:so\s+that|such\s+that|with|and|one|each|putting|into)\s+.*)?`,
    ),
    (_all, file = "", sign = "") =>
      `replace ${/\uE000/.test(sign) ? sign : `${sign}s`} with newlines in ${file}`,
  ],
  [
    sentence(
      String.raw`(?:put|print|place|show|output)\s+(?:each|every)\s+(?:single\s+)?(character|letter)\s+(?:of|in)\s+(${FILE})\s+(?:on|in|onto)\s+(?:a\s+(?:separate\s+|new\s+)?line(?:\s+of\s+its\s+own)?|its\s+own\s+line)`,
    ),
    "fold $2 to 1 character per line",
  ],
  [
    sentence(
      String.raw`(?:put|print|place|show|output|list)\s+(?:each|every)\s+(?:single\s+)?word\s+(?:of|in)\s+(${FILE})\s+(?:on|in|onto)\s+(?:a\s+(?:separate\s+|new\s+)?line(?:\s+of\s+its\s+own)?|its\s+own\s+line)`,
    ),
    "print the words of $1 one per line",
  ],
  // Runs of one sign.
  [
    sentence(
      String.raw`(?:squeeze|collapse|reduce|shrink|compress|condense|turn|replace|change)\s+(?:all\s+)?(?:the\s+)?(?:runs?|sequences?|series|groups?|stretch(?:es)?)\s+of\s+(?:(?:consecutive|repeated|multiple|several|successive|adjacent)\s+)?(space|blank|dash|comma|tab|newline|underscore|hyphen|dot)\w*?s?\s+(?:in|of|from|within)\s+(${FILE})(?:\s+(?:(?:down\s+)?to|into|by|with)\s+(?:an?\s+)?(?:single|one)\s+\w+)?`,
    ),
    "squeeze repeated $1s in $2",
  ],
  [
    sentence(
      String.raw`(?:squeeze|collapse|reduce|shrink|compress|condense|turn|replace|change)\s+(?:all\s+)?(?:the\s+)?(?:runs?|sequences?|series|groups?|stretch(?:es)?)\s+of\s+(?:(?:consecutive|repeated|multiple|several|successive|adjacent)\s+)?(space|blank)s?\s+(?:(?:down\s+)?to|into|by|with)\s+(?:an?\s+)?(?:single|one)\s+(?:one|space|blank)s?\s+(?:in|of|from|within)\s+(${FILE})`,
    ),
    "squeeze repeated spaces in $2",
  ],
  // Tables.
  [
    sentence(
      String.raw`(?:turn|format|print|show|display|make|convert|align|arrange|lay\s+out|tab-align|pretty-print|render)\s+(?:the\s+)?(?:(?:output|contents?|columns|fields)\s+of\s+)?(?:the\s+)?(?:(${SIGN})[- ](?:separated|delimited)\s+)?(?:file\s+|columns\s+(?:in|of)\s+)?(${FILE})\s+(?:into|as|in|to|like|so)\s+(?:an?\s+)?(?:\w+(?:ly)?\s+){0,3}(?:table|columns)(?:\s+for\s+reading)?`,
    ),
    (_all, sign = "", file = "") =>
      sign === "" ? `align the columns of ${file}` : `align ${file} with ${sign} as separator`,
  ],
  // Between two lines.
  [
    within(
      String.raw`\b(?:what|whatever|everything|anything|all|the\s+(?:text|part|lines?|section|block|contents?|stuff)|every\s+line|all\s+(?:the\s+)?lines?)\s+(?:that\s+)?(?:(?:lies|is|are|lie|stands?|comes?|appears?|sits|found|located)\s+)?between\s+(?:the\s+)?(?:(?:lines?|markers?|words?|tags?|strings?|texts?)\s+)?(\uE000\d+\uE001)\s+and\s+(?:the\s+)?(?:(?:lines?|markers?)\s+)?(\uE000\d+\uE001)(?:\s+lines?)?`,
    ),
    "lines between $1 and $2",
  ],
  [
    within(
      String.raw`(?:\s*[,(;]\s*|\s+)(?:and\s+|but\s+)?(?:(?:with\s+)?(?:the\s+|these\s+|both\s+)?(?:two\s+)?(?:markers?|markers?\s+lines?|marker\s+lines|delimiters?|both\s+lines|lines\s+themselves|boundar(?:y|ies)(?:\s+lines)?|end\s?points?)\s+(?:themselves\s+)?(?:included|inclusive|as\s+well|too)|(?:both\s+)?inclusive(?:ly)?|including\s+(?:both|these|those|the)(?:\s+two)?(?:\s+(?:markers?|lines|marker\s+lines|delimiters?|boundar(?:y|ies)))?(?:\s+(?:themselves|lines))?)\)?(?=\s*[.,;)]|\s*$)`,
    ),
    " inclusive",
  ],
  [
    within(
      String.raw`(?:\s*[,(;]\s*|\s+)(?:and\s+|but\s+)?(?:(?:the\s+|these\s+|both\s+|two\s+)*(?:markers?(?:\s+lines?)?|delimiters?|both\s+lines|lines\s+themselves|boundar(?:y|ies)(?:\s+lines)?)\s+(?:themselves\s+)?(?:excluded|exclusive|left\s+out|not\s+included|omitted)|exclusive(?:ly)?|(?:excluding|without|leave\s+out|leaving\s+out|omit|omitting|not|not\s+including|skip|skipping|drop|dropping)\s+(?:both|these|those|the)(?:\s+two)?(?:\s+(?:markers?|lines|marker\s+lines|delimiters?|boundar(?:y|ies)))(?:\s+(?:themselves|lines))?)\)?(?=\s*[.,;)]|\s*$)`,
    ),
    " excluding the markers",
  ],
  // Length.
  [
    within(
      String.raw`\b(lines?)\s+(of|in|from)\s+(${FILE})\s+(?:that\s+|which\s+)?(?:are\s+|is\s+|have\s+|has\s+|with\s+)?(at\s+least|at\s+most|more\s+than|less\s+than|fewer\s+than|exactly|longer\s+than|shorter\s+than|over|under)\s+(\d+)\s+(characters?|chars?|letters|words)(?:\s+long|\s+in\s+length)?`,
    ),
    (_all, lines = "", of = "", file = "", than = "", count = "", what = "") =>
      `${lines} with ${than.replace(/^longer/i, "more").replace(/^shorter/i, "less")} ${count} ${what} ${of} ${file}`,
  ],
  [
    within(
      String.raw`\bkeep(?:ing)?\s+only\s+(?:the\s+)?first\s+(?:occurrence|copy|one|instance)s?\s+of\s+(?:each|every|all|repeated|duplicate)\s+lines?\s+(?:in|of|from)\s+(${FILE})`,
    ),
    "remove duplicate lines from $1 keeping the order",
  ],
  [/\bby\s+(?:the\s+)?(?:line\s+length|length\s+of\s+(?:the\s+|each\s+)?lines?)\b/gi, "by length"],
  [
    sentence(
      String.raw`(?:get|take|pull|fish|dig|pick)\s+(?:all\s+)?(?:the\s+)?([a-z]+(?:\s[a-z]+)?)\s+out\s+of\s+(${FILE})`,
    ),
    "extract all $1 from $2",
  ],
  [
    sentence(
      String.raw`shuffle\s+(?:the\s+lines\s+of\s+)?(${FILE})\s+and\s+(?:take|print|show|keep|pick|give\s+me)\s+(?:only\s+)?(?:the\s+first\s+)?(\d+)\s+(?:of\s+them|lines?|of\s+its\s+lines)`,
    ),
    "print $2 random lines of $1",
  ],
  [
    within(
      String.raw`\b(?:print|show|output|list)\s+every\s+other\s+line\s+(?:of|in|from)\s+(${FILE}),?\s+(?:starting|beginning)\s+(?:with|at|from)\s+(?:the\s+first|line\s+1|the\s+first\s+(?:one|line))`,
    ),
    "print the odd lines of $1",
  ],
  [
    sentence(
      String.raw`every\s+other\s+line\s+(?:of|in|from)\s+(${FILE}),?\s+(?:starting|beginning)\s+(?:with|at|from)\s+(?:the\s+first|line\s+1|the\s+first\s+(?:one|line))`,
    ),
    "print the odd lines of $1",
  ],
  [
    within(
      String.raw`\bin\s+how\s+many\s+(?:of\s+the\s+)?lines\s+of\s+(${FILE})\s+(?:does|do|is)\s+(?:the\s+)?(?:word|text|string|sequence|term|name)?\s*(\S+)\s+(?:occur|appear|mentioned|found|present)`,
    ),
    "count the lines of $1 containing $2",
  ],
  // Saved where.
  [
    sentence(
      String.raw`(?:write|save|store|put)\s+(?:out\s+)?((?:the|all|only|every|each|any|just)\s+.+?)\s+(?:to|into|in)\s+(?:the\s+)?(?:new\s+)?(?:file\s+)?(${FILE})`,
    ),
    (all, what = "", file = "") =>
      /\b(?:of|in|from)\s/.test(what) &&
      !/\b(?:beginning|top|start|end|front|side|lines? \d)/i.test(what)
        ? `print ${what} and save the result to ${file}`
        : all,
  ],
  // Some columns of some rows.
  [
    sentence(
      String.raw`(?:show|list|find|take|select|get|filter|print)\s+((?:the\s+|all\s+)*(?:\S+\s+)??(?:entries|rows|lines|records|accounts|users)\s+.*?\b(?:whose|where|with|in\s+which|that|having)\b.+?)\s*[;,.]\s*(?:and\s+|then\s+)?(?:print|show|output|display|give)\s+(?:only\s+|just\s+)?(?:the\s+|their\s+|its\s+)?(.+?)`,
    ),
    (_all, rows = "", columns = "") => {
      const [, what = columns, how = ""] =
        /^(.*?)(,?\s+(?:separated|joined|with|in)\b.*)$/i.exec(columns) ?? [];
      return `print the ${what} of ${rows}${how}`;
    },
  ],
  // Parts of lines.
  [
    within(
      String.raw`\b(?:the\s+)?(?:part|portion|piece|text|bit|rest)\s+of\s+(?:each|every)\s+line\s+(?:that\s+(?:comes|is|stands)\s+)?(after|before|behind|following|up\s+to)\s+(?:the\s+)?(first\s+|last\s+)?((?:equals|hash|at|percent)\s+sign|\uE000\d+\uE001|[a-z]+)\s+(?:in|of|from)\s+(?=${FILE})`,
    ),
    "everything $1 the $2$3 on each line of ",
  ],
  [
    sentence(
      String.raw`(?:make|let|have)\s+(?:all|each|every)(?:\s+of)?(?:\s+the)?\s+lines?\s+(?:in|of)\s+(${FILE})\s+(start|begin|end)s?\s+with\s+(.+?)`,
    ),
    (_all, file = "", where = "", what = "") =>
      `add ${what} to the ${/^end/i.test(where) ? "end" : "beginning"} of each line in ${file}`,
  ],
  [
    sentence(
      String.raw`prefix\s+(?:each|every|all(?:\s+the)?)\s+lines?\s+(?:in|of)\s+(${FILE})\s+(?:with|by)\s+(.+?)`,
    ),
    "add $2 to the beginning of each line in $1",
  ],
  [
    within(
      String.raw`\bprefix\s+(?:each|every|all(?:\s+the)?)\s+lines?\s+(?:in|of)\s+(${FILE})\s+with\s+(\uE000\d+\uE001)`,
    ),
    "print $1 with $2 at the beginning of each line",
  ],
  [/\bwith\s+(?:each|every|all)\s+[a-z]+\s+in\s+(title|upper|lower)\s*case\b/gi, "in $1 case"],
  // One that is above or below all others.
  [
    sentence(
      String.raw`(?:which|what)\s+(line|word)\s+(?:of|in|from)\s+(${FILE})\s+is\s+the\s+(longest|shortest|most\s+(?:common|frequent))(?:\s+one)?`,
    ),
    "print the $3 $1 of $2",
  ],
  [
    sentence(
      String.raw`(?:which|what)\s+(?:word|line)\s+(?:occurs|appears)\s+(?:the\s+)?most(?:\s+(?:often|frequently))?\s+(?:of|in|from)\s+(${FILE})`,
    ),
    "print the most frequent line of $1",
  ],
  [/\btell\s+me\s+(?=the\b)/gi, "print "],
  [
    sentence(
      String.raw`(?:what|which)\s+is\s+the\s+(longest|shortest)\s+(line|word)\s+(?:of|in|from)\s+(?:the\s+file\s+)?(${FILE})`,
    ),
    "print the $1 $2 of $3",
  ],
  [
    sentence(String.raw`(?:what|which)\s+(?:is|are)\s+the\s+(.+?)\s+(?:of|in|from)\s+(${FILE})`),
    "print the $1 of $2",
  ],
  [
    sentence(
      String.raw`how\s+many\s+((?:\w+\s+){1,3}?)(?:does|do|did)\s+(?:the\s+file\s+)?(${FILE})\s+(?:have|contain|hold|include)`,
    ),
    "count the $1 in $2",
  ],
  [
    sentence(
      String.raw`how\s+many\s+((?:\w+\s+){1,3}?)(?:are|is)\s+(?:there\s+)?(?:in|contained\s+in)\s+(${FILE})`,
    ),
    "count the $1 in $2",
  ],
  // How often.
  [
    within(
      String.raw`\bhow\s+(?:many\s+times|often)\s+(?:does|do|is|did)\s+(?:the\s+)?(word|string|text|term|character|letter|phrase)?\s*(\uE000\d+\uE001)\s+(?:occur|appear|show\s+up|used|mentioned|found|come\s+up)\s+(?:in\s+|throughout\s+)(${FILE}),?\s+(?:counting\s+(?:several|multiple|all|every|repeated)[^,.]*?(?:separately|individually|each|too|as\s+well)|(?:several|multiple|more)\s+[^,.]*?(?:line|each)[^,.]*?(?:counted?|separately)|(?:also|even)\s+(?:several|multiple)[^,.]*)`,
    ),
    (_all, what = "", text = "", file = "") =>
      `count occurrences of the ${what || "text"} ${text} in ${file}`,
  ],
  // Characters of a line.
  [
    within(
      String.raw`\b(?:every|each|all(?:\s+the)?)\s+lines?\s+(?:of|in)\s+(${FILE})\s+with\s+(?:its|their|the)\s+characters?\s+(?:in\s+)?(?:reversed?(?:\s+order)?|backwards?)`,
    ),
    "$1 with each line reversed",
  ],
  [
    within(
      String.raw`\b(?:cut|remove|delete|strip|drop|chop)\s+(?:off\s+)?(?:everything|all|anything)\s+(?:after|behind|from|following)\s+(?:the\s+)?(?:first\s+)?(\uE000\d+\uE001)\s+(?:on|in|from)\s+(?:each|every)\s+line\s+(?:of|in)\s+(${FILE}),?\s+(?:\w+|the\s+sign|the\s+character)\s+(?:itself\s+)?(?:included|too|as\s+well)`,
    ),
    "print everything before the first $1 on each line of $2",
  ],
  // Swapping.
  [
    within(
      String.raw`\b(?:swap|exchange|switch|interchange|flip)\s+the\s+(?:first\s+two|first\s+and\s+(?:the\s+)?second)\s+(?:(\S+)[- ]separated\s+)?(?:words|columns|fields|values)\s+(?:of|in|on|from)\s+(?:(?:each|every|all)\s+(?:lines?|rows?)\s+(?:of|in)\s+)?(${FILE})(?:\s+and\s+(?:print|show|leave|keep)\s+the\s+(?:rest|others?|remaining\s+\w+)\s+(?:untouched|unchanged|as\s+(?:it\s+is|they\s+are)))?`,
    ),
    (_all, sign = "", file = "") =>
      `swap columns 1 and 2 of ${file}${sign === "" ? "" : ` separated by ${sign}`}`,
  ],
  // Lines with or without a text.
  [
    within(
      String.raw`\blines?\s+(in|of|from)\s+(${FILE})\s+(?:that\s+have\s+|which\s+have\s+|having\s+|with\s+)no\s+(\S+)\s+in\s+(?:them|it)\b`,
    ),
    "lines $1 $2 not containing $3",
  ],
  [
    within(
      String.raw`\blines?\s+(?:that\s+|which\s+)(${FILE})\s+and\s+(${FILE})\s+(?:have\s+in\s+common|share|both\s+(?:have|contain))`,
    ),
    "lines common to $1 and $2",
  ],
  [
    within(
      String.raw`\blines?\s+(?:that\s+are\s+|which\s+are\s+|found\s+|occurring\s+|present\s+)?(?:only\s+)?in\s+(${FILE})\s+but\s+(?:not|missing|absent|lacking)\s+(?:in|from)\s+(${FILE})(?:,.*)?`,
    ),
    "lines in $1 that are not in $2",
  ],
  [
    sentence(
      String.raw`(?:which|what)\s+lines\s+(?:appear|occur|are|exist|come)\s+(?:there\s+)?(?:more\s+than\s+once|at\s+least\s+twice|several\s+times|multiple\s+times|repeatedly|twice\s+or\s+more)\s+in\s+(${FILE})(?:[.?]\s+.*)?`,
    ),
    "print duplicate lines of $1",
  ],
  // The file first.
  [
    sentence(
      String.raw`(?:in|from|of|within|for)\s+(${FILE}),?\s+((?:show|print|display|list|count|replace|change|delete|remove|extract|find|sort|get|pull|take|add|insert|sum|compute|calculate|number|strip|join|keep|uppercase|lowercase|convert|swap)\s+.+?)`,
    ),
    (_all, file = "", order = "") =>
      / (?:to|into|with|by) /i.test(order) && /^(?:replace|change|convert|swap)/i.test(order)
        ? `${order} in ${file}`
        : `${order} in ${file}`,
  ],
];

/** A request without its marks for quoted texts, in the usual form; itself where it has it. */
export const inUsualForm = (masked: string): string =>
  SENTENCES.reduce((text, [pattern, instead]) => text.replace(pattern, instead as string), masked);
