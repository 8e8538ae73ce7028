/** Requests that answer what a command asks with the same text again and again: `answer "y" to all prompts of ./setup.sh`. */
import { quoteValue } from "../catalogue/template.js";
import { namesProgram } from "../compose/running/command.js";
import type { Modified } from "./modifiers.js";

const ANSWER = String.raw`(?:["'\x60]([^"'\x60]*)["'\x60]|(yes|y|no|n))(?:\s+(?:plus|and|with)\s+(?:a\s+)?(?:newline|return|enter))?`;
const OFTEN = String.raw`(?:(?:continuously|automatically|repeatedly|constantly|always|infinitely|endlessly)\s+)?`;
const PROMPTS = String.raw`(?:(?:all|any|every|each|the)\s+)*(?:(?:of\s+)?(?:the\s+)?)?(?:prompts?|questions?|requests?|confirmations?)(?:\s+for\s+\w+)?`;
const WHOSE = String.raw`(?:the\s+)?(?:(?:program|command|script|installer)\s+)?`;
const TARGET = String.raw`(?:["\x60']([^"\x60']+)["\x60']|([./~\w-]*\w(?:\s+[\w./*~-]+)*?))`;

/** "Send "y" as input to ./x", "answer "y" to all prompts of ./x". */
const FIRST = new RegExp(
  String.raw`^${OFTEN}(?:(?:send|feed|pipe|provide|pass|give|type|input|enter)s?\s+(?:the\s+(?:text|string|word)\s+)?${ANSWER}\s+(?:repeatedly\s+)?(?:as\s+(?:the\s+)?(?:input|answer)\s+)?(?:to|into)\s+(?:(?:the\s+)?(?:standard\s+)?input\s+(?:of|to|for)\s+|${PROMPTS}\s+(?:of|from|by|in)\s+)?|answers?\s+(?:with\s+)?${ANSWER}\s+(?:repeatedly\s+)?(?:to\s+${PROMPTS}\s+(?:of|from|by|in)\s+|until\s+|to\s+))${WHOSE}${TARGET}(?:\s+exits|\s+ends|\s+(?:to\s+automate\s+\w+))?\.?$`,
  "i",
);

/** "Delete all of a/b, answering yes to every prompt". */
const LAST = new RegExp(
  String.raw`,?\s+(?:while\s+|and\s+|by\s+)?(?:automatically\s+)?(?:answer|answering|saying|replying|respond|responding)\s+(?:with\s+)?${ANSWER}\s+(?:to|on|at|for)\s+${PROMPTS}\.?$`,
  "i",
);

const fed = (answer: string, command: string): string | undefined =>
  // What never asks needs no answer.
  /^(?:yes|sudo su|find|ls|grep|cat|echo)\b|\||&$/.test(command)
    ? undefined
    : `yes${answer === "y" ? "" : ` ${quoteValue("text", { text: answer, quoted: true })}`} | ${command}`;

/** What asks before it acts only where it is told to. */
const asking = (command: string): string =>
  command
    .replace(/^(sudo )?(rm|cp|mv) (?!-)/, "$1$2 -i ")
    .replace(/^(sudo )?rm -rf? /, "$1rm -ri ");

/** "Answering yes" is what one means, not what one types. */
const letter = (word = "y"): string => word[0]?.toLowerCase() ?? "y";

/** All readings in which a command is fed with one answer. */
export function feedingsOf(words: string): readonly Modified[] {
  const first = FIRST.exec(words.trim());
  if (first !== null) {
    const [, a, b, c, d, quoted, plain] = first;
    const answer = a ?? c ?? letter(b ?? d);
    const command = quoted ?? plain ?? "";
    const isCommand =
      quoted !== undefined
        ? /^[./~\w]/.test(quoted)
        : /^(?:\.{0,2}|~)\/\w|^[\w-]+\.(?:sh|py|pl|php|rb|js)$/.test(command) ||
          namesProgram(command);
    return isCommand ? [{ words: "", apply: () => fed(answer, command), isWhole: true }] : [];
  }
  const last = LAST.exec(words);
  if (last === null) return [];
  const answer = last[1] ?? letter(last[2]);
  return [
    {
      words: words.slice(0, last.index),
      apply: (command) => fed(answer, asking(command)),
      isClear: true,
    },
  ];
}
