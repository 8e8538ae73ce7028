/**
 * Requests that say what is done with files, and in a part of their own which: "find … and do …", "do … with all …".
 * Which files it is the composer of files that says, whole or not at all.
 */
import type { Token } from "../../text/tokens.js";
import type { Platform } from "../../types.js";
import type { Composer } from "../composers.js";
import type { Act, Word } from "./act.js";
import { editing } from "./editing.js";
import { type Found, found, mayChoose } from "./found.js";
import { looking } from "./looking.js";
import { named, pathsIn } from "./named.js";
import { owning } from "./owning.js";
import { placing } from "./placing.js";
import { renaming } from "./renaming.js";
import { running } from "./running.js";
import { readings } from "./says.js";

const acts: readonly Act[] = [
  ...running,
  ...owning,
  ...placing,
  ...editing,
  ...looking,
  ...renaming,
];

const POLITE =
  /^(?:(?:please|pls|kindly|can you|could you|would you|i want to|i need to|i'd like to|how (?:do|can) i|how to|help me|(?:write|give me|use) a command (?:that|to)|recursively|then|also|finally)[\s,]+)+/i;
/** "With the file paths as arguments": that is how programs are given files. */
const AS_ARGUMENTS =
  /[\s,]+(?:with|using|passing|giving(?: it)?|taking|supplying)\s+(?:(?:all|the|each|every|of|their|its|those|these|found|full|corresponding|matched)\s+)*(?:file(?:name)?|path|directory|name)?[\w/ ]*?(?:paths?|names?|files?|filenames?|them|it)\s+as\s+(?:(?:an|the|its|their|single|command[- ]line)\s+)*(?:arguments?|parameters?|input)(?:\s+to\s+(?:it|the\s+(?:command|script|program)))?\s*$/i;
const ONCE = /^(?!.*\b(?:each|every)\b).*\b(?:files|paths|names|filenames|them)\b/i;

/** What stands for the files that were chosen before. */
const THEM =
  /^(?:(?:all|each|every|both)(?:\s+one)?(?:\s+of)?\s+)?(?:(?:them|it|those|these|the|such|each|every)\s*)?(?:(?:found|matching|matched|resulting|result|selected|listed|above|same|said)\s*)*(?:(?:files?|director(?:y|ies)|folders?|sub-?director(?:y|ies)|results?|paths?|file\s?names?|file\s+paths?|items?|ones?|entries|matches|links?|file\/directory|files\/directories|output)\s*)?(?:(?:found|separately|individually|in turn|one by one)\s*)*$/i;

/** Where a request may fall into which files and what is done. */
const JOINTS =
  /\s*(?:,\s*(?:and\s+then|and|then|&)?\s*|\s(?:and\s+then|and\s+also|and|then|to|in\s+order\s+to|&|;)\s+)/gi;

interface Masked {
  readonly text: string;
  readonly words: (masked: string) => string;
  readonly word: (masked: string) => Word;
}

/** The request with each quoted text as one word. */
function masked(words: string, tokens: readonly Token[]): Masked {
  const texts: { readonly raw: string; readonly inner: string }[] = [];
  let text = "";
  let at = 0;
  for (const token of tokens) {
    if (!token.quoted || !/["'`“‘]/.test(words[token.start] ?? "") || token.start < at) continue;
    text += `${words.slice(at, token.start)}\uE000${texts.length}\uE001`;
    texts.push({ raw: words.slice(token.start, token.end), inner: token.text });
    at = token.end;
  }
  text += words.slice(at);
  return {
    text: text.replace(/\s+/g, " ").trim(),
    words: (said) => said.replace(/\uE000(\d+)\uE001/g, (_, n) => texts[Number(n)]?.raw ?? ""),
    word: (said) => {
      const whole = /^\uE000(\d+)\uE001[,.;]?$/.exec(said);
      if (whole !== null) return { text: texts[Number(whole[1])]?.inner ?? "", quoted: true };
      return {
        text: said.replace(/\uE000(\d+)\uE001/g, (_, n) => texts[Number(n)]?.inner ?? ""),
        quoted: false,
      };
    },
  };
}

/** The first word as it is ordered: "Copies" is "copy". */
const ordered = (text: string): string =>
  text.replace(/^[A-Za-z]+(?= )/, (verb) => {
    const lower = verb.toLowerCase();
    if (/^(?:chmod|compress|pass|process)$/.test(lower)) return lower;
    if (/ies$/.test(lower)) return lower.replace(/ies$/, "y");
    if (/(?:sh|ch|ss|x)es$/.test(lower)) return lower.replace(/es$/, "");
    return /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
  });

/** Words of orders about files that are often written wrong. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/\bsym?b?ol[a-z]{0,3}c(?:al)?(?=\s+link)/gi, "symbolic"],
  [/\bperm[a-z]{0,3}s{1,2}i?o?ns?\b/gi, "permissions"],
  [/\bdire?ct?o?[a-z]?r?(?:y|ies)\b/gi, "directory"],
  [/\bexc?ec?ut[a-z]{0,2}e?\b/gi, "execute"],
];
/** Whose owner: a word that says nothing more. */
const OF_FILE =
  /\b(?:file|folder|directory)(?:['’]s)?\s+(?=(?:owner|group|ownership|permissions?|mode)\b)/gi;
const RIGHT_WORDS =
  /^(?:symbolic|symbol|permissions?|director(?:y|ies)|execut(?:e|es|ed|ion|ive|able|ing|or))$/i;

const spelt = (text: string): string =>
  SLIPS.reduce(
    (before, [slip, word]) =>
      before.replace(slip, (found) => (RIGHT_WORDS.test(found) ? found : word)),
    text.replace(OF_FILE, ""),
  );

interface Clause {
  /** What is done. */
  readonly text: string;
  /** What was chosen before, where the clause says only "them". */
  readonly chosen: string | undefined;
}

/** The ways in which a request may fall into two. */
function clausesOf(text: string): Clause[] {
  const out: Clause[] = [{ text: ordered(text), chosen: undefined }];
  for (const joint of text.matchAll(JOINTS)) {
    const chosen = text.slice(0, joint.index).replace(/^for\s+(?=each|every|all|any)/i, "");
    const rest = text
      .slice((joint.index ?? 0) + joint[0].length)
      .replace(/^(?:then|also|recursively|finally|for each (?:of them|one|file)?,?)\s+/i, "");
    if (mayChoose(chosen) && /\s/.test(rest)) out.push({ text: ordered(rest), chosen });
  }
  return out.slice(0, 7);
}

const DEEPLY =
  /[\s,]+(?:recursively|and\s+(?:all|everything|every|any)\s+(?:of\s+)?(?:its\s+|the\s+)?(?:files?|contents?|sub-?director(?:y|ies)|director(?:y|ies)|entries)?(?:\s+and\s+\w+)?\s*(?:(?:under|below|inside|in|within|into|contained in|beneath)\s+(?:it|them))?|and\s+(?:all\s+)?(?:of\s+)?(?:its|the|their)\s+(?:contents?|files?|sub-?director(?:y|ies)|sub-?folders|entries)(?:\s+and\s+(?:all\s+)?(?:its\s+)?(?:files|sub-?director(?:y|ies)|sub-?folders))?(?:\s+(?:in|inside|under|below|within)\s+(?:it|them))?)(?=\s|$)|^recursively\s+/gi;
const FORCED =
  /^force\s+|^forcefully\s+|^forcibly\s+|,?\s+(?:overwriting|replacing|removing)\s+(?:any\s+|an\s+|the\s+)?(?:existing|old|previous)\s+(?:file|link|symlink|one|target|destination)s?(?:\s+if\s+it\s+exists)?/gi;

/** An act on paths that are named, every word of which is understood. */
function onNamed(
  text: string,
  request: Masked,
): { command: string; confidence: number } | undefined {
  const deep = text.replace(
    /^(?:(?:please|pls|kindly|can you|could you|i want to|i need to|how (?:do|can) i|how to)[\s,]+)+/i,
    "",
  );
  const flat = deep.replace(DEEPLY, " ").trim();
  const plain = flat.replace(FORCED, " ").replace(/\s+/g, " ").trim();
  let best: { command: string; confidence: number } | undefined;
  for (const one of named) {
    if (best !== undefined && one.belief <= best.confidence) continue;
    for (const way of one.ways)
      for (const said of readings(way, ordered(plain))) {
        const command = one.make({
          values: mapped(said, request.word),
          words: mapped(said, request.words),
          isDeep: flat !== deep,
          isForced: plain !== flat.replace(/\s+/g, " "),
          paths: said.paths === undefined ? undefined : pathsIn(said.paths, request.word),
        });
        if (command !== undefined && one.belief > (best?.confidence ?? 0))
          best = { command, confidence: one.belief };
      }
  }
  return best;
}

export const acting: Composer = {
  name: "acting",
  compose(tokens: readonly Token[], platform: Platform, words?: string) {
    if (platform !== "gnu" || words === undefined) return undefined;
    const request = masked(words, tokens);
    const text = spelt(request.text.replace(/[\s.?!]+$/, ""));
    const direct = onNamed(text, request);
    if (direct !== undefined || !mayChoose(words)) return direct;
    const whole = text.replace(POLITE, "");
    const cut = whole.replace(AS_ARGUMENTS, "");
    const isOnce = cut !== whole && ONCE.test(whole.slice(cut.length));
    const chosen = new Map<string, Found | undefined>();
    const choose = (said: string): Found | undefined => {
      if (!chosen.has(said)) chosen.set(said, found(request.words(said)));
      return chosen.get(said);
    };
    let best: { command: string; confidence: number } | undefined;
    for (const clause of clausesOf(cut))
      for (const one of acts) {
        if (best !== undefined && one.belief <= best.confidence) continue;
        for (const way of one.ways)
          for (const said of readings(way, clause.text)) {
            const { sel } = said;
            const isThem = sel === undefined || THEM.test(sel);
            if (isThem !== (clause.chosen !== undefined)) continue;
            const files = choose(isThem ? (clause.chosen as string) : (sel as string));
            if (files === undefined) continue;
            const isEach =
              !isOnce &&
              (files.isEach || /\b(?:each|every|individually|separately)\b/i.test(sel ?? ""));
            const given = {
              isRecursive: /\brecursively\b/i.test(text),
              isOnce,
              isPassed: cut !== whole,
              isAfter: isThem,
              found: { ...files, isEach },
              values: mapped(said, request.word),
              words: mapped(said, request.words),
            };
            const command = one.make(given);
            const confidence = Math.min(one.belief, files.confidence + 0.025);
            if (command !== undefined && confidence > (best?.confidence ?? 0))
              best = { command, confidence };
          }
      }
    return best;
  },
};

const mapped = <Value>(
  said: Readonly<Record<string, string>>,
  make: (text: string) => Value,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(said).map(([name, text]) => [name, make(text)]));
