/** The matcher's own view of a request's words: phrases put into one word, then stem and class. */
import { STOP_WORDS, stem } from "../text/lemma.js";
import { type Token, tokenize } from "../text/tokens.js";

/** Phrases that say one word. The word is padded so that positions stay those of the request. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bget(?:ting)? rid of\b/gi, "delete"],
  [/\bthrow(?:ing)? (?:away|out)\b/gi, "discard"],
  [/\bshut(?:ting)? down\b/gi, "shutdown"],
  [/\bhow many(?: times)?\b/gi, "count"],
  [/\b(?:the )?(?:total )?number of\b/gi, "count"],
  [/\bhow often\b/gi, "count"],
  [/\bhow (?:big|large)\b/gi, "size"],
  [/\bhow much (?:disk )?space\b/gi, "size space"],
  [/\bset(?:ting)? up\b/gi, "setup"],
  [/\blog(?:ging)? in(?:to)?\b/gi, "login"],
  [/\bsign in(?:to)?\b/gi, "login"],
  [/\blook(?:ing)? (?:for|up)\b/gi, "search"],
  [/\bup to date\b/gi, "update"],
  [/\bmake sure\b/gi, "ensure"],
  [/\bwould like to\b/gi, "want"],
  [/\bcheck(?:ing)? out\b/gi, "checkout"],
  [/\bwork(?:ing)? (?:tree|copy)\b/gi, "worktree"],
  [/\bk8s\b/gi, "k8s"],
  [/\bfile ?systems?\b/gi, "filesystem"],
  [/\bhome ?brew\b/gi, "brew"],
  [/\bpull requests?\b/gi, "pr"],
  [/\be-mails?\b/gi, "email"],
];

/** Classes of words, first the one they are known by; finer than the composers' classes. */
const CLASSES = [
  "show display print output view see reveal dump list give tell report what which let",
  "get fetch retrieve obtain download grab",
  "find search locate discover look",
  "delete remove erase unlink rm drop del",
  "discard revert undo back-out",
  "directory folder dir subdirectory subfolder directories",
  "create make generate new mkdir add start-new",
  "copy duplicate cp",
  "move mv relocate transfer",
  "rename call name called named",
  "replace substitute swap",
  "count tally many",
  "biggest largest big large huge heaviest heavy most highest top",
  "smallest small tiny least lowest",
  "bigger larger greater exceed above over more",
  "smaller less fewer below",
  "contain include inside within",
  "change modify alter edit",
  "update upgrade refresh",
  "latest newest recent last recently",
  "oldest old earliest first",
  "run execute invoke launch",
  "start begin boot",
  "stop halt shutdown end",
  "kill terminate",
  "restart reboot",
  "compress zip pack archive shrink",
  "extract unpack unzip decompress uncompress untar",
  "permission mode right access",
  "machine computer system host box server",
  "memory ram",
  "process program task",
  "job cronjob",
  "text string word phrase",
  "pattern regex expression",
  "line row",
  "column field",
  "empty blank",
  "current currently present now active",
  "all every each everything any",
  "recursive recursively recurse",
  "sort order arrange rank sorted",
  "unique distinct uniq different",
  "symlink softlink symbolic",
  "usage use used consume take using",
  "repository repo",
  "push upload publish send",
  "save store write put",
  "user account",
  "owner own belong author",
  "size space big disk-usage",
  "except excluding exclude omit ignore skip without leave",
  "lowercase lower",
  "uppercase upper capital",
  "compare diff difference differ",
  "check verify test validate",
  "install setup",
  "date day",
  "extension suffix",
  "kubernetes k8s kubectl cluster",
  "postgres postgresql psql",
  "mongodb mongo mongosh",
  "container containers docker",
  "compose docker-compose stack",
  "brew homebrew formula",
  "node nodejs javascript js",
  "detail information info describe",
  "log logs",
  "connection connect",
  "listen listening open",
  "environment env",
  "configuration config setting configure",
  "continue resume",
  "abort cancel give-up",
  "follow stream watch live tail monitor",
  "url link address",
  "video clip movie",
  "image picture photo",
  "format pretty indent reformat",
  "dependency dependencies require",
  "version release",
  "outdated stale",
  "undo uncommit",
  "stash shelve aside",
  "commit commits",
  "gateway router",
  "picture screenshot",
  "internet public external",
  "encrypt protect",
  "reach reachable up ping",
];

const classOf = new Map<string, string>();
for (const line of CLASSES) {
  const words = line.split(" ");
  for (const word of words) {
    const cut = stem(word);
    if (!classOf.has(cut)) classOf.set(cut, words[0] as string);
  }
}

/** Question words that say something for a match though they are stop words for a composer. */
const ASKING: ReadonlySet<string> = new Set(["who", "when", "where", "why", "long", "fast"]);
/** Words that would be stop words but tell intents apart. */
const TELLING: ReadonlySet<string> = new Set(["only", "just", "also"]);

/** A word of a request or of a way of saying, as the matcher compares it. */
export interface Term extends Token {
  /** Stem of the word; the text of a thing. */
  readonly stem: string;
  /** The class it stands in; its stem when it stands in none. */
  readonly term: string;
}

const ANY_PHRASE = new RegExp(PHRASES.map(([{ source }]) => source).join("|"), "i");

/** Puts phrases into one word. */
export function withoutPhrases(request: string): string {
  if (!ANY_PHRASE.test(request)) return request;
  let text = request;
  for (const [pattern, word] of PHRASES)
    text = text.replace(pattern, (found) => word.padEnd(found.length));
  return text;
}

const terms = new Map<string, string>();

/** The class of a word. @example termOf("folders") // "directory" */
export function termOf(word: string): string {
  const known = terms.get(word);
  if (known !== undefined) return known;
  const cut = stem(word.toLowerCase());
  const term = classOf.get(cut) ?? cut;
  if (terms.size < 20_000) terms.set(word, term);
  return term;
}

/** Cuts a request into terms. */
export function termsOf(request: string): readonly Term[] {
  return tokenize(withoutPhrases(request)).map((token) => {
    const lower = token.text.toLowerCase();
    if (token.thing) return { ...token, stem: token.text, term: token.lemma };
    const stop = (token.stop || STOP_WORDS.has(lower)) && !ASKING.has(lower);
    return {
      ...token,
      stop: stop && !TELLING.has(lower),
      stem: stem(lower),
      term: termOf(lower),
    };
  });
}

/** Families of words that order something; what is ordered must be done, and nothing else may be. */
const ORDERS = [
  "delete discard uninstall reset clean prune purge clear empty unset truncate strip untrack shred wipe destroy nuke",
  "kill stop abort pause suspend freeze",
  "restart",
  "continue unpause",
  "move rename",
  "copy",
  "install",
  "push",
  "pull",
  "revert",
  "merge",
  "rebase",
  "stash",
  "enable",
  "disable",
  "compress",
  "extract",
  "encrypt",
  "decrypt",
  "replace",
  "overwrite",
  "mount",
  "unmount",
  "restore",
];
const familyOf = new Map<string, string>();
for (const line of ORDERS) {
  const words = line.split(" ");
  for (const word of words) familyOf.set(termOf(word), termOf(words[0] as string));
}

/** The family of what a word orders, if it orders: "stopped" and "deleted" only describe. */
export function doing({
  term,
  text,
  thing,
}: Pick<Term, "term" | "text" | "thing">): string | undefined {
  // "Shred" is no participle.
  const isParticiple = /ed$/i.test(text) && stem(text.toLowerCase()) !== text.toLowerCase();
  return thing || isParticiple ? undefined : familyOf.get(term);
}

/** Whether a request only asks: its command must change nothing. */
export function isQuestion(terms: readonly Term[]): boolean {
  const words = terms.map(({ text }) => text.toLowerCase());
  const [first, second, third] = words;
  if (first === undefined) return false;
  if (/^(?:how|can|could|would|may)$/.test(first))
    return !(
      /^(?:to|you|we)$/.test(second ?? "") ||
      (/^(?:do|can|could|would|should|may)$/.test(second ?? "") &&
        /^(?:i|you|we|one)$/.test(third ?? "")) ||
      (first !== "may" && second === "i")
    );
  return /^(?:what|which|who|whose|when|where|why|is|are|am|does|do|did|has|have|was|were|may|show|list|print|display|count)$/.test(
    first,
  );
}
