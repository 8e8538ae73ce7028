/** Parts of a request that stand beside any command: the namespace of a kubectl command, where the output goes. */
import { quoteValue } from "../catalogue/template.js";
import { feedingsOf } from "./feeding.js";
import { executablesOf, goingsOf } from "./going.js";
import { presentationsOf } from "./presenting.js";
import { repetitionsOf } from "./repeating.js";
import { savingsOf } from "./saving.js";
import { shapesOf } from "./shape/shapes.js";

/** A request without its modifier, and what the modifier makes of a command (undefined: it does not go with it). */
export interface Modified {
  readonly words: string;
  readonly apply: (command: string) => string | undefined;
  /** Belief that a command must have to be meant beside it; what is offered at all where it is not said. */
  readonly least?: number;
  /** Said so clearly that an answer without it is believed less. */
  readonly isClear?: true;
  /** The request has the command itself: nothing else need be read, and `apply` knows it. */
  readonly isWhole?: true;
}

const NAMESPACE =
  /\s+(?:in|from|of|inside)\s+(?:the\s+)?(?:namespace\s+["'`]?([a-z0-9][\w-]*)["'`]?|["'`]?([a-z0-9][\w-]*)["'`]?\s+namespace)\b/i;
const SAVED =
  /(?:,|\s)+(?:and\s+)?(?:then\s+)?(?:save|write|store|put|redirect|output|dump)\s+(?:the\s+)?(?:(?:output|results?|list|it|them|that)\s+)?(?:to|into|in)\s+(?:the\s+|a\s+)?(?:file\s+)?(?:called\s+|named\s+)?["'`]?([\w./~-]+\.\w+)["'`]?\s*\.?$/i;
const COUNTED =
  /(?:,|\s)+and\s+(?:then\s+)?count\s+(?:them|the\s+(?:results?|lines|matches))\s*\.?$/i;

/** `-n` goes before what follows `--` or a pipe. */
function withNamespace(command: string, namespace: string): string | undefined {
  if (!/^kubectl [a-z-]/.test(command) || / (?:-n|-A|--namespace|--all-namespaces)\b/.test(command))
    return undefined;
  return command.replace(/(?= -- | \| | > |$)/, ` -n ${namespace}`);
}

const BARE =
  /(?:[.,?!;:]|\s[-–—])\s*(?:(?:please\s+)?(?:only|just)\s+(?:print\s+|show\s+|output\s+|give\s+(?:me\s+)?)?(?:the\s+|as\s+a\s+)?(?:bare\s+)?(?:number|count)|(?:the\s+)?(?:number|count)\s+only|(?:print|show|output|display)(?:t?ing)?\s+(?:only|just)\s+the\s+(?:bare\s+)?(?:number|count|figure))\s*\.?\s*$/i;

/** "…, and sort the result": the lines that are printed, whatever prints them. */
const SORTED =
  /(?:,|\s)+(?:and\s+)?(?:then\s+)?(sort|order)(?:ing)?\s+(?:(?:the|its|that)\s+)?(?:results?|output|resulting\s+(?:lines|list)|lines\s+of\s+(?:the\s+)?output)(?:\s+(alphabetically|numerically|by\s+name|in\s+(?:reverse|descending|ascending|alphabetical|numerical|numeric)(?:\s+(?:alphabetical|numerical|numeric))?\s+order|in\s+reverse))?(\s*,?\s*(?:and\s+)?(?:removing|remove|without|dropping)\s+(?:any\s+)?duplicates?(?:\s+lines)?)?\s*\.?$/i;

/** Only what prints lines for sorting; not what sorts already. */
const SORTABLE =
  />|&$|\bsort\b|\bwc -l$|^(?:rm|mv|cp|cd|mkdir|touch|ln|chmod|chown|tar|zip|sed -i)\b|-delete\b/;

function sortings(words: string): Modified[] {
  const found = SORTED.exec(words);
  if (found === null) return [];
  const how = found[2] ?? "";
  const letters = `${/numeric/i.test(how) ? "n" : ""}${/reverse|descending/i.test(how) ? "r" : ""}${found[3] === undefined ? "" : "u"}`;
  return [
    {
      words: words.slice(0, found.index),
      apply: (command) =>
        SORTABLE.test(command.replace(/\d?>\s?\/dev\/null/g, ""))
          ? undefined
          : `${command} | sort${letters === "" ? "" : ` -${letters}`}`,
      isClear: true,
    },
  ];
}

/** `wc` writes the name of a file beside its figure, and none of what it reads. */
function withoutName(command: string): string | undefined {
  const bare = command.replace(/^wc (-[a-zL]) (?!-)(\S+|'[^']*')$/, "wc $1 < $2");
  return bare === command ? undefined : bare;
}

/** "Which process uses the most memory? Only its pid." */
const ITS =
  /^(?:which|what)\s+(process|program|user|account|file\s?system|service|unit|disk|interface)\s+([^?]+)\?\s*(?:(?:print|show|give|tell|return|output|display|i\s+(?:want|need))\s+(?:me\s+)?)?(?:(?:only|just)\s+)?(?:its|the)\s+([a-z][\w\s]*?)(?:\s+only)?\s*[.!]?$/i;

/** A part of what is asked for, said after the question. */
function partsOfAsked(words: string): Modified[] {
  const found = ITS.exec(words);
  if (found === null) return [];
  const [, noun = "", what = "", part = ""] = found;
  const plain = what.replace(/\s+(?:at\s+the\s+moment|right\s+now|currently|now)\b/gi, "");
  if (/^process|program/i.test(noun) && /\brunning\s+(?:for\s+)?the\s+longest\b/i.test(plain))
    return [
      {
        words: `print the ${part} of the oldest process`,
        apply: (command) => command,
        isClear: true,
      },
    ];
  return [
    {
      words: `print the ${part} of the ${noun} ${/^(?:is|has|uses|owns|runs|takes|needs)\b/i.test(plain) ? "that " : ""}${plain.trim()}`,
      apply: (command) => command,
      isClear: true,
    },
  ];
}

/** "…, just count them": that alone is asked. */
const ONLY_COUNTED =
  /(?:,|;|\s[-–—])\s*(?:just|only|but\s+(?:just|only))\s+(?:count\s+(?:them|the\s+(?:results?|lines|matches))|(?:show|print|tell\s+me|give\s+me)\s+how\s+many(?:\s+there\s+are)?|how\s+many(?:\s+there\s+are)?)\s*\.?$/i;

/** All readings of a request with one modifier taken out. */
export function modifiersOf(words: string): readonly Modified[] {
  const out: Modified[] = [
    ...savingsOf(words),
    ...presentationsOf(words),
    ...feedingsOf(words),
    ...goingsOf(words),
    ...executablesOf(words),
    ...sortings(words),
    ...shapesOf(words),
    ...repetitionsOf(words),
    ...partsOfAsked(words),
  ];
  const namespace = NAMESPACE.exec(words);
  if (namespace !== null) {
    const name = namespace[1] ?? namespace[2] ?? "";
    if (!/^(?:a|all|each|every|any|current|this|that|which)$/i.test(name))
      out.push({
        words: words.replace(NAMESPACE, ""),
        apply: (command) => withNamespace(command, name),
      });
  }
  const saved = SAVED.exec(words);
  if (saved !== null)
    out.push({
      words: words.slice(0, saved.index),
      apply: (command) =>
        />|\btee\b|&$/.test(command)
          ? undefined
          : `${command} > ${quoteValue("file", { text: saved[1] as string, quoted: false })}`,
    });
  const bare = BARE.exec(words);
  if (bare !== null)
    out.push({ words: words.slice(0, bare.index), apply: withoutName, isClear: true });
  const onlyCounted = ONLY_COUNTED.exec(words);
  if (onlyCounted !== null)
    out.push({
      words: words.slice(0, onlyCounted.index),
      apply: (command) =>
        />|&$|\bwc\b|grep -\w*c|^(?:rm|mv|cp|sed -i)\b/.test(command.replace(/'[^']*'/g, "''")) ||
        /END \{/.test(command)
          ? undefined
          : `${command} | wc -l`,
      isClear: true,
    });
  const counted = COUNTED.exec(words);
  if (counted !== null)
    out.push({
      words: words.slice(0, counted.index),
      apply: (command) =>
        />|&$|\bwc\b|^(?:rm|mv|cp)\b/.test(command) ? undefined : `${command} | wc -l`,
    });
  return out;
}
