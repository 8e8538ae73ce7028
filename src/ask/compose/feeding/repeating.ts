/** A text that is printed again and again, or answered to a command, by `yes`. */
import { quoteValue } from "../../catalogue/template.js";
import type { Cursor } from "../making/cursor.js";
import { literal } from "./source.js";

const PRINT =
  "print|write|output|send|display|show|echo|type|emit|generate|repeat|give|supply|provide|pass|pipe";
const EVER =
  "continuously|infinitely|endlessly|repeatedly|constantly|indefinitely|perpetually|forever";

/** A text that stands in quotes, or a letter. */
function textIn(c: Cursor): string | undefined {
  c.eat("the|a|an");
  c.eat("string|text|word|line|character|letter|answer|response|message");
  const { token } = c;
  if (token === undefined) return undefined;
  if (!token.quoted && !/^(?:y|n|yes|no|\$\w+|-?\d+)$/i.test(token.text)) return undefined;
  c.at++;
  return token.text;
}

const yes = (text: string): string => {
  if (text === "y") return "yes";
  return `yes ${text.startsWith("-") ? "-- " : ""}${literal(text)}`;
};

/** A command in quotes. */
function commandIn(c: Cursor): string | undefined {
  c.eat("the");
  c.eat("command|program|script");
  const { token } = c;
  if (token === undefined || !(token.quoted || /[./]/.test(token.text))) return undefined;
  c.at++;
  return token.text;
}

/** "Write 20 lines of 'x' to a.txt". */
const many = (c: Cursor): string | undefined =>
  c.try(() => {
    if (!c.eat(PRINT) && !c.eat("create|make|add|append")) return undefined;
    let count = c.number();
    let text: string | undefined;
    if (count !== undefined) {
      if (
        !c.eat(
          "lines|copies|repetitions|rows|instances|occurrences|times of|with|containing|saying [the]",
        )
      )
        return undefined;
      text = textIn(c);
    } else {
      text = textIn(c);
      count = c.number();
      if (count === undefined || !c.eat("times")) return undefined;
      c.eat("one per line") ||
        c.eat("each on its own|separate line|lines") ||
        c.eat("on separate lines");
    }
    if (text === undefined || count < 1) return undefined;
    const made = `${yes(text)} | head -n ${count}`;
    if (c.done) return made;
    const append = c.eat("and append [it|them]");
    if (!c.eat("to|into|in [the] [end_of] [file]")) return undefined;
    const file = c.token;
    if (file === undefined || !(file.thing || file.quoted)) return undefined;
    c.at++;
    return `${made} ${append ? ">>" : ">"} ${quoteValue("file", file)}`;
  });

/** "Print 'x' for ever", "send 'y' to the command". */
const ever = (c: Cursor): string | undefined =>
  c.try(() => {
    let isEver = c.eat(EVER);
    if (!c.eat(PRINT)) return undefined;
    isEver = c.eat(EVER) || isEver;
    const text = textIn(c);
    if (text === undefined) return undefined;
    c.eat("plus|and|followed_by [a] newline|newlines|line_feed");
    isEver =
      c.eat(EVER) ||
      c.eat("over_and_over [again]") ||
      c.eat("again and again") ||
      c.eat("an infinite number of times") ||
      c.eat("until interrupted|stopped|killed") ||
      isEver;
    if (!isEver) return undefined;
    if (c.done || c.eat("to|on [the] screen|terminal|console|stdout|standard_output"))
      return yes(text);
    if (!c.eat("to|into|as|for [input|the_input] [to|for] [the]")) return undefined;
    const command = commandIn(c);
    return command === undefined ? undefined : `${yes(text)} | ${command}`;
  });

/** "Answer 'y' to all prompts of the command 'x'". */
const answered = (c: Cursor): string | undefined =>
  c.try(() => {
    c.eat("automatically|always|continuously|repeatedly|constantly");
    if (
      !c.eat(
        "answer|send|respond|reply|say|confirm|enter|give|supply|type|pipe [automatically] [with]",
      )
    )
      return undefined;
    const text = textIn(c);
    if (text === undefined) return undefined;
    c.eat("repeatedly|continuously|automatically|constantly");
    const isPrompt = c.eat(
      "to|for|at [any|all|every|each|the] [of] [the] [confirmation] [prompts|prompt|questions|question|confirmations] [from|of|by|in|when_running|while_running]",
    );
    if (!isPrompt && !c.eat("until|while|when|as_input_to")) return undefined;
    c.eat("running|executing");
    const command = commandIn(c);
    if (command === undefined) return undefined;
    c.eat("exits|asks|prompts|ends|finishes");
    return `${yes(/^yes$/i.test(text) ? "y" : text)} | ${command}`;
  });

/** What is printed again and again; undefined where a word stays unread. */
export const repeated = (c: Cursor): string | undefined =>
  [many, ever, answered].reduce<string | undefined>(
    (found, read) =>
      found ??
      c.try(() => {
        const made = read(c);
        return c.done ? made : undefined;
      }),
    undefined,
  );
