/** Changes within the files that were chosen, and texts looked for in them. */
import { type Act, act, type Given, type Word } from "./act.js";
import { onAll, onEach } from "./found.js";

const IN = "in|from|within|inside|of|across|throughout|at|on";

const regex = (text: string): string =>
  text.replace(/[\\^$.*[\]/]/g, "\\$&").replaceAll("'", "'\\''");
const literal = (text: string): string => text.replace(/[\\&/]/g, "\\$&").replaceAll("'", "'\\''");

const sed =
  (script: string, options = "-i") =>
  ({ found }: Given): string =>
    onAll(found, `sed ${options} '${script}'`);

const isText = (word: Word): boolean =>
  (word.quoted || /[^a-z]/.test(word.text)) && word.text !== "";

const TEXT =
  "[all|every|each] [occurrence|occurrences|instance|instances] [of] [text|string|word|phrase|pattern|substring|path]";
const REPLACE = "replace|substitute|change|swap|exchange";

/** What files have that is no text in them. */
const PROPERTY =
  /^(?:permissions?|perms|modes?|rights|access|owners?|ownership|users?|groups?|names?|filenames?|extensions?|suffix(?:es)?|prefix(?:es)?|timestamps?|times?|dates?|them|it|these|those|files?|director(?:y|ies)|folders?|encodings?|endings?|formats?|case)$/i;

const replaced =
  (edges: "" | "word", options = "-i") =>
  ({ found, values, isAfter }: Given): string | undefined => {
    const { old, by } = values;
    // "… and replace foo with bar in them" has said before in what.
    if (old === undefined || by === undefined) return undefined;
    if (!isText(old) && !(isAfter && !PROPERTY.test(old.text))) return undefined;
    const edge = edges === "word" ? "\\b" : "";
    return onAll(
      found,
      `sed ${options} 's/${edge}${regex(old.text)}${edge}/${literal(by.text)}/g'`,
    );
  };

const WHITE = "whitespace|whitespaces|blanks|spaces|space|white-space|blank";

const grep =
  (flags: string) =>
  ({ found, values }: Given): string | undefined => {
    const { text } = values;
    if (text === undefined || !text.quoted || found.form === "grep") return undefined;
    const pattern = `'${text.text.replaceAll("'", "'\\''")}'`;
    return onAll(
      found,
      `grep ${flags}${flags === "" ? "" : " "}${/^-/.test(text.text) ? "-e " : ""}${pattern}`,
    );
  };

const LOOK = "search|grep|look|scan|check|searching|find|seek";
const WHAT =
  "[occurrences|lines|line|instances|matches] [of|containing|with|matching|for] [text|string|word|phrase|pattern|expression|keyword]";

/** Acts on contents. */
export const editing: readonly Act[] = [
  act(
    [
      `${REPLACE} ${TEXT} {old} with|by|to|into|for [text|string|word] {by} ${IN} <sel>`,
      `${IN} <sel> ${REPLACE} ${TEXT} {old} with|by|to|into [text|string|word] {by}`,
      `${REPLACE} ${TEXT} {old} ${IN} <sel> with|by|to|into [text|string|word] {by}`,
      `${REPLACE} ${TEXT} {old} with|by|to|into [text|string|word] {by}`,
    ],
    replaced(""),
    0.945,
  ),
  act(
    [
      `${REPLACE} ${TEXT} {old} with|by|to|into [text|string|word] {by} ${IN} <sel> keeping|making|leaving|creating|with|and|saving [make|keep|create|save] [backup|backups] [copy|copies] [of] [every|each|all] [touched|changed|modified|original] [original|originals|file|files|backups|backup]`,
      `${REPLACE} ${TEXT} {old} with|by|to|into [text|string|word] {by} ${IN} <sel> with|keeping|making|creating backup|backups [copies|files] [with|using|having|ending] [in] [extension|suffix] [{ending}]`,
      `${REPLACE} ${TEXT} {old} with|by|to|into [text|string|word] {by} ${IN} <sel> and|while make|keep|create|save|keeping [backup|backups] [copy|copies] with [extension|suffix] [{ending}]`,
    ],
    (given) => {
      const ending = given.values.ending?.text ?? ".bak";
      return /^\.?\w+$/.test(ending)
        ? replaced("", `-i.${ending.replace(/^\./, "")}`)(given)
        : undefined;
    },
    0.95,
  ),
  act(
    [
      `${REPLACE} [only] first occurrence|instance of {old} with|by {by} on|in|of each|every line ${IN} <sel>`,
      `${REPLACE} [only] [occurrences|occurrence] [of] {old} with|by {by} once per [each] line ${IN} <sel>`,
    ],
    (given) => replaced("")(given)?.replace(/\/g' \{\} \+$/, "/' {} +"),
    0.95,
  ),
  act(
    [
      `${REPLACE} [all] [whole] word|words {old} with|by|to|into {by} ${IN} <sel> as whole words`,
      `${REPLACE} [all] whole word|words {old} with|by|to|into {by} ${IN} <sel>`,
    ],
    replaced("word"),
    0.94,
  ),
  act(
    [
      `remove|delete|strip|trim|cut [all] trailing white ${WHITE} [characters] ${IN} [end] [of] [lines|line] [in|of] <sel>`,
      `remove|delete|strip|trim|cut [all] trailing ${WHITE} [characters] ${IN} [end] [of] [lines|line] [in|of] <sel>`,
    ],
    sed("s/[[:space:]]*$//"),
  ),
  act(
    [
      `remove|delete|strip|trim [all] leading ${WHITE} [characters] ${IN} <sel>`,
      `remove|delete|strip|trim [all] leading white ${WHITE} ${IN} <sel>`,
    ],
    sed("s/^[[:space:]]*//"),
  ),
  act([`remove|delete|strip|drop [all] empty|blank lines ${IN} <sel>`], sed("/^$/d")),
  act(
    [
      `remove|delete|strip [all] carriage returns|return [characters] ${IN} <sel>`,
      "convert|change <sel> from dos|windows to unix [line] [endings|format]",
      "convert|change [dos|windows] line endings of|in <sel> [from] [dos|windows] to unix [format|style]",
    ],
    sed("s/\\r$//"),
  ),
  act(
    [
      `remove|delete|drop|strip [all] lines|line containing|with|matching|that [contain|match] [text|string|word|pattern] {text} ${IN} <sel>`,
    ],
    ({ found, values: { text } }) =>
      text?.quoted === true ? onAll(found, `sed -i '/${regex(text.text)}/d'`) : undefined,
  ),
  act(
    [
      "sort <sel> in place|in-place",
      "sort lines of|in <sel> in place|in-place",
      "sort contents of <sel> in place|in-place",
    ],
    ({ found }) => (found.form === "find" ? onEach(found, "sort -o {} {}") : undefined),
    0.95,
  ),
  act([`remove|delete|drop|strip first|top line ${IN} <sel>`], sed("1d")),
  act([`remove|delete|drop|strip last|final line ${IN} <sel>`], sed("$d")),
  act([`remove|delete|drop|strip first {n} lines ${IN} <sel>`], ({ found, values: { n } }) =>
    /^\d+$/.test(n?.text ?? "") ? onAll(found, `sed -i '1,${n?.text}d'`) : undefined,
  ),
  act(
    [
      "insert|add|prepend|put [line|text] {text} at|to|as beginning|start|top|head|first [line] [of] <sel>",
      "prepend [line|text] {text} to <sel>",
    ],
    ({ found, values: { text } }) =>
      text?.quoted === true && /^\S/.test(text.text)
        ? onAll(found, `sed -i '1i ${literal(text.text).replaceAll("\\/", "/")}'`)
        : undefined,
  ),
  act(
    [
      "append|add|insert [line|text] {text} at|to end|bottom of <sel>",
      "append [line|text] {text} to <sel>",
    ],
    ({ found, values: { text } }) =>
      text?.quoted === true && /^\S/.test(text.text)
        ? onAll(found, `sed -i '$a ${literal(text.text).replaceAll("\\/", "/")}'`)
        : undefined,
  ),
  act(
    [
      `${LOOK} [for] ${WHAT} {text} ${IN} <sel>`,
      `${LOOK} <sel> for ${WHAT} {text}`,
      `${LOOK} [for] ${WHAT} {text}`,
      `print|show|display|list [all] lines [that] containing|matching|with|contain|match [text|string|word|pattern] {text} ${IN} <sel>`,
    ],
    grep(""),
    0.86,
  ),
];
