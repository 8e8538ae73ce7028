/** Requests about the text in files: any chain of choosing, changing, sorting and counting lines. */
import type { Token } from "../../text/tokens.js";
import type { Platform } from "../../types.js";
import type { Composer } from "../composers.js";
import { beliefOf, type explain, explainBest, type Facet } from "../facets.js";
import { changeFacets } from "./changes.js";
import { columnFacets, separators } from "./columns.js";
import { emptyText, type TextDraft } from "./draft.js";
import { totalFacets } from "./figures.js";
import { lineFacets } from "./lines.js";
import { matchingFacets } from "./matching-facets.js";
import { passageFacets } from "./passages.js";
import { prepareText } from "./prepare.js";
import { isGlob, renderText } from "./render.js";
import { sourcesOf } from "./sources.js";
import { tableFacets } from "./table/facets.js";
import { logFacets } from "./table/logs.js";

const SHOWS = /^(?:print|show|display|output|list|view|see)$/i;
const EDITS =
  /^(?:replace|substitute|swap|change|delete|remove|drop|erase|insert|add|append|prepend|put|uncomment|comment|rename|set|trim|fix|convert|rid|disable|enable|kill)$/i;
/** What may stand before the verb: "I want to …", "how do I …", "in a.txt, …". */
const BEFORE = /^(?:get|help|go|make|sure|how|can|in|under|from|inside|then|and)$/i;

const SYSTEM_LOGS =
  /(?:^|\/)(?:auth\.log|audit\.log|syslog|messages|secure|wtmp|btmp|utmp|lastlog|faillog|kern\.log|\.\w+_history)$|^\/var\/log\//;

/** "Replace x with y in a.txt" wants the file changed; "print a.txt without x" does not. */
function isEdit(tokens: readonly Token[]): boolean {
  const said = tokens.filter(({ stop, quoted }) => !stop && !quoted);
  // What a system writes down about itself is not edited.
  if (tokens.some(({ text: word }) => SYSTEM_LOGS.test(word))) return false;
  const first = said.find(({ text: word, thing }) => !thing && !BEFORE.test(word));
  return EDITS.test(first?.text ?? "") && !said.some(({ text: word }) => SHOWS.test(word));
}

/** Paths that are surely no text. */
const DIRECTORY =
  /\/$|^(?:~|\.{1,2}|\/(?:var|tmp|home|usr|opt|srv|root|etc|mnt|media|boot|bin|sbin|lib|dev)|\/var\/\w+|\/usr\/\w+|\/home\/\w+)$/;

/** "The largest file", "the newest files": which file is meant is for the other composer. */
const isAboutAFile = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ lemma, quoted }, at) =>
      !quoted &&
      /^(?:biggest|smallest|recent|old|empty|hidden)$/.test(lemma) &&
      tokens[at + 1]?.lemma === "file",
  );

/** "Convert a.tsv to a.csv" says by the names what is exchanged. */
function conversion(tokens: readonly Token[], { steps, table, files, output }: TextDraft) {
  const isSaid = tokens.some(({ text: word }) => /^(?:convert|turn|transform|change)$/i.test(word));
  if (!isSaid || table.used || files.length !== 1 || output === undefined) return undefined;
  if (steps.some(({ program }) => program !== "")) return undefined;
  const [from, to] = [files[0]?.text ?? "", output.text];
  if (/\.tsv$/i.test(from) && /\.csv$/i.test(to))
    return { program: "tr '\\t' ','", stdinOnly: true };
  if (/\.csv$/i.test(from) && /\.tsv$/i.test(to))
    return { program: "tr ',' '\\t'", stdinOnly: true };
  return undefined;
}

const facets: readonly Facet<TextDraft>[] = [
  // "TAB-separated" has the form of a text that is looked for.
  ...separators,
  ...totalFacets,
  ...passageFacets,
  ...matchingFacets,
  ...lineFacets,
  ...tableFacets,
  ...logFacets,
  ...columnFacets,
  ...changeFacets,
];

/** "of a.txt", "in the file a.txt": may stand anywhere. */
const places: readonly Facet<TextDraft>[] = [
  {
    name: "place",
    phrases: [
      'under|"from"|"of" [the] ["text"|"csv"|"tsv"|"log"|"config"|"data"] [file] {file}',
      "under [the] {file} file",
    ],
    least: 0.9,
    takes: (values) =>
      [...values.values()].every(({ text: name }) => !/[*?]|\/$|^\.\w+$|^\.{1,2}$/.test(name)),
    apply: () => true,
  },
];

export const text: Composer = {
  name: "text",
  compose(asked: readonly Token[], platform: Platform) {
    const read = composed(asked, platform, false);
    // A compressed file is not changed in its place.
    const plain = read !== undefined && PACKED_IN_PLACE.test(read.command) ? undefined : read;
    const sourced = sourcesOf(asked);
    if (sourced === undefined) return plain;
    if (plain !== undefined && plain.confidence >= SURE && !sourced.isStream) return plain;
    const made = composed(sourced.tokens, platform, sourced.isStream);
    const command = made === undefined ? undefined : sourced.restore(made.command);
    if (made === undefined || command === undefined) return plain;
    // A name that only looks like one where it stands.
    const confidence = made.confidence * SOURCED;
    const isSurer =
      plain !== undefined && plain.confidence * (sourced.isStream ? STREAMS : 1) > confidence;
    return isSurer ? plain : { command, confidence };
  },
};

const PACKED_IN_PLACE = /^sed -i.*\.(?:gz|bz2|xz|zst|zip|tgz)'?$/;

/** What is understood so well as it stands needs no other source. */
const SURE = 0.9;
const SOURCED = 0.98;
/** A stream that is named is meant, even where the request can be read without it. */
const STREAMS = 0.85;

function composed(
  asked: readonly Token[],
  platform: Platform,
  isStream: boolean,
): { readonly command: string; readonly confidence: number } | undefined {
  const tokens = prepareText(asked);
  const explained = explainBest(tokens, facets, places, () => ({
    ...emptyText(),
    isPlainText: isPlainText(tokens),
  }));
  const { draft } = explained;
  draft.isChain = tokens.some(
    ({ text: word, quoted }) => !quoted && /^(?:then|those|them|among|these|and)$/i.test(word),
  );
  // "Separated by a comma" is what stands between the columns that are printed.
  const isBetween = tokens.some(
    ({ text: word }, at) =>
      /^(?:separated|joined)$/i.test(word) &&
      /^(?:by|with)$/i.test(tokens[at + 1]?.text ?? "") &&
      /^(?:a|an|one)$/i.test(tokens[at + 2]?.text ?? ""),
  );
  const picked = draft.table.pick.reduce(
    (count, set) => count + ("list" in set ? set.list.length : 2),
    0,
  );
  if (isBetween && picked > 1 && draft.separator !== undefined) {
    draft.outSeparator = draft.separator;
    draft.separator = undefined;
  }
  // Something is split that is no file in pieces.
  if (explained.used.includes("split:verb") && !draft.splits) return undefined;
  // How often each line occurs, where nothing else is asked.
  if (draft.counted && draft.steps.every(({ program }) => /^(?:sort)?$/.test(program)))
    if (!draft.table.used && tokens.some(({ lemma, quoted }) => lemma === "line" && !quoted)) {
      draft.steps.splice(0, draft.steps.length, { program: "sort | uniq -c | sort -nr" });
      draft.counted = false;
    }
  // What is counted where nothing is chosen.
  if (draft.countedAll && draft.steps.length === 0 && !draft.table.used)
    if (tokens.some(({ lemma, quoted }) => lemma === "line" && !quoted))
      draft.steps.push({ program: "wc -l", ends: true });
  // "Merge a.txt and b.txt into one sorted file".
  if (draft.combines && draft.files.length > 1 && draft.steps.length === 0 && !draft.table.used)
    draft.steps.push({
      program: tokens.some(({ text: word }) => /^sorted$/i.test(word)) ? "sort" : "cat",
    });
  const converted = conversion(tokens, draft);
  if (converted !== undefined) draft.steps.push(converted);
  if (draft.steps.length === 0 && !draft.table.used) return undefined;
  if (isEdit(tokens) && draft.output === undefined) draft.inPlace = true;
  // Quotes around a pattern of names say where it ends.
  for (const [at, file] of draft.files.entries())
    if (file.quoted && /[*?]/.test(file.text) && /^[\w./*?~-]+$/.test(file.text))
      draft.files[at] = { ...file, quoted: false };
  if (draft.printOnly || isStream) draft.inPlace = false;
  const rendered = renderText(draft, platform);
  if (rendered === undefined || isImpossible(rendered)) return undefined;
  // To know whether something is so is not to print it.
  if (/^(?:test|check|verify|determine)$/i.test(tokens[0]?.text ?? ""))
    if (
      /^(?:if|whether)$/i.test(tokens[1]?.text ?? "") &&
      !/^(?:sort -|cmp|diff|grep -q)/.test(rendered)
    )
      return undefined;
  // What is sorted for a comparison loses its order.
  const ranked = isRising(tokens)
    ? rendered.replace(/\| uniq -c \| sort -(?:nr|rn)$/, "| uniq -c | sort -n")
    : rendered;
  const plain = withoutRank(ranked, tokens);
  const command = draft.keepOrder
    ? plain.replace(/^comm -23 <\(sort (\S+)\) <\(sort (\S+)\)$/, "grep -Fxv -f $2 $1")
    : plain.replace(/^sort -([cC]) /, draft.numeric ? "sort -n$1 " : "sort -$1 ");
  if (draft.files.some(({ text: name }) => DIRECTORY.test(name)) || isAboutAFile(tokens))
    return undefined;
  // Requests about directories, or about files yet to be found, are for the other composer.
  const isAccounts = draft.files.every(({ text: name }) => name === "/etc/passwd");
  if (
    !isGlob(draft) &&
    !isAccounts &&
    tokens.some(({ lemma, quoted }) => !quoted && lemma === "directory")
  )
    return undefined;
  // A pattern of names reaches into no directory below.
  if (
    isGlob(draft) &&
    tokens.some(
      ({ text: word, quoted }) =>
        !quoted && /^(?:sub-?(?:director(?:y|ies)|folders?|dirs?)|recursively)$/i.test(word),
    )
  )
    return undefined;
  // "What both have", "in one and not in the other": putting two files together says none of that.
  if (
    draft.files.length > 1 &&
    !command.startsWith("diff ") &&
    !draft.isSet &&
    tokens.some(
      ({ text: word, quoted }) =>
        !quoted && /^(?:also|both|common|not|only|missing|but|differ\w*)$/i.test(word),
    )
  )
    return undefined;
  const isEvery = tokens.some(
    ({ lemma }, at) =>
      lemma === "file" &&
      tokens.slice(Math.max(0, at - 2), at).some((one) => one.lemma === "all" && !one.thing),
  );
  // "The first line of every file in /etc" is about files yet to be found.
  if (isEvery && draft.files.every(({ text: name }) => !/\.\w+$/.test(name))) return undefined;
  const isMany = tokens.some((token) => /^(?:files|called|named)$/i.test(token.text));
  // Said in full of a file that is surely one: what searches many files says it less well.
  if (draft.aroundOnly && !/^grep -\w*[ABC] /.test(command)) return undefined;
  if (draft.combines && draft.files.length > 1 && !/^(?:paste|cat|join|sort|comm)\b/.test(command))
    return undefined;
  // "key=value" is the form of settings.
  if (/^grep '\^[\w.-]+='/.test(command) && /\.(?:json|csv|tsv|ya?ml|xml|md|log)\b/.test(command))
    return undefined;
  // Several words that say nothing of their own may say something together.
  if (
    command.startsWith("cat ") &&
    !command.includes("|") &&
    explained.used.filter((name) => name === "filler").length > 1
  )
    return undefined;
  const several = /^wc (-[lwcm]) (\S+(?: \S+)+)$/.exec(command);
  if (
    several !== null &&
    draft.files.length > 1 &&
    tokens.some(({ text: word }) => /^(?:total|altogether|combined|overall)$/i.test(word))
  )
    return {
      command: `cat ${several[2]} | wc ${several[1]}`,
      confidence: beliefOf(explained, 0.94),
    };
  // Some files of a kind and a directory beside them: where they are was not understood.
  if (
    isGlob(draft) &&
    draft.files.some(
      ({ text: name }) => /^(?:\.{0,2}\/|~)/.test(name) && !/[*?]|\w\.\w+$/.test(name),
    )
  )
    return undefined;
  if (isGlob(draft)) {
    // In folders below too, or only the names: that is for the composer that looks for files.
    if (tokens.some(({ lemma, quoted }) => !quoted && /^(?:recursive|which|name)$/.test(lemma)))
      return undefined;
    if (draft.output === undefined && draft.table.used && draft.files.length > 1) return undefined;
    const total = /^wc (-[lwcm]) (\S+)$/.exec(command);
    const isTotal = tokens.some(({ text: word }) =>
      /^(?:total|altogether|combined|overall|sum)$/i.test(word),
    );
    if (total !== null && isTotal)
      return {
        command: `cat ${total[2]} | wc ${total[1]}`,
        confidence: beliefOf(explained, 0.935),
      };
    const isOwn = !/^(?:grep|head|tail|wc|cat) /.test(command);
    return { command, confidence: beliefOf(explained, isOwn ? 0.935 : 0.85) };
  }
  const isOne = draft.files.every(({ text: name }) => /\.\w+$/.test(name) && !/[*?[]/.test(name));
  return {
    command,
    confidence: Math.min(
      isMany && !(isOne && /^(?:head|tail) -[nc] /.test(command)) ? 0.85 : 1,
      beliefOf(explained, isOne || isSaidFile(tokens) ? 0.94 : 0.92),
    ),
  };
}

/** "/etc/fstab file", "the file /etc/fstab". */
const isSaidFile = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ text: word, quoted }, at) =>
      !quoted &&
      /^file$/i.test(word) &&
      [tokens[at - 1], tokens[at + 1]].some((one) => one?.thing === true && /\//.test(one.text)),
  );

const RANKS =
  /^(?:most|least|common\w*|frequent\w*|descending|decreasing|ascending|highest|lowest|top|rank\w*|popular|first|last|largest|biggest|histogram)$/i;

/** How often each line occurs is put in order only where an order is said. */
function withoutRank(command: string, tokens: readonly Token[]): string {
  const isRanked = tokens.some(
    ({ text: word, quoted }, at) =>
      !quoted &&
      ((RANKS.test(word) && !isOrdinalOf(tokens, at)) ||
        (/^(?:sort|order)/i.test(word) &&
          tokens.slice(at + 1, at + 4).some(({ text: next }) => /^(?:by|on|count)$/i.test(next)))),
  );
  if (isRanked) return command;
  return command.replace(/\| uniq -c \| sort -(?:nr|rn)$/, "| uniq -c");
}

/** "The first column": which one, and no order. */
const isOrdinalOf = (tokens: readonly Token[], at: number): boolean =>
  /^first$/i.test(tokens[at]?.text ?? "") &&
  tokens.slice(at + 1, at + 3).some(({ lemma }) => /^(?:column|col|word|field)$/.test(lemma));

/** "From the least frequent to the most frequent". */
const isRising = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ text: word }, at) =>
      /^least$/i.test(word) &&
      tokens.slice(at + 1, at + 4).some(({ text: next }) => /^(?:to|first)$/i.test(next)),
  );

/** Pipelines in which what comes first is lost: what follows reads files of its own, or a checksum. */
const isImpossible = (command: string): boolean =>
  /\| wc -\w+ \| wc|^cat -n \S+ \| wc/.test(command) ||
  /\| (?:comm|join|diff|grep -f) .*(?:<\(|\S \S)/.test(command) ||
  /(?:md5|sha\d+)sum \S+ \| (?!cut|awk|sort|grep|wc)/.test(command) ||
  /\| (?:md5|sha\d+)sum \|.*(?:md5|sha\d+)sum/.test(command);

const PLAIN = /\.(?:txt|md|rst|py|js|ts|c|h|java|go|rs|rb|sh|conf|cfg|ini)$/i;
const TABLE = /\.(?:csv|tsv|log|tab|psv|dat)$|^\/etc\//i;

/** Only plain texts are named, and no columns. */
function isPlainText(tokens: readonly Token[]): boolean {
  const said = tokens.filter(({ quoted }) => !quoted);
  return (
    said.some(({ text: name }) => PLAIN.test(name)) &&
    !said.some(
      ({ text: name, lemma }) =>
        TABLE.test(name) || /^(?:column|header|comma|csv|tsv|separated|delimit\w*)$/i.test(lemma),
    )
  );
}

/** What the composer made of a request, for tests. */
export function explainText(tokens: readonly Token[]): ReturnType<typeof explain<TextDraft>> {
  return explainBest(prepareText(tokens), facets, places, emptyText);
}
