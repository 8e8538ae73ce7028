/** Answers that cannot be meant, whoever put them together: what the request says and what the command does do not go together. */
import { maskQuoted } from "../text/quotes.js";
import { type Token, tokenize } from "../text/tokens.js";

/** A word of the command with the operator or redirection before it. */
interface Word {
  readonly text: string;
  /** `>`, `|`, `` for the first; undefined within a list of arguments. */
  readonly after: string | undefined;
}

/** An operator, or a word with its quotes. Linear, and it fits whatever a command is. */
const PIECE =
  /(\d?(?:>>?\|?|<{1,3})|&>|&&|\|\|?|[;&()])|((?:'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\|;&<>()])+)/gs;

function wordsOf(command: string): readonly Word[] {
  const out: Word[] = [];
  let after: string | undefined = "";
  for (const [, operator, word] of command.matchAll(PIECE)) {
    if (operator !== undefined) after = operator;
    else {
      out.push({ text: (word ?? "").replace(/\\(.)|["']/gs, "$1"), after });
      after = undefined;
    }
  }
  return out;
}

const PATH =
  /^[~.]{0,2}\/[\w.@%+/-]+$|^(?:[\w.@%+-]+\/)*[\w@%+-][\w.@%+-]*\.[A-Za-z]\w{0,5}$|^(?:[\w.@%+-]+\/)+$/;
/** An example in brackets is no part of what is asked. */
const EXPLAINED = /\((?:that is|i\.e\.|e\.g\.|for example|for instance|such as|like|so)[^()]*\)/gi;
/** What is said of a name that need not be in the answer. */
const BY_THE_WAY =
  /^(?:like|e\.g|eg|example|ie|i\.e|such|called|contains?|using|not|than|as|into|with|named)$/i;

/** Whether a file that the request names is nowhere in the command. */
function losesAName(tokens: readonly Token[], command: string): boolean {
  const bare = command.replace(/["'\\]/g, "").toLowerCase();
  return tokens.some(({ text, quoted, spoken, number }, at) => {
    if (quoted || spoken !== undefined || number !== undefined || !PATH.test(text)) return false;
    if (/^\.{1,2}$|^\/$|^(?:e\.g|i\.e|etc)\.?$|:\/\/|^\d|^\.\w+$/.test(text)) return false;
    const before = tokens[at - 1];
    if (before === undefined || BY_THE_WAY.test(before.text)) return false;
    const name = text.toLowerCase().replace(/(?<=.)\/+$/, "");
    if (bare.includes(name)) return false;
    // Its last part alone, with what stands before it said elsewhere; or a part of a name.
    const last = name.slice(name.lastIndexOf("/") + 1);
    const stem = last.replace(/\.\w+$/, "");
    // "file1.txt to file5.txt" is `file{1..5}.txt`.
    const row = stem.replace(/\d+$/, "");
    return ![last, stem, row !== stem && row !== "" ? `${row}{` : ""].some(
      (one) => one.length > 1 && bare.includes(one),
    );
  });
}

const INSIDE = /^(?:in|under|below|beneath|within|inside|from|of|through|across|at)$/i;
const SAVES =
  /^(?:sav|stor|redirect|dump|append|log|record|archiv|export|backup|copy|copi|tar|compress|pack|extract)/i;

/** Whether what is printed goes to the place where the request looks, or over what is read. */
function writesWhereItReads(tokens: readonly Token[], words: readonly Word[]): boolean {
  return words.some(({ text, after }, at) => {
    if (after === undefined || !/^[12&]?>{1,2}\|?$/.test(after) || text === "/dev/null")
      return false;
    const isOver = /^[12&]?>\|?$/.test(after);
    if (isOver && words.slice(0, at).some((one) => one.text === text)) return true;
    const said = tokens.findIndex((token) => token.text === text);
    if (said < 1 || /\.\w+$/.test(text)) return false;
    const before = tokens[said - 1] as Token;
    if (!INSIDE.test(before.text)) return false;
    return !tokens.slice(0, said).some((token) => !token.quoted && SAVES.test(token.text));
  });
}

/** What is done to files, and the words one of which orders it. */
const ORDERED: readonly (readonly [does: RegExp, said: RegExp])[] = [
  [
    /^sed -(?:\w*i|E -i|r -i|n -i)|\bsed (?:-[En] )*-i/,
    /replac|substitut|swap|chang|delet|remov|\bdrop|eras|insert|\badd|append|prepend|\bput|comment|renam|\bset|trim|\bfix|convert|disabl|enabl|strip|edit|modif|updat|place|correct|\bturn|\bmake|clean|clear|increment|increas|wrap|escap|mask|redact|anonymi|rewrit|truncat|switch|point|overwrit|normali|indent|lower|upper|capital|\bcut|\bkill|keep|bump|exchang|revers|squeez|collaps|reduc|shorten|ensur|\binto\b|\brid\b|\btak|\bwip|\bquot|\btransl|\btransf|\bcompress|prefix|suffix|\bapply|\bsav|\bmov|\bwrit|\bpars|\bsplit|\bjoin|deduplic|dedup|uncomment|\bredo|alter|adjust|\bmerg|\bgive|filter|rais|censor|hide|\bblank|\bempt|configur|\bcloses?\b|\bterminat|\bexpand|\bstart|\bend\b/i,
  ],
];

/** Programs whose arguments are files that are read. */
const READS =
  /^(?:cat|xxd|od|hexdump|grep|sort|head|tail|wc|md5sum|sha\d*sum|cksum|base64|tac|rev|nl|less|more|uniq|cut|strings)$/;
const OUTPUT_OF =
  /\b(?:output|result)s? of (?:the )?(?:command |program |script )?(?:"([^"]+)"|'([^']+)'|`([^`]+)`|([~.]?\/?[\w./-]*\w\.sh\b|\.\/[\w./-]*\w))|\bwhat (?:"([^"]+)"|'([^']+)'|`([^`]+)`|(\S+)) (?:prints|outputs|says|writes|shows|returns)\b/i;

/** Whether a command whose output is asked for is read as a file. */
function readsAProgram(request: string, words: readonly Word[]): boolean {
  const program = OUTPUT_OF.exec(request)
    ?.slice(1)
    .find((one) => one !== undefined);
  if (program === undefined) return false;
  let reader = "";
  return words.some(({ text, after }) => {
    if (after !== undefined && !/[<>]/.test(after)) {
      reader = text;
      return false;
    }
    return text === program && READS.test(reader);
  });
}

/** A file's name is where a search begins, though what is looked for has a kind or a name of its own. */
const isSearchInAFile = (words: readonly Word[]): boolean =>
  words[0]?.text === "find" &&
  words[1] !== undefined &&
  /^[\w.-]+\.(?:txt|md|log|csv|tsv|json|xml|conf|cfg|ini|html|sql|zip|gz|tgz)$/.test(
    words[1].text,
  ) &&
  words.some(({ text }) => /^-(?:type|i?name)$/.test(text));

const SAYS_RUN =
  /\b(?:command|program|script|output|run|runs|running|execut\w*|invok\w*|start\w*|call\w*|prompts?)\b/i;

/** A text in quotes is run, though nothing says that it is a command. */
function runsAText(
  request: string,
  words: readonly Word[],
  isProgram: (word: string) => boolean,
): boolean {
  const first = words[0]?.text ?? "";
  if (!/^[\w.-]+$/.test(first) || isProgram(first) || SAYS_RUN.test(request)) return false;
  return [`"${first}"`, `'${first}'`, `\`${first}\``].some((one) => request.includes(one));
}

/** Words of the asking itself, which nobody looks for unless they are said to be a word or a text. */
const GENERAL =
  /^(?:characters?|parts?|lines?|columns?|fields?|each|every|next|previous|matched|matching|width|length|results?|output|following|digits?|letters?|spaces?|tabs?|commas?|colons?|blanks?|standard|separators?|delimiters?|alphabetical\w*|numerical\w*|numeric\w*|ascending|descending|recursively|only|twice)$/i;
const COUNTED = "lines?|characters?|words?|columns?|fields?|times|bytes|rows?|chars?|spaces|digits";

/** The text that a program looks for, where it is one word. */
function soughtBy(words: readonly Word[]): readonly string[] {
  const out: string[] = [];
  let program = "";
  let wantsText = false;
  let hasNumber = false;
  for (const { text, after } of words) {
    if (after !== undefined && !/[<>]/.test(after)) {
      program = text;
      wantsText = text === "grep";
    } else if (program === "grep" && wantsText) {
      if (text.startsWith("-")) {
        // The number of lines after `-A` is no text.
        hasNumber = /^-[ABCm]$/.test(text);
        continue;
      }
      if (hasNumber) {
        hasNumber = false;
        continue;
      }
      out.push(text);
      wantsText = false;
    } else if (program === "sed")
      out.push(...(/(?<=^|[,;])\/([^/]+)\//.exec(text)?.slice(1) ?? []));
    else if (program === "awk") out.push(...(/== "([^"]+)"/.exec(text)?.slice(1) ?? []));
  }
  return out;
}

/** Whether a word that says what to do, or a number that counts something, is looked for in the text. */
function seeksAWordOfTheRequest(masked: string, words: readonly Word[]): boolean {
  return soughtBy(words).some((sought) => {
    if (/^\d+$/.test(sought))
      return new RegExp(
        `\\b${sought} (?:${COUNTED})\\b|\\b(?:line|column|field) ${sought}\\b`,
        "i",
      ).test(masked);
    if (!GENERAL.test(sought)) return false;
    // "The word output" says that it is looked for.
    const said = new RegExp(`(\\w+)\\W+${sought}\\b`, "i").exec(masked)?.[1];
    return (
      said !== undefined &&
      !/^(?:word|string|text|pattern|named|called|keyword|saying|says|say|mention\w*|grep)$/i.test(
        said,
      )
    );
  });
}

/** Whether a file is changed though the result is to be shown. */
const editsWhatIsShown = (command: string, masked: string): boolean =>
  /^sed -i/.test(command) &&
  /\b(?:to|on) (?:the )?(?:standard output|stdout|screen|console|terminal)\b/i.test(masked);

/** A list of folders or a text is read as if it were a file. */
const readsAValue = (command: string): boolean =>
  /^(?:awk|cut|sed|tr|sort|rev|head|tail|wc|grep)\b[^|<]* "\$(?:PATH|IFS|PS1|LANG|USER|HOSTNAME|CLASSPATH|LD_LIBRARY_PATH)"/.test(
    command,
  );

const PATH_AS_TEXT =
  /^(?:echo|printf '?%s(?:\\n)?'?) (['"]?)[~.]?\/(?:[^'"|;]*\/)?[^'"|;/]*\w\.[a-z]\w{1,4}\1 \|/;

/** A path in quotes is a file whose text is meant, unless the request speaks of the path itself. */
const printsAPath = (masked: string, command: string): boolean =>
  PATH_AS_TEXT.test(command) &&
  !/\b(?:strings?|paths?|names?|filenames?|basename|dirname|extension|url)\b/i.test(masked);

/**
 * Whether an answer cannot be meant: a file that is named is missing, the output goes over what is
 * read, files are edited though nothing orders it, what is to be run is read.
 *
 * @param isProgram whether a word is the name of a program
 */
export function isImplausible(
  request: string,
  command: string,
  isProgram: (word: string) => boolean,
): boolean {
  const words = wordsOf(command);
  const tokens = tokenize(request.replace(EXPLAINED, (aside) => " ".repeat(aside.length)));
  const { masked } = maskQuoted(request);
  return (
    losesAName(tokens, command) ||
    writesWhereItReads(tokens, words) ||
    ORDERED.some(([does, said]) => does.test(command) && !said.test(masked)) ||
    readsAProgram(request, words) ||
    isSearchInAFile(words) ||
    runsAText(request, words, isProgram) ||
    seeksAWordOfTheRequest(masked, words) ||
    editsWhatIsShown(command, masked) ||
    readsAValue(command) ||
    printsAPath(masked, command)
  );
}
