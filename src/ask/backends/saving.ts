/** Requests that say first that something is saved, and then what: "write the sorted lines of a.txt to b.txt". */
import { quoteValue } from "../catalogue/template.js";
import type { Modified } from "./modifiers.js";

const FILE = String.raw`["'\`]?((?:[\w.~-]*\/)*[\w.~-]*\.\w+)["'\`]?`;
const NAMED = String.raw`(?:the\s+|a\s+|an\s+|my\s+)?(?:new\s+)?(?:text\s+)?(?:file\s+)?(?:called\s+|named\s+)?`;
const POLITE = String.raw`^(?:please\s+|can you\s+|could you\s+|i want to\s+|how do i\s+|how to\s+)?`;

interface Form {
  readonly pattern: RegExp;
  readonly what: number;
  readonly file: number;
  readonly append?: true;
  /** Only parts of files: "copy the folder a to b" is no saving. */
  readonly partsOnly?: true;
}

const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(
      String.raw`${POLITE}(?:save|write|store|dump|redirect|put|output|export|record|send|print|log)\s+(.+)\s+(?:to|into|in|as)\s+${NAMED}${FILE}\s*\.?$`,
      "i",
    ),
    what: 1,
    file: 2,
  },
  {
    pattern: new RegExp(
      String.raw`${POLITE}(?:copy|extract|move|get)\s+(.+)\s+(?:to|into)\s+${NAMED}${FILE}\s*\.?$`,
      "i",
    ),
    what: 1,
    file: 2,
    partsOnly: true,
  },
  {
    pattern: new RegExp(
      String.raw`${POLITE}(?:append|add)\s+(.+)\s+(?:to|onto)\s+(?:the\s+end\s+of\s+)?${NAMED}${FILE}\s*\.?$`,
      "i",
    ),
    what: 1,
    file: 2,
    append: true,
  },
  {
    pattern: new RegExp(
      String.raw`${POLITE}(?:create|make|generate|write|produce)\s+${NAMED}${FILE}\s+(?:containing|with|that\s+contains|which\s+contains|listing|that\s+lists|holding|from|of)\s+(.+?)\s*\.?$`,
      "i",
    ),
    what: 2,
    file: 1,
  },
  {
    pattern: new RegExp(
      String.raw`${POLITE}(?:overwrite|fill|replace)\s+${NAMED}${FILE}\s+with\s+(.+?)\s*\.?$`,
      "i",
    ),
    what: 2,
    file: 1,
  },
];

const PART =
  /^(?:only\s+|just\s+)?(?:the\s+|all\s+(?:the\s+)?|every\s+)?(?:first|last|top|bottom|lines?|\d+|unique|sorted|duplicate|distinct|columns?|header|rows?|words?|fields?|matching|non-?empty|email|urls?|second|third)\b/i;

/** What changes something prints nothing worth saving. */
const CHANGES =
  /(?:^|[|&;({]\s*|xargs\s+(?:-\S+\s+)*|-exec\s+)(?:sudo\s+)?(?:rm|mv|cp|mkdir|rmdir|touch|ln|chmod|chown|tee|truncate|shred|kill|pkill|dd|tar|zip|gzip|vim?|nano|less|more|top|htop|echo|printf|cd)\b|-delete\b|\bsed -i|>|\bgit (?:add|commit|push|pull|reset|checkout|merge)\b/;

/** All readings in which what is printed goes to a file. */
export function savingsOf(words: string): readonly Modified[] {
  const out: Modified[] = [];
  for (const { pattern, what, file, append, partsOnly } of FORMS) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const inner = (found[what] as string).trim();
    const target = found[file] as string;
    // What is sent to a program is read by it, and does not take its place.
    if (/^(?:please\s+)?send/i.test(words) && /^\.\/|\.(?:sh|py|pl|rb)$/.test(target)) continue;
    if (/["'`]$/.test(inner) && /^["'`]/.test(inner)) continue;
    if (partsOnly === true && !PART.test(inner)) continue;
    const listed = inner
      .replace(/^(?:a|the)\s+(?=list|listing|output|count|number)/i, "")
      .replace(/^(?:sorted\s+)?(?:list|listing)\s+of\s+/i, "");
    const word = quoteValue("file", { text: target, quoted: false });
    for (const verb of ["list", "show"])
      out.push({
        words: `${verb} ${listed}`,
        apply: (command) =>
          // A file that is read and written at once is lost.
          CHANGES.test(command) || command.split(/[\s'"]+/).includes(target)
            ? undefined
            : `${command} ${append === true ? ">>" : ">"} ${word}`,
      });
  }
  return out;
}
