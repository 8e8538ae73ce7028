/** Says a request as most requests are said: verbs in their base form, "strings" that are lines. Quoted texts stay as they are. */
import { maskQuoted } from "./quotes.js";

const VERBS =
  "append|archive|assign|calculate|change|check|clear|collect|compare|compress|compute|concatenate|convert|copy|count|create|cut|decompress|delete|determine|display|download|dump|echo|execute|extract|filter|find|format|gather|generate|get|gets|give|go|join|kill|list|look|make|merge|modify|monitor|move|number|open|output|pack|print|prepend|put|read|receive|redirect|remove|rename|replace|retrieve|return|reverse|run|save|scan|search|select|send|set|show|sort|split|start|stop|store|strip|sum|tail|take|test|trim|truncate|unpack|unzip|update|wrap|write";
const ENDS_IN_ES = "search|process|match|compress|decompress";

const FIRST_VERB = new RegExp(
  String.raw`^(\s*(?:(?:recursively|silently|simply|then|also|just)\s+)?)(?:(${VERBS})s|(${ENDS_IN_ES})es|(cop|modif)ies)\b(?=\s)`,
  "i",
);
const LATER_VERB =
  /((?:,|\band|\bthen)\s+(?:then\s+)?)(print|display|save|remove|delete|replace|write|append|store|redirect|extract|output)s(?=\s+(?:the|it|them|only|all|each|a|an|to|in|result|results|output|first|last|their)\b)/gi;
/** What is in files and looked for is said "strings" by some, and is lines. */
const STRINGS =
  /\b(all |only |matched |matching |number of |count |find |show |print |display |search |unique |first |last |duplicate )?strings(?= (?:with|that|which|containing|matching|from|in|of|starting|beginning|ending|where|contain|match)\b)/gi;

/**
 * A request in plainer words; the same where there is nothing to change.
 *
 * @example plainer("Counts strings with 'x' in a current folder") // "Count lines with 'x' in the current folder"
 */
export function plainer(words: string): string {
  const first = words.replace(
    FIRST_VERB,
    (_, before: string, verb?: string, es?: string, ies?: string) =>
      `${before}${verb ?? es ?? `${ies}y`}`,
  );
  if (
    !/strings|string number|\ba (?:current|home)|(?:,|\band|\bthen) +(?:then +)?\w+s /i.test(first)
  )
    return first;
  const { masked, restore } = maskQuoted(first);
  return restore(
    masked
      .replace(LATER_VERB, "$1$2")
      .replace(STRINGS, "$1lines")
      .replace(/\bstring(?= numbers?\b)/gi, "line")
      .replace(/\ba (?=(?:current|home) (?:folder|directory|dir)\b)/gi, "the "),
  );
}
