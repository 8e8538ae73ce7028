/** Names of what was chosen, changed. */
import { type Act, act, type Given, type Word } from "./act.js";
import type { Found } from "./found.js";

/** One directory where no tree was said: names are changed where they were seen. */
const shallow = ({ command, isDeep }: Found): string =>
  isDeep ? command : command.replace(/^find (?:-L )?\S+/, "$& -maxdepth 1");

const PART = /^[\w.,+@=-]+$/;

/** A loop over the files, in which `n` is a new name in double quotes made of `f`, the path that was found. */
const renamed = (name: (said: Given) => string | undefined) => (given: Given) => {
  const made = name(given);
  return made === undefined || given.found.form !== "find"
    ? undefined
    : `${shallow(given.found)} -exec sh -c 'for f; do mv -n -- "$f" "${made}"; done' sh {} +`;
};

const part = (word: Word | undefined): string | undefined =>
  word !== undefined && PART.test(word.text) ? word.text : undefined;

const ending = (word: Word | undefined): string | undefined =>
  /^\*?\.?(\w+(?:\.\w+)?)$/.exec(word?.text ?? "")?.[1];

const ALL_OF = "names|name|filenames|filename of";

/** Acts that change names. */
export const renaming: readonly Act[] = [
  act(
    [
      "rename|change <sel> [so] [that|they] to|have|has|use|with|get [have|use] [new] [file] {ext} extension|suffix|ending",
      "rename|change <sel> to have|use [file] extension {ext}",
      "rename|change <sel> to {ext} [files]",
      "change|replace [file] extension|extensions|suffix of <sel> to|with|by {ext}",
      "change their|its extension|extensions to {ext}",
    ],
    renamed(({ values, found }) => {
      const by = ending(values.ext);
      if (by === undefined || !/^\*?\./.test(values.ext?.text ?? "")) return undefined;
      const old = /-name '\*(\.[\w.]+)'/.exec(found.command)?.[1];
      return old === undefined ? undefined : `\${f%${old}}.${by}`;
    }),
    0.9,
  ),
  act(
    [
      "rename|change <sel> by adding|prepending|with [adding] prefix {text}",
      "rename|change <sel> by adding|prepending {text} to|at|before [start|beginning|front] [of] [their|file|each] [file] names|name|filename|filenames",
      "add|prepend|put [prefix] {text} [prefix] to|before|at|in [start|beginning|front] [of] [all] ALL_OF <sel>",
      "prefix <sel> with {text}",
      "prefix [all] ALL_OF <sel> with {text}",
      "add|prepend prefix {text} to <sel>",
    ].map((says) => says.replace("ALL_OF", ALL_OF.split(" ").join(" "))),
    renamed(({ values }) => {
      const text = part(values.text);
      return text === undefined ? undefined : `\${f%/*}/${text}\${f##*/}`;
    }),
    0.9,
  ),
  act(
    [
      "rename|change <sel> by adding|appending|with [adding] suffix|extension|ending {text}",
      "rename|change <sel> by appending|adding {text} to|at|after [end] [of] [their|file|each] [file] names|name|filename|filenames",
      "append|add [suffix|extension] {text} to [end] [of] [all] ALL_OF <sel>",
      "add|append extension|suffix {text} to <sel>",
      "suffix <sel> with {text}",
    ].map((says) => says.replace("ALL_OF", ALL_OF)),
    renamed(({ values }) => {
      const text = part(values.text);
      return text === undefined
        ? undefined
        : `$f${/^\w/.test(text) ? `\${}` : ""}${text}`.replace("$f${}", "${f}");
    }),
    0.89,
  ),
  act(
    [
      "rename|change <sel> by removing|dropping|stripping [prefix] {text} [prefix] from [start|beginning] [of] [their|file] names|name|filenames",
      "remove|strip|drop prefix {text} from [all] ALL_OF <sel>",
    ].map((says) => says.replace("ALL_OF", ALL_OF)),
    renamed(({ values }) => {
      const text = part(values.text);
      return text === undefined
        ? undefined
        : `\${f%/*}/$(basename "$f" | sed "s/^${text.replace(/\./g, "\\.")}//")`;
    }),
    0.85,
  ),
  act(
    [
      "remove|strip|drop extension|ending|suffix {ext} from [all] [names] [of] <sel>",
      "remove|strip|drop {ext} extension|ending|suffix from [all] [names] [of] <sel>",
    ],
    renamed(({ values }) => {
      const text = ending(values.ext);
      return text === undefined ? undefined : `\${f%.${text}}`;
    }),
    0.9,
  ),
];
