/**
 * The shape of a call: which words are verbs, options, their values, operands. With a table the
 * table says; without one it is guessed from the forms of the words, as a person would.
 */
import type { PlannedCommand } from "../effects/plan.js";
import type { Word } from "../shell/types.js";

export interface CallOption {
  /** Without dashes for long ones: `force`; with one dash for letters: `-f`. */
  readonly name: string;
  readonly value: Word | undefined;
}

export interface Call {
  /** Base name of the program. */
  readonly program: string;
  /** Words that say what is done, in order; without a table, bare words in front. */
  readonly verbs: readonly string[];
  readonly options: readonly CallOption[];
  readonly operands: readonly Word[];
}

const MOST_VERBS = 4;
const MOST_WORDS = 40;

/** Options that hardly ever take a value, so that what follows is a word of its own. */
const SWITCHES = new Set(
  (
    "force yes all recursive verbose quiet silent debug json wait no-wait help version dry-run dryrun assume-yes auto-approve non-interactive interactive hard purge " +
    "permanent permanently cascade now everything confirm skip-confirmation no-confirm noconfirm no-prompt no-input check preview plan list simulate whatif what-if noop " +
    "really yes-really watch follow global local staged cached long short human-readable ignore-errors keep-going continue-on-error no-color color no-cache no-backup " +
    "skip-backup force-destroy i-know-what-i-am-doing yes-i-really-mean-it approve detach background"
  ).split(" "),
);

/** Reads the call of a planned command. */
export function callOf(command: PlannedCommand): Call {
  const { invocation } = command;
  const program = baseName(command.program);
  if (invocation === undefined) return guess(program, command.args, 0, []);
  const options = invocation.options.map(({ name, value }) => ({ name: bare(name), value }));
  const verbs = invocation.verbWords.filter(({ known }) => known).map(({ text }) => text);
  // A verb that the table does not have: what follows may be verbs too.
  if (invocation.nature === undefined && invocation.verbWords.length > 0) {
    const guessed = guess(program, invocation.operands, verbs.length, verbs);
    return { ...guessed, options: [...options, ...guessed.options] };
  }
  const [first] = invocation.operands;
  if (verbs.length === 0 && first !== undefined && isScript(first)) {
    const guessed = guess(program, invocation.operands, 0, []);
    return { ...guessed, options: [...options, ...guessed.options] };
  }
  return { program, verbs, options, operands: invocation.operands };
}

function guess(
  program: string,
  args: readonly Word[],
  before: number,
  known: readonly string[],
): Call {
  const verbs: string[] = [...known];
  const options: CallOption[] = [];
  const operands: Word[] = [];
  let isFront = true;
  let onlyOperands = false;
  for (let n = 0; n < args.length && n < MOST_WORDS; n++) {
    const word = args[n] as Word;
    const { text } = word;
    if (!onlyOperands && text === "--") {
      onlyOperands = true;
      isFront = false;
      continue;
    }
    if (!onlyOperands && text.length > 1 && text.charCodeAt(0) === 45 && startsKnown(word)) {
      const eq = text.indexOf("=");
      const name = bare(eq > 0 ? text.slice(0, eq) : text);
      let value = eq > 0 ? part(word, eq + 1) : undefined;
      const next = args[n + 1];
      if (
        value === undefined &&
        next !== undefined &&
        !next.text.startsWith("-") &&
        takesValue(text, name)
      ) {
        value = next;
        n++;
      }
      options.push({ name, value });
      continue;
    }
    if (isFront && word.known && verbs.length < MOST_VERBS + before && isVerbLike(text)) {
      verbs.push(text);
      continue;
    }
    // `python manage.py flush`: the words after the script say what it does.
    if (isFront && verbs.length === before && operands.length === 0 && isScript(word)) {
      operands.push(word);
      continue;
    }
    isFront = false;
    operands.push(word);
  }
  return { program, verbs, options, operands };
}

/** A long option that is no known switch; a letter only for the few that usually name something. */
function takesValue(text: string, name: string): boolean {
  if (text.startsWith("--"))
    return !SWITCHES.has(name) && !/^(?:no|skip|with|without|force)-/.test(name);
  if (text.length === 2) return /[moedcuUhpPtNCD]/.test(text[1] as string);
  return text.length > 3 && !SWITCHES.has(name) && !/^-[a-zA-Z]{2,3}$/.test(text);
}

function startsKnown(word: Word): boolean {
  return word.pieces === undefined || word.pieces[0]?.kind === "text";
}

function part(word: Word, from: number): Word {
  return { ...word, text: word.text.slice(from) };
}

/** A file that is run by the program in front of it: `manage.py`, `bin/console`. */
function isScript({ known, text }: Word): boolean {
  return (
    known &&
    (/\.(?:py|rb|php|js|mjs|cjs|ts|pl|sh|phar|jar)$/.test(text) ||
      text === "artisan" ||
      /^(?:\.\/)?bin\/[\w-]+$/.test(text))
  );
}

/** A bare word: letters with `-`, `_`, `:` or `.` between, no path, number, sentence or file name. */
function isVerbLike(text: string): boolean {
  return (
    text.length <= 40 &&
    /^[A-Za-z][A-Za-z]*(?:[-_:.][A-Za-z]+)*$/.test(text) &&
    !/\.(?:\w{1,4}|json|yaml|toml|conf|html)$/.test(text)
  );
}

/** `--force` → `force`, `-f` stays. */
function bare(name: string): string {
  if (name.startsWith("--")) return name.slice(2);
  return name.length > 3 && name.startsWith("-") ? name.slice(1) : name;
}

/** Name of the program without directory and the ending of a script. */
function baseName(program: string): string {
  const base = program.slice(program.lastIndexOf("/") + 1);
  return base.replace(/\.(?:sh|bash|zsh|py|js|mjs|cjs|ts|rb|pl|php|exe|ps1|cmd|bat)$/, "");
}
