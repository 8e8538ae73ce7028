/** One question back, where a request says what to do and not with what. */
import { tokenize } from "./text/tokens.js";

const QUESTIONS: readonly (readonly [ReadonlySet<string>, string])[] = [
  [new Set(["delete"]), "Which files are to be deleted? Name them, or say where they are."],
  [new Set(["copy", "move", "rename"]), "Which file, and where to? Name both."],
  [new Set(["kill", "stop"]), "Which process? Say its name or number."],
  [new Set(["compress", "extract"]), "Which file or directory? Name it."],
  [new Set(["find"]), "What is to be found: files by a name, or a text in files?"],
  [new Set(["replace", "change"]), "What is to be changed, into what, and in which file?"],
  [new Set(["show", "count", "sort"]), "Of which file or directory?"],
];

/** Words that stand for something that was not said. */
const VAGUE =
  /^(?:it|them|this|that|file|files|thing|things|stuff|something|one|ones|all|everything|directory|folder|old|some|process|line|lines|content|contents|the)$/i;

/** The question for a request without an object; undefined where there is one, or nothing is understood. */
export function clarifying(words: string): string | undefined {
  const tokens = tokenize(words).filter(({ stop }) => !stop);
  const [verb, ...rest] = tokens;
  if (verb === undefined || verb.thing || rest.length > 3) return undefined;
  if (!rest.every(({ text, thing }) => !thing && VAGUE.test(text))) return undefined;
  return QUESTIONS.find(([verbs]) => verbs.has(verb.lemma))?.[1];
}
