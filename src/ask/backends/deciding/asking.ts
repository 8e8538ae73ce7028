/**
 * Questions with both answers said beside them: `Is a.txt empty? Print "yes" or "no".`, `Tell me whether a is newer than
 * b: say "new" if it is and "old" otherwise.`
 */

/** A question as what is so, and its answers. */
export interface Asked {
  /** The likeliest first: where the subject ends is not said. */
  readonly conditions: readonly string[];
  readonly yes: string;
  readonly no: string | undefined;
}

const SAY = String.raw`(?:print|echo|say|output|display|show|answer|reply|write|return|give|respond)(?:\s+(?:with|me|out))?(?:\s+(?:either|the\s+(?:word|text|string|message)))?\s+`;
const ANSWER = String.raw`(\uE000\d+\uE001|(?!(?:the|it|its|only|how|which|what)\b)[\w-]+)`;
const SO = String.raw`(?:\s+(?:if|when|in\s+case)\s+(?:so|yes|true|that\s+is\s+the\s+case|(?:it|they|he|she|there|that|this|one)\s+(?:is|are|does|do|has|have|exists?|was|can)(?:\s+\w+)?))?`;
const NOT_SO = String.raw`(?:otherwise|else|if\s+not|when\s+not|(?:if|when)\s+(?:it|they|there|that|not)\s+(?:is|are|does|do|has|have|can)(?:\s+not|n['\u2019]t|not)(?:\s+\w+)?|in\s+the\s+other\s+case|instead)`;
/** `print "x" if so and "y" otherwise`, `"x" or "y"` */
const ANSWERS = new RegExp(
  String.raw`^(?:(?:and|then|please)\s+)*(?:${SAY}|with\s+)?${ANSWER}${SO}(?:\s*[,;./]?\s*(?:(?:and|or|but)\s+)?(?:${NOT_SO}[,;:]?\s+)?(?:${SAY})?${ANSWER}(?:,?\s+${NOT_SO}|,?\s+accordingly)?)?$`,
  "i",
);

const WHETHER =
  /^(?:please\s+)?(?:check|test|see|determine|find\s+out|tell\s+me|verify|say|decide|look)\s+(?:for\s+me\s+)?(?:if|whether)\s+(.+?)\s*(?:[,;:.?](?=\s)|\s[–—-])\s*(.+)$/i;
/** The same with `and` before the answers. */
const WHETHER_AND = new RegExp(
  String.raw`^(?:please\s+)?(?:check|test|see|determine|find\s+out|tell\s+me|verify|decide|look)\s+(?:if|whether)\s+(.+?)\s+(?:and|then)\s+(${SAY}.+)$`,
  "i",
);
const QUESTION = /^(is|are|does|do|has|have|can)\s+([^?]+)\?\s*(.+)$/i;
const DEPENDING = /^(?:depending\s+on|according\s+to)\s+whether\s+(.+?),\s*(.+)$/i;

/** "Is the file a empty": "the file a is empty", wherever its subject ends. */
function statementsOf(verb: string, rest: string): readonly string[] {
  const words = rest.trim().split(" ");
  if (/^there$/i.test(words[0] ?? "")) return [`there ${verb} ${words.slice(1).join(" ")}`];
  const out: string[] = [];
  for (let at = words.length - 1; at > 0; at--) {
    const subject = words.slice(0, at).join(" ");
    const what = words.slice(at);
    out.push(
      /^do/i.test(verb)
        ? `${subject} ${what[0]}${/^does$/i.test(verb) ? "s" : ""}${what.length > 1 ? ` ${what.slice(1).join(" ")}` : ""}`
        : `${subject} ${verb.toLowerCase()} ${what.join(" ")}`,
    );
  }
  return out.reverse();
}

/** Undefined where nothing is asked in this way; `masked` has no quoted texts. */
export function askedIn(masked: string): Asked | undefined {
  const question = QUESTION.exec(masked);
  const [conditions, answers] =
    question !== null
      ? [statementsOf(question[1] ?? "", question[2] ?? ""), question[3] ?? ""]
      : ([WHETHER, WHETHER_AND, DEPENDING]
          .map((form) => form.exec(masked))
          .filter((found) => found !== null)
          .map((found) => [[found[1] ?? ""], found[2] ?? ""] as const)
          .find(([, said]) => ANSWERS.test(said)) ?? [[], ""]);
  const found = ANSWERS.exec(answers.trim());
  if (found === null || conditions.length === 0) return undefined;
  return { conditions, yes: found[1] as string, no: found[2] };
}
