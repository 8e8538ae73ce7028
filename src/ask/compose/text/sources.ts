/**
 * What a request reads where that has no file name's form: `the file "index"`, `file1`, standard input, a variable, a text
 * in quotes. The request is read with a file's name in its place, and the command gets the source back.
 */
import { quoteValue } from "../../catalogue/template.js";
import { lemmaOf } from "../../text/lemma.js";
import type { Token } from "../../text/tokens.js";
import { stagesOf } from "./draft.js";

/** A request whose sources have names of files, and what gives a command its sources back; undefined where it cannot have them. */
export interface Sourced {
  readonly tokens: readonly Token[];
  readonly restore: (command: string) => string | undefined;
  /** What is read is no file, so nothing is changed in place. */
  readonly isStream: boolean;
}

/** Names that no request has. */
const standIn = (at: number): string => `zq${"abcdefgh"[at] ?? "z"}.txt`;
const STAND_IN = /\bzq[a-z]\.txt\b/;
const STREAM = "zqs.txt";

const isNamed = ({ text }: Token): boolean => /^[\w./~$-]*[\w/]\.\w+$|^[~.]?\/\S+$/.test(text);

/** A bare word that names a file in examples: `file1`, `infile`, `input_file`, `myfile`. */
const FILE_WORD =
  /^(?:(?:file|list|f|data|input|output|in|out|test|log|text)[-_]?[0-9A-Za-z]{0,2}[0-9]|(?:my|your|in|out|some|the|input|output|text|data|log|test)[-_]?file[\w-]*|[fF]ile_?(?:[A-Z]|_\w+)|(?:my|your)File)$/;
const NAME = /^[\w.$@%+~{}:*?/-]+$/;
const WORD_FILE = /^(?:file|files|filename|textfile)$/i;
const AFTER_FILE = /^(?:named|called)$/i;

const plain = (token: Token | undefined, form: RegExp): boolean =>
  token !== undefined && !token.quoted && form.test(token.text);

/** Which tokens name files though they do not look like it. */
function filesIn(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  const isName = (token: Token | undefined): boolean =>
    token !== undefined &&
    token.number === undefined &&
    ((token.quoted && NAME.test(token.text)) ||
      (!token.quoted && (/^\$\{?\w+\}?$/.test(token.text) || FILE_WORD.test(token.text))));
  const isLetter = (token: Token | undefined): boolean =>
    token !== undefined && /^[A-Za-z]$/.test(token.text) && !/^[aI]$/.test(token.text);
  for (const [at, token] of tokens.entries()) {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (!token.quoted && FILE_WORD.test(token.text)) found.add(at);
    else if (isName(token)) {
      // `The file "a"`, `the "a" file`, `"a" and "b"` after it.
      const isAfter =
        plain(before, WORD_FILE) ||
        (plain(before, AFTER_FILE) && plain(tokens[at - 2], WORD_FILE)) ||
        (plain(before, /^(?:and|or|to|with)$/i) && found.has(at - 2));
      const isBefore =
        plain(next, /^(?:file|files)$/i) && !plain(before, /^(?:all|every|each|any)$/i);
      if (isAfter || isBefore) found.add(at);
    } else if (isLetter(token) && plain(before, WORD_FILE)) found.add(at);
    else if (isLetter(token) && plain(before, /^(?:and|or)$/i) && found.has(at - 2)) found.add(at);
  }
  return found;
}

const OBJECT =
  /^(?:sort|split|wrap|fold|shuffle|reverse|number|dump|tail|cat|deduplicate|truncate|join|merge|compare|sorts|splits)$/i;

/** A name in quotes that stands where a file is read, in a request that names no file. */
function quotedFilesIn(tokens: readonly Token[], found: ReadonlySet<number>): ReadonlySet<number> {
  const more = new Set(found);
  if (found.size > 0 || tokens.some(isNamed)) return more;
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    if (!token.quoted || !NAME.test(token.text) || /^[-.,;:%+]+$/.test(token.text)) continue;
    if (token.number !== undefined) continue;
    const isObject =
      at > 0 && plain(before, OBJECT) && tokens.slice(0, at - 1).every(({ stop }) => stop);
    const isIn = plain(before, /^(?:in|of|from|inside|within)$/i) && tokens[at - 2] !== undefined;
    const isOf =
      isIn &&
      !plain(
        tokens[at - 2],
        plain(before, /^in$/i)
          ? /^(?:each|every|all)$/i
          : /^(?:occurrences?|instances?|number|times|word|string|each|every|all|count)$/i,
      );
    const isSearched =
      plain(before, /^(?:search|grep|scan|filter|through)$/i) && plain(tokens[at + 1], /^for$/i);
    if (isObject || isOf || isSearched || more.has(at - 1)) more.add(at);
    else if (plain(before, /^(?:and|or)$/i) && more.has(at - 2)) more.add(at);
  }
  return more;
}

const INPUT = /^(?:input|stdin)$/i;

/** Where standard input is named: a half-open range. */
function inputIn(tokens: readonly Token[]): readonly [from: number, to: number] | undefined {
  const at = tokens.findIndex(
    ({ text, quoted }, i) =>
      !quoted &&
      (/^stdin$/i.test(text) || (INPUT.test(text) && plain(tokens[i - 1], /^standard$/i))),
  );
  if (at < 0) return undefined;
  let from = /^stdin$/i.test(tokens[at]?.text ?? "") ? at : at - 1;
  if (plain(tokens[from - 1], /^the$/i)) from--;
  return [from, at + 1];
}

/** Where a variable's value is what is read: a half-open range and its name. */
function variableIn(
  tokens: readonly Token[],
): { readonly from: number; readonly to: number; readonly name: string } | undefined {
  for (const [at, token] of tokens.entries()) {
    if (!plain(token, /^variable$/i)) continue;
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    const named = [next, before].find(
      (one) =>
        one !== undefined &&
        /^\$?[A-Za-z_]\w*$/.test(one.text) &&
        (one.quoted || one.text.startsWith("$") || /^[a-z]$|[A-Z_]{2}/.test(one.text)),
    );
    if (named === undefined) continue;
    let from = Math.min(at, tokens.indexOf(named));
    const to = Math.max(at, tokens.indexOf(named)) + 1;
    if (plain(tokens[from - 1], /^(?:bash|shell|environment)$/i)) from--;
    if (plain(tokens[from - 1], /^(?:the|a)$/i)) from--;
    return { from, to, name: named.text.replace(/^\$/, "") };
  }
  return undefined;
}

/** A variable's value that is worked on, where neither its name nor the request says that it names a file. */
function valueIn(tokens: readonly Token[]): number {
  if (tokens.some((one) => plain(one, /^(?:files?|director(?:y|ies)|folders?|path)$/i))) return -1;
  if (tokens.some((one) => isNamed(one) && !one.text.startsWith("$"))) return -1;
  return tokens.findIndex(
    ({ text }, at) =>
      /^\$\{?\w+\}?$/.test(text) &&
      !/file|path|dir|log|conf|src|source|name|out|tmp|temp|\$f\b|\$\d/i.test(text) &&
      plain(tokens[at - 1], /^(?:in|of|from)$/i),
  );
}

/** A text in quotes with a blank or a line break in it that stands where something is read. */
function literalIn(tokens: readonly Token[]): number {
  if (tokens.some(isNamed) || filesIn(tokens).size > 0) return -1;
  return tokens.findIndex(({ text, quoted }, at) => {
    if (!quoted) return false;
    const isNoun = plain(tokens[at - 1], /^(?:string|text|input|line|list)$/i);
    if (!isNoun && !/\s\S|\\n/.test(text)) return false;
    if (!isNoun && at === 1) return !tokens[0]?.quoted;
    let before = isNoun ? at - 2 : at - 1;
    while (plain(tokens[before], /^(?:the|a|an|\w+-separated|given)$/i)) before--;
    return before === 0 || plain(tokens[before], /^(?:of|from|in)$/i);
  });
}

const COMMAND =
  /^(?:seq|ps|ls|df|du|env|printenv|set|w|who|last|mount|netstat|ss|ip|history|dmesg|lsof|ifconfig|echo|date|id|uname|jobs|alias|help|man|groups|top -b|free|lsblk|lscpu|uptime|printf|find|tree|locale|crontab -l|git (?:log|status|branch|tag|diff)|docker (?:ps|images))(?:\s[\w\s./:%+-]*)?$/;

/** Where the output of a command is what is read: a half-open range and the command. */
function commandIn(
  tokens: readonly Token[],
): { readonly from: number; readonly to: number; readonly source: string } | undefined {
  for (const [at, token] of tokens.entries()) {
    if (!token.quoted || !COMMAND.test(token.text)) continue;
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const isAfter = plain(before, /^(?:of|from|in|command)$/i);
    const isBefore = plain(next, /^(?:output|command|listing)$/i);
    if (!isAfter && !isBefore) continue;
    // "Lines of ps" alone may be a file of this name.
    const isSaid =
      isBefore ||
      /\s/.test(token.text) ||
      tokens.some((one) => plain(one, /^(?:output|command)$/i));
    if (!isSaid) continue;
    let from = at;
    while (plain(tokens[from - 1], /^(?:the|a|command|output)$/i)) from--;
    if (plain(tokens[from - 1], /^of$/i) && plain(tokens[from - 2], /^output$/i)) {
      from -= 2;
      while (plain(tokens[from - 1], /^the$/i)) from--;
    }
    return { from, to: isBefore ? at + 2 : at + 1, source: token.text };
  }
  return undefined;
}

/** What a program of one word prints, where a request says so without quotes. */
const PROGRAM =
  /^(?:history|finger|who|w|env|printenv|ps|date|cal|uptime|hostname|whoami|pwd|id|groups|df|mount|alias|jobs|last|lsblk|lscpu|free|uname|set|ls|du|dmesg|netstat|ifconfig|top)$/;

/** What the machine is called and who works on it: a word or two each, and what prints it. */
const KNOWN: readonly (readonly [words: readonly RegExp[], command: string])[] = [
  [[/^system$/i, /^host$/i, /^name$/i], "hostname"],
  [[/^host$/i, /^name$/i], "hostname"],
  [[/^system$/i, /^hostname$/i], "hostname"],
  [[/^hostname$/i], "hostname"],
  [[/^current$/i, /^user$/i, /^name$/i], "whoami"],
  [[/^current$/i, /^username$/i], "whoami"],
  [[/^kernel$/i, /^(?:release|version)$/i], "uname -r"],
  [[/^command$/i, /^history$/i], "history"],
  [[/^history$/i], "history"],
];

/** Where such an output is what is worked on: a half-open range and the command. */
function spokenIn(
  tokens: readonly Token[],
): { readonly from: number; readonly to: number; readonly source: string } | undefined {
  if (tokens.some((token) => isNamed(token) && !token.text.startsWith("$"))) return undefined;
  for (const [at, token] of tokens.entries()) {
    if (!plain(token, /^(?:in|of|from)$/i)) continue;
    let from = at + 1;
    while (plain(tokens[from], /^(?:the|a|my)$/i)) from++;
    if (plain(tokens[from], /^output$/i) && plain(tokens[from + 1], /^(?:of|from)$/i)) {
      let to = from + 2;
      while (plain(tokens[to], /^(?:the|a|command)$/i)) to++;
      const program = tokens[to];
      if (program === undefined || !plain(program, PROGRAM)) continue;
      if (plain(tokens[to + 1], /^command$/i)) to++;
      return { from: at + 1, to: to + 1, source: program.text };
    }
    for (const [words, source] of KNOWN) {
      const stands = words.every((word, i) => plain(tokens[from + i], word));
      // "The host name of a.txt" is no name of this machine, "history of x" no list of commands.
      if (stands && !plain(tokens[from + words.length], /^(?:of|for|in|file|size|list|entries?)$/i))
        return { from: at + 1, to: from + words.length, source };
    }
  }
  return undefined;
}

/** What writes a text. */
const printed = (text: string): string =>
  /\\[nt]/.test(text)
    ? `printf '${text.replaceAll("%", "%%").replaceAll("'", "'\\''")}\\n'`
    : `echo ${quoteValue("text", { text, quoted: true })}`;

function asStream(command: string, source: string): string | undefined {
  const [first = "", ...rest] = stagesOf(command);
  const bare = first.replace(/^cat zqs\.txt$/, "cat").replace(/ (?:< )?zqs\.txt$/, "");
  if (bare === first && first !== "cat") return undefined;
  const whole = [bare, ...rest];
  if (STAND_IN.test(whole.join(" ")) || /^sed -i/.test(bare)) return undefined;
  if (source === "") return whole.join(" | ");
  // What only shows a text again does nothing with it.
  if (bare === "cat") return rest.length === 0 ? undefined : [source, ...rest].join(" | ");
  return [source, ...whole].join(" | ");
}

const file = (like: Token, text: string): Token => ({
  text,
  lemma: text,
  start: like.start,
  end: like.end,
  quoted: false,
  thing: true,
  stop: false,
});

/** Reads the sources of a request; undefined where all of them have the form of files' names. */
export function sourcesOf(tokens: readonly Token[]): Sourced | undefined {
  const stream = streamOf(tokens);
  if (stream !== undefined) return stream;
  const names = quotedFilesIn(tokens, filesIn(tokens));
  if (names.size === 0) return undefined;
  const real: Token[] = [];
  const out = tokens.map((token, at) => {
    if (!names.has(at)) return token;
    const known = real.findIndex(({ text }) => text === token.text);
    if (known < 0) real.push(token);
    return file(token, standIn(known < 0 ? real.length - 1 : known));
  });
  if (real.length > 8) return undefined;
  return {
    tokens: out,
    isStream: false,
    restore: (command) =>
      command.replace(new RegExp(STAND_IN, "g"), (found) => {
        const at = Array.from({ length: 8 }, (_, i) => standIn(i)).indexOf(found);
        const token = real[at];
        if (token === undefined) return found;
        const isPattern = /[*?]/.test(token.text) && /^[\w./*?~-]+$/.test(token.text);
        return quoteValue("file", isPattern ? { ...token, quoted: false } : token);
      }),
  };
}

function streamOf(tokens: readonly Token[]): Sourced | undefined {
  const replaced = (from: number, to: number, source: string): Sourced => {
    const like = tokens[from] as Token;
    // "Sort standard input": what follows the verb is read from there.
    const isSaid = plain(tokens[from - 1], /^(?:from|in|of|on|inside|within|through)$/i);
    const place = isSaid
      ? []
      : [{ ...like, text: "in", lemma: lemmaOf("in"), quoted: false, thing: false, stop: true }];
    const rest = tokens.slice(to);
    return {
      tokens: isSaid
        ? [...tokens.slice(0, from), file(like, STREAM), ...rest]
        : [...tokens.slice(0, from), ...rest, ...place, file(like, STREAM)],
      isStream: true,
      restore: (command) => asStream(command, source),
    };
  };
  const input = inputIn(tokens);
  if (input !== undefined) return replaced(input[0], input[1], "");
  const command = commandIn(tokens);
  if (command !== undefined) return replaced(command.from, command.to, command.source);
  const spoken = spokenIn(tokens);
  if (spoken !== undefined) return replaced(spoken.from, spoken.to, spoken.source);
  const variable = variableIn(tokens);
  if (variable !== undefined)
    return replaced(variable.from, variable.to, `echo "$${variable.name}"`);
  const value = valueIn(tokens);
  if (value >= 0) return replaced(value, value + 1, `echo "${(tokens[value] as Token).text}"`);
  const literal = literalIn(tokens);
  if (literal < 0) return undefined;
  const isNoun = plain(tokens[literal - 1], /^(?:string|text|input|line|list)$/i);
  let from = isNoun ? literal - 1 : literal;
  if (isNoun && plain(tokens[from - 1], /^(?:the|a|an)$/i)) from--;
  return replaced(from, literal + 1, printed((tokens[literal] as Token).text));
}
