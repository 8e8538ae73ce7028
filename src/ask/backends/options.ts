/**
 * Ways of doing that are one option of whatever program does it: telling each step, following links, asking first. The
 * words are taken off the request, and the option is put into the command that is made for the rest.
 */

/** A way of doing, in words, and the option that each program has for it. */
interface Way {
  readonly patterns: readonly RegExp[];
  /** By program; "": what it does anyway. */
  readonly option: Readonly<Record<string, string>>;
}

const each = (programs: string, option: string): Record<string, string> =>
  Object.fromEntries(programs.split(" ").map((program) => [program, option]));

const MOVERS = "cp mv ln install";
const CHANGERS = "chmod chown chgrp";

/** At the end of a clause, behind what is done. */
const behind = (...texts: readonly string[]): RegExp[] =>
  texts.map(
    (text) =>
      new RegExp(
        String.raw`(?:\s*[,;(]\s*|\s+)(?:(?:and|but|while)\s+)?(?:${text})\)?(?=\s*(?:$|[,;]|\.(?:\s|$)|\s(?:and|then|but|to|into|from)\s))`,
        "i",
      ),
  );
/** The same, or before the verb: "verbosely copy a to b". */
const adverb = (...words: readonly string[]): RegExp[] => [
  ...behind(...words),
  ...words.map((word) => new RegExp(String.raw`^(?:${word})\s+(?:and\s+(?=\w+ly\s))?(?=\w)`, "i")),
  // "Recursively and verbosely copy a".
  ...words.map((word) => new RegExp(String.raw`(?<=^\w+ly)\s+and\s+(?:${word})(?=\s+\w)`, "i")),
  // "Create verbosely the directory x".
  ...words.map((word) => new RegExp(String.raw`(?<=^\w+)\s+(?:${word})(?=\s+\w)`, "i")),
];

const TELL = "(?:print|show|display|report|output|giv|writ|explain|tell|list|echo)";
const STEP =
  "(?:operations?|files?|actions?|steps?|director(?:y|ies)|entry|entries|changes?|items?|cop(?:y|ies)|moves?|links?|archives?)";
const PROCESSED =
  "(?:copied|moved|removed|deleted|renamed|created|made|linked|changed|extracted|processed|transferred|archived|added|compressed|packed|unpacked|done|synchroni[sz]ed)";
const LINKS = "(?:all |any )?(?:symbolic links?|symlinks?|links)";
const KEEP = "(?:preserv|keep|retain|maintain)(?:ing|e)?";
const ATTRIBUTE =
  "(?:permissions?|timestamps?|times|modes?|ownership|owners?|dates|modification times?|access times?|attributes)";
const DESTINATION = "(?:destination|target)(?: (?:file|directory))?s?";

const WAYS: readonly Way[] = [
  {
    patterns: [
      ...adverb("verbosely"),
      ...behind(
        "(?:in|with|using|be(?:ing)?) (?:a )?verbose(?: (?:mode|output|information|messages?))?",
        `${TELL}(?:ing|e|s)? (?:(?:an?|the|some|info|information|informational|verbose|diagnostic|short) )*(?:messages?|lines?|output|info|information|diagnostics?|details?)(?: (?:on|for|about|of|at|after|per) (?:each|every|all)(?: of the)?(?: \\w+)? ${STEP}(?: ${PROCESSED}| processed)?)?`,
        `${TELL}(?:ing|e|s)? (?:what|whatever) (?:is|was) (?:being )?${PROCESSED}`,
        `${TELL}(?:ing|e|s)? (?:the names? of )?(?:each|every) ${STEP} (?:as|when|while|after|that) (?:it (?:is|was|gets)|(?:is|was)) (?:being )?${PROCESSED}`,
      ),
    ],
    option: {
      ...each(
        `${MOVERS} rm rmdir mkdir ${CHANGERS} tar rsync gzip gunzip bzip2 bunzip2 xz unxz`,
        "v",
      ),
      ...each("rename scp", "v"),
      split: "--verbose",
      ...each("unzip zip", ""),
    },
  },
  {
    patterns: behind(
      `(?:${KEEP}|cop(?:y|ying)) ${LINKS}(?: as(?: they are| (?:symbolic )?links?| symlinks?| such))?(?:,? without following(?: (?:them|${LINKS}))?(?: in (?:the )?sources?(?: files?)?)?)?`,
      `(?:without|not|never) (?:following|dereferencing|follow|dereference|resolving)(?: (?:them|${LINKS}))?(?: in (?:the )?sources?(?: files?)?)?`,
    ),
    option: { cp: "P", rsync: "l", tar: "", mv: "", ...each("chown chgrp", "h") },
  },
  {
    patterns: behind(
      `(?:follow|dereferenc|resolv)(?:ing|e)? ${LINKS}(?: in (?:the )?sources?(?: files?)?)?`,
      "(?:cop(?:y|ying)|archiving|taking) (?:the )?files (?:that )?(?:they|(?:symbolic |sym)?links) (?:point|refer) to(?: instead of (?:the )?(?:symbolic |sym)?links(?: themselves)?)?",
      `with ${LINKS} (?:followed|dereferenced|resolved)`,
    ),
    option: { cp: "L", rsync: "L", tar: "h", zip: "" },
  },
  {
    patterns: behind(
      `${KEEP} (?:(?:all|every|the|its|their|original|file|files') )*attributes`,
      "in archive mode",
    ),
    option: { cp: "a", rsync: "a", scp: "p", tar: "p", mv: "" },
  },
  {
    patterns: behind(
      `(?:${KEEP}|with) (?:(?:all|the|its|their|original|same|file|files'|the file's) )*${ATTRIBUTE}(?:(?:,| and|, and)(?: (?:its|their|the|all))*(?: file)? ${ATTRIBUTE})*(?: (?:preserved|kept|intact|unchanged))?`,
    ).map((pattern) => new RegExp(pattern.source.replace("|with)", ")"), "i")),
    option: { cp: "p", rsync: "a", scp: "p", tar: "p", mv: "" },
  },
  {
    patterns: [
      ...adverb("forcibly", "forcefully", "forcedly"),
      ...behind(
        "by force",
        "(?:rewriting|overwriting|replacing) (?:(?:the|any|existing|destination|target) )*(?:files?|ones?|it|them) (?:if|when|where) (?:necessary|needed|(?:it|they) (?:already )?exists?)",
        "with force",
        "without (?:any )?(?:prompting|asking|confirmation|prompts?|questions?)(?: (?:for|me|the user)(?: \\w+)?)?",
        "(?:never|not) (?:prompt|ask)(?:ing)?(?: (?:for|me)(?: \\w+)?)?",
        "ignoring (?:nonexistent|non-existent|missing|nonexisting) (?:files?|ones|arguments)",
      ),
    ],
    option: { ...each("rm mv cp ln", "f"), ...each("gzip gunzip bzip2 xz", "f"), unzip: "-o" },
  },
  {
    patterns: [
      ...adverb("interactively"),
      ...behind(
        "(?:with )?(?:ask|prompt|confirm)(?:ing|s)?(?: (?:me|the user|first))?(?: for confirmation)? (?:before|on|for|prior to) (?:each|every|any|all|overwriting|removing|deleting|moving|replacing|the)(?: (?:an |any |of )?(?:existing )?(?:removals?|overwrites?|overwriting|deletions?|files?|operations?|replacements?|moves?))*",
      ),
    ],
    option: each("rm mv cp ln", "i"),
  },
  {
    patterns: behind(
      `(?:mak|creat|keep|with|tak)(?:ing|e)?(?: an?| the)? backups? of (?:(?:each|every|any|all|the|existing|overwritten|previous|old) )*(?:(?:destination|target|existing) )?(?:files?|ones?|versions?|destination|target)`,
      `backing up (?:(?:each|every|any|all|the|existing|overwritten) )*(?:(?:destination|target|existing) )?(?:files?|ones?|destination|target)`,
    ),
    option: each(MOVERS, "b"),
  },
  {
    patterns: behind(
      `only (?:if|when|where) (?:the )?(?:source(?: files?)?|it|they) (?:is|are) newer(?: than (?:the )?(?:${DESTINATION}|existing(?: files?| ones?)?))?(?:,? or (?:if |when )?(?:the )?(?:${DESTINATION}|it) (?:is missing|do(?:es)? not exist|doesn't exist))?`,
      `(?:skipping|skip|without overwriting|not overwriting) (?:files|ones|what) that (?:are|is) newer (?:in|on|at) (?:the )?(?:${DESTINATION}|receiver)`,
    ),
    option: each("cp mv rsync", "u"),
  },
  {
    patterns: [
      ...behind(
        "(?:as|in) a dry[- ]run",
        "without (?:actually|really) (?:copying|transferring|changing|doing) (?:anything|files|it)",
      ),
      /^(?:perform|do|make) a dry[- ]run (?:to|of) /i,
    ],
    option: { rsync: "n", rename: "n", make: "n" },
  },
  {
    patterns: behind(
      "(?:staying|stay|remaining|only) (?:on|in|within) (?:the|this|one|its|the same|a single) (?:one )?file ?system",
      "(?:without|not) crossing (?:any )?file ?systems?(?: boundar(?:y|ies))?",
    ),
    option: { ...each("cp rsync du", "x"), rm: "--one-file-system", tar: "--one-file-system" },
  },
  {
    patterns: behind(
      "(?:creat|mak)(?:ing|e) (?:symbolic links?|symlinks?)(?: (?:on|to|for) (?:each|every|the) files?)? instead of (?:(?:real|actual|really|actually) )?(?:copies|copying(?: (?:them|the files|it))?)",
    ),
    option: { cp: "s" },
  },
  {
    patterns: behind(
      "(?:(?:creat|mak)(?:ing|e) hard ?links?|hard[- ]?linking(?: (?:the )?files)?)(?: (?:to|for) (?:each|every|the) files?)? instead of (?:(?:real|actual) )?(?:copies|copying(?: (?:them|the files|it))?)",
    ),
    option: { cp: "l" },
  },
  {
    patterns: behind(`${KEEP} (?:all )?hard ?links`),
    option: { cp: "--preserve=links", rsync: "H", tar: "" },
  },
  {
    patterns: behind(
      `${TELL}(?:ing|e|s)? only (?:the )?(?:changes(?: (?:that (?:are|were) )?made)?|what (?:is|was) changed|files (?:that (?:are|were) )?changed)`,
      `(?:only )?${TELL}(?:ing|e|s)?(?: a message| it)? (?:only )?(?:when|if|for) a change is made`,
    ),
    option: each(CHANGERS, "c"),
  },
];

/** Where the name of a program stands in a command: at its start, and behind what runs others. */
const STARTS =
  /(?<=^|&& |\| |; |\bdo |\bsudo |-exec |-execdir |\bxargs (?:-\S+ (?:'[^']*' |\{\} )?)*)([a-z]+)(?= )/g;

/** The command with the option in the last of its programs that has it; undefined where none has. */
function withOption(command: string, option: Way["option"]): string | undefined {
  const found = [...command.matchAll(STARTS)]
    .filter(([, program = ""]) => program in option)
    .at(-1);
  if (found?.index === undefined) return undefined;
  const program = found[1] as string;
  const what = option[program] as string;
  if (what === "") return command;
  const end = found.index + program.length;
  const rest = command.slice(end);
  if (what.startsWith("-"))
    return rest.includes(` ${what} `) ? command : `${command.slice(0, end)} ${what}${rest}`;
  const letters = /^ -([A-Za-z]+)(?= )/.exec(rest)?.[1];
  if (letters === undefined) return `${command.slice(0, end)} -${what}${rest}`;
  // What asks and what does not ask cannot both hold, and archive mode keeps all.
  const has = letters.includes(what) || (letters.includes("a") && /^[Plp]$/.test(what));
  if (has) return command;
  // The file's name follows `f`, so that letter stays the last.
  const joined =
    what === "a"
      ? `a${letters.replace(/[rRp]/g, "")}`
      : letters.replace(/f?$/, (last) => what + last);
  return `${command.slice(0, end)} -${joined}${rest.slice(letters.length + 2)}`;
}

/** The ways of doing as remarks; where no program of a command has the option, they are none. */
export const optionRiders: readonly {
  readonly patterns: readonly RegExp[];
  readonly apply: (command: string) => string | undefined;
}[] = WAYS.map(({ patterns, option }) => ({
  patterns,
  apply: (command) => withOption(command, option),
}));
