/** Pages of the manual of a program that is named, whatever word its name is: "the manual page of find". */
import type { Composer } from "../composers.js";

const OPENS = String.raw`(?:please\s+)?(?:show|display|print|open|view|read|see|get|look\s+at|consult)\s+(?:me\s+)?(?:the\s+)?`;
const PAGE = String.raw`(?:(?:man|manual)\s*pages?|man|manual|documentation\s+page)`;
const NAME = String.raw`["'\x60]?([a-z][\w.+-]*)["'\x60]?`;
const SECTION = String.raw`(?:\s+(?:in|from)\s+section\s+(\d))?`;
const FORM = new RegExp(
  String.raw`^${OPENS}${PAGE}\s+(?:of|for|about|on)\s+(?:the\s+)?(?:(?:command|program|utility|tool)\s+)?${NAME}(?:\s+(?:command|program|utility|tool))?${SECTION}\s*[.?!]?$`,
  "i",
);

/** Every word is read. */
const WHOLE = 0.98;

export const manual: Composer = {
  name: "manual",
  compose(_tokens, _platform, words = "") {
    const [, name, section] = FORM.exec(words.trim()) ?? [];
    if (name === undefined || /^(?:a|an|the|all|each|every|this|that)$/i.test(name))
      return undefined;
    return {
      command: `man ${section === undefined ? "" : `${section} `}${name}`,
      confidence: WHOLE,
    };
  },
};
