/**
 * What is done in the end with the lines that a command prints, whatever command it is: each once, in an order, only the
 * first, on one line. Each is taken off the end of the request and put behind the command that is made for the rest.
 */

export interface Ending {
  readonly words: string;
  readonly apply: (command: string) => string | undefined;
}

interface Way {
  readonly pattern: RegExp;
  readonly apply: (command: string, groups: readonly (string | undefined)[]) => string | undefined;
}

const OPENS = String.raw`(?:\s*[,;:(\u2013\u2014.]\s*|\s+)(?:(?:and|but|also|then|please|just|with)\s+){0,2}`;
const CLOSES = String.raw`\)?\s*[.!?]?\s*$`;
const ending = (text: string): RegExp => new RegExp(`${OPENS}(?:${text})${CLOSES}`, "i");

/** Prints lines, and changes nothing. */
const PRINTS =
  /^(?:grep|zgrep|cut|awk|sed (?!-i|-\S*i\b)|sort|uniq|head|tail|tr|cat|zcat|comm|jq|find|ls|rev|tac|nl|paste|join|diff|strings|fold|fmt)\b/;
const printsLines = (command: string): boolean =>
  PRINTS.test(command) &&
  !/(?:^|[^-\d>])>{1,2}\s?(?!\/dev\/null)[\w./~"']|&&|;\s*(?:rm|mv)|-delete|-exec|\btee\b|&$/.test(
    command.replace(/'[^']*'/g, "''"),
  ) &&
  !/wc -\w$|grep -\w*c\w* |END \{ print [^}]*\}'[^|]*$/.test(command);

const piped = (program: string) => (command: string) =>
  printsLines(command) ? `${command} | ${program}` : undefined;

const NUMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  "one two three four five six seven eight nine ten"
    .split(" ")
    .map((word, at) => [word, `${at + 1}`]),
);
const numeral = (text: string): string => NUMBERS[text.toLowerCase()] ?? text;

/** Figures of groups: `key figure` on each line. */
const GROUPED = /for \(key in \w+\) print key, /;
const COUNTED = /\| uniq -c(?: \| sort -(?:nr|rn))?$/;

const SIGNS: Readonly<Record<string, string>> = {
  comma: ",",
  commas: ",",
  space: " ",
  spaces: " ",
  blank: " ",
  colon: ":",
  colons: ":",
  semicolon: ";",
  semicolons: ";",
  tab: "\\t",
  tabs: "\\t",
  pipe: "|",
  pipes: "|",
};

/** "Rarest first", "with the highest counts on top": the groups of a figure in their order. */
const rankedWay = (which: string, order: "n" | "nr"): Way => ({
  pattern: ending(
    String.raw`(?:with\s+)?(?:the\s+)?${which}(?:\s+(?:one|ones|value|values|line|lines|word|words|entry|entries))?\s+(?:(?:at\s+the\s+)?(?:top|beginning|start)|first|on\s+top)`,
  ),
  apply: (command) =>
    COUNTED.test(command)
      ? command.replace(COUNTED, `| uniq -c | sort -${order}`)
      : GROUPED.test(command)
        ? `${command} | sort -k2,2${order}`
        : undefined,
});

const WAYS: readonly Way[] = [
  rankedWay(
    String.raw`(?:rarest|least\s+(?:frequent|common)|lowest(?:\s+counts?)?|fewest|smallest(?:\s+counts?)?)`,
    "n",
  ),
  rankedWay(
    String.raw`(?:most\s+(?:frequent|common|often)|commonest|highest(?:\s+(?:counts?|totals?|sums?|averages?))?|largest(?:\s+(?:counts?|totals?|sums?))?|biggest(?:\s+(?:counts?|totals?|sums?))?)`,
    "nr",
  ),
  // The groups of a figure in order.
  {
    pattern: ending(
      String.raw`(?:sort|order|rank)(?:ed|ing)?(?:\s+(?:it|them|the\s+(?:results?|output)))?\s+by\s+(?:the\s+|their\s+)?(total|sum|count|average|mean|figure|amount|number|frequency)s?(?:,?\s*(descending|ascending|largest\s+first|highest\s+first|biggest\s+first|in\s+descending\s+order|from\s+high(?:est)?\s+to\s+low(?:est)?))?`,
    ),
    apply: (command, [, , how = ""]) => {
      const isFalling = /desc|first|from high/i.test(how);
      if (GROUPED.test(command)) return `${command} | sort -k2,2n${isFalling ? "r" : ""}`;
      return COUNTED.test(command)
        ? command.replace(COUNTED, `| uniq -c | sort -n${isFalling ? "r" : ""}`)
        : undefined;
    },
  },
  {
    pattern: ending(
      String.raw`(?:(?:sort|order)(?:ed|ing)?(?:\s+(?:it|them|the\s+(?:results?|output)))?|in\s+order)\s+(?:by|of)\s+(?:the\s+)?([a-z]+)(?:\s+name)?`,
    ),
    apply: (command, [, by = ""]) =>
      GROUPED.test(command) && !/size|date|length|value/i.test(by)
        ? `${command} | sort`
        : undefined,
  },
  // What stands on each line is what is printed for groups.
  {
    pattern: ending(
      String.raw`(?:print|show|give|output|list)(?:ing)?\s+(?:(?:the|each|every)\s+)?[a-z]+\s+and\s+(?:(?:its|the|their)\s+)?[a-z]+(?:,?\s+(?:separated\s+by\s+(?:a\s+)?(?:space|blank)|per\s+line))?`,
    ),
    apply: (command) => (GROUPED.test(command) || COUNTED.test(command) ? command : undefined),
  },
  // Each once.
  {
    pattern: ending(
      String.raw`(?:show(?:ing)?|list(?:ing)?|print(?:ing)?|each|every|report(?:ing)?)?\s*(?:each|every|them|it)?\s*(?:(?:of\s+them|one|distinct\s+one|address|value|name|word|number|line|entry|ip|url)\s+)?(?:only|just|exactly)\s+(?:once|one\s+time)|each\s+(?:one\s+)?(?:just\s+one\s+time|once)|(?:having\s+|with\s+)?no\s+(?:repeats|repetitions|duplicates|doubles|dupes|dups)|without\s+(?:any\s+)?(?:repeats|repetitions|repeating|duplicates|doubles|dupes)|duplicates\s+(?:removed|dropped|left\s+out|eliminated)|(?:only\s+)?(?:the\s+)?(?:unique|distinct|different)\s+ones(?:\s+only)?|(?:de-?duplicat\w*|deduped?|uniqu?e?)(?:\s+(?:them|it|the\s+results?))?|(?:remov|dropp?|eliminat)(?:e|ing)\s+(?:the\s+|any\s+)?duplicates`,
    ),
    apply: (command) => (/sort -u|uniq|seen\[/.test(command) ? command : piped("sort -u")(command)),
  },
  {
    pattern: ending(
      String.raw`(?:(?:sort|order)(?:ed|ing)?(?:\s+(?:them|it|the\s+(?:results?|output)))?(?:\s+(?:alphabetically|by\s+name|in\s+alphabetical\s+order))?|alphabetically|in\s+alphabetical\s+order)`,
    ),
    apply: (command) =>
      /\bsort -u$/.test(command)
        ? command
        : / sort\b|^sort\b/.test(command)
          ? undefined
          : piped("sort")(command),
  },
  {
    pattern: ending(
      String.raw`(?:sort|order)(?:ed|ing)?(?:\s+(?:them|it|the\s+(?:results?|output)))?\s+(?:numerically|by\s+number|in\s+(?:numeric(?:al)?|ascending|increasing|rising)\s+order|from\s+(?:smallest|lowest|small|low)\s+to\s+(?:largest|biggest|highest|large|high)|smallest\s+first)`,
    ),
    apply: (command) =>
      /\bsort -u$/.test(command)
        ? command.replace(/sort -u$/, "sort -nu")
        : / sort\b|^sort\b/.test(command)
          ? undefined
          : piped("sort -n")(command),
  },
  {
    pattern: ending(
      String.raw`(?:sort|order)(?:ed|ing)?(?:\s+(?:them|it|the\s+(?:results?|output)))?\s+(?:in\s+(?:descending|decreasing|falling)\s+(?:numeric(?:al)?\s+)?order|from\s+(?:largest|biggest|highest|large|high)\s+to\s+(?:smallest|lowest|small|low)|(?:largest|biggest|highest)\s+first)|(?:largest|biggest|highest)\s+(?:number|value|one)?\s*first`,
    ),
    apply: (command) => (/ sort\b|^sort\b/.test(command) ? undefined : piped("sort -nr")(command)),
  },
  // Only some of them.
  {
    pattern: ending(
      String.raw`(?:show|print|list|display|give\s+me|output|keep|take)?\s*(?:only|just)\s+(?:the\s+)?(?:first|top)\s+(\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s+(?:of\s+them|lines?|rows?|results?|entries|ones|matches|hits))?`,
    ),
    apply: (command, [, count = "10"]) => piped(`head -n ${numeral(count)}`)(command),
  },
  {
    pattern: ending(
      String.raw`(?:show|print|list|display|give\s+me|output|keep|take)?\s*(?:only|just)\s+(?:the\s+)?last\s+(\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s+(?:of\s+them|lines?|rows?|results?|entries|ones|matches|hits))?`,
    ),
    apply: (command, [, count = "10"]) => piped(`tail -n ${numeral(count)}`)(command),
  },
  // How many there are.
  {
    pattern: ending(
      String.raw`(?:count|tell\s+me|say|show|print|report)\s+(?:how\s+many\s+(?:distinct|different|unique)\s+(?:ones|values)?\s*(?:there\s+are|exist|you\s+(?:find|get)))`,
    ),
    apply: (command) =>
      /\bsort -u$/.test(command) ? `${command} | wc -l` : piped("sort -u | wc -l")(command),
  },
  {
    pattern: ending(
      String.raw`(?:count|tell\s+me|say|show|print|report)\s+(?:how\s+many\s+(?:there\s+are|of\s+them\s+there\s+are|you\s+(?:find|get)|were\s+found)|(?:only\s+)?(?:their|the)\s+(?:number|count)(?:\s+of\s+them)?)`,
    ),
    apply: piped("wc -l"),
  },
  // On one line.
  {
    pattern: ending(
      String.raw`(?:(?:all|everything|them|print\s+them|put\s+them|joined|as\s+a\s+list|results?)\s+)?(?:on|in|into|onto)\s+(?:one|a\s+single)\s+line,?\s+(?:separated|joined|delimited)\s+(?:by|with)\s+(?:an?\s+|one\s+|single\s+)?([a-z]+)s?`,
    ),
    apply: (command, [, name = ""]) => {
      const sign = SIGNS[name.toLowerCase()];
      if (sign === undefined) return undefined;
      if (/END \{[^}]*print \w+, \w+ \}'/.test(command)) return sign === " " ? command : undefined;
      return piped(`paste -sd'${sign}'`)(command);
    },
  },
  {
    pattern: ending(String.raw`as\s+(?:an?\s+)?(?:single\s+)?comma[- ]separated\s+(?:list|line)`),
    apply: piped("paste -sd,"),
  },
  // On the screen: nothing is changed.
  {
    pattern: ending(
      String.raw`(?:print|output|writ|show|display|send)\w*(?:\s+(?:it|them|the\s+(?:results?|output)|everything))?\s+(?:to|on)\s+(?:the\s+)?(?:screen|terminal|console|stdout|standard\s+output)|output\s+(?:goes\s+)?(?:to|on)\s+(?:the\s+)?(?:screen|terminal|console|stdout|standard\s+output)|(?:print|show|display|output)(?:t?ing)?\s+the\s+(?:results?|outcome)|(?:only|just)\s+(?:print|show|display|output)(?:\s+(?:it|the\s+(?:results?|outcome|output)))?|without\s+(?:changing|modifying|touching|altering)\s+(?:it|(?:the|that)\s+(?:file|original)(?:\s+(?:file|itself))?)|(?:leave|leaving|keep|keeping)\s+(?:the\s+)?(?:file|original)(?:\s+(?:file|itself))?\s+(?:unchanged|untouched|alone|as\s+(?:it\s+)?is|intact)|(?:do\s+not|don['\u2019]?t)\s+(?:change|modify|touch|edit)\s+(?:it|the\s+(?:file|original)(?:\s+(?:file|itself))?)`,
    ),
    apply: (command) =>
      /^(?:rm|mv|cp)\b|>/.test(command) ? undefined : command.replace(/^sed -i /, "sed "),
  },
  // A figure alone.
  {
    pattern: ending(
      String.raw`(?:and\s+|print\s+|show\s+|give\s+|output\s+)*(?:nothing\s+(?:but|else\s+than|other\s+than)\s+the\s+(?:number|count|figure)|(?:the\s+)?(?:bare\s+)?(?:number|count|figure)\s+(?:only|alone)|(?:only|just)\s+(?:the\s+|a\s+)?(?:bare\s+)?(?:number|count|figure|total)|nothing\s+(?:else|more))`,
    ),
    apply: (command) => {
      if (/^grep -\w*c\w* |wc -\w$|END \{/.test(command)) return command;
      const bare = command.replace(/^wc (-[a-zL]) (?!-)(\S+|'[^']*')$/, "wc $1 < $2");
      return bare === command ? undefined : bare;
    },
  },
];

/** The request without what is said in its end, as often as it says something there; the last is done first. */
export function endingsOf(words: string): readonly Ending[] {
  const out: Ending[] = [];
  let rest = words;
  const done: ((command: string) => string | undefined)[] = [];
  for (let round = 0; round < 3; round++) {
    let isFound = false;
    for (const { pattern, apply } of WAYS) {
      const found = pattern.exec(rest);
      if (found === null || found.index < 8) continue;
      done.unshift((command) => apply(command, found));
      rest = rest.slice(0, found.index);
      isFound = true;
      break;
    }
    if (!isFound) break;
    const steps = [...done];
    out.push({
      words: rest,
      apply: (command) =>
        steps.reduce<string | undefined>(
          (made, step) => (made === undefined ? undefined : step(made)),
          command,
        ),
    });
  }
  return out;
}
