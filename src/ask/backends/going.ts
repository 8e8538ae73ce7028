/**
 * Parts of a request that name a place or a program for what the rest does: "go to x and list the files there",
 * "the checksum of the executable of gcc".
 */
import { goingAt } from "../compose/entering/composer.js";
import { Cursor } from "../compose/making/cursor.js";
import { tokenize } from "../text/tokens.js";
import type { Modified } from "./modifiers.js";
import { commandIn } from "./presenting.js";

const JOINT = /,?\s+(?:and\s+then|and|then)\s+|,\s+(?=(?:run|execute|list|print|show|create)\b)/gi;

/** What was gone to, where the rest speaks of it. */
const THERE: readonly (readonly [RegExp, string])[] = [
  [
    /\s+(?:there|in there|in it|inside it|(?:in|inside|from) (?:that|this|the) (?:directory|folder))(?=\s|$|[.,])/gi,
    "",
  ],
  [/\bits (?=files|contents?|sub|director|entries)/gi, "the "],
];

/** What the rest must be believed, as it is read without what it is joined to. */
const SURE = 0.6;

/** "Go to x and …": what is done after it is done there. */
export function goingsOf(words: string): readonly Modified[] {
  const out: Modified[] = [];
  if (!/^(?:please\s+)?(?:change|go|switch|cd|navigate|enter|move)\b/i.test(words)) return out;
  for (const joint of words.matchAll(JOINT)) {
    const head = words.slice(0, joint.index);
    const c = new Cursor(tokenize(head), head);
    const place = goingAt(c);
    if (place === undefined || !c.done) continue;
    const rest = THERE.reduce(
      (text, [said, instead]) => text.replace(said, instead),
      words.slice(joint.index + joint[0].length),
    ).replace(/\.$/, "");
    const cd = `cd ${place.shell}`;
    const own = commandIn(rest);
    if (own !== undefined) out.push({ words: "", apply: () => `${cd} && ${own}`, isWhole: true });
    else
      out.push({
        words: rest,
        apply: (command) => (/^cd\b|&$/.test(command) ? undefined : `${cd} && ${command}`),
        least: SURE,
        isClear: true,
      });
  }
  return out;
}

const PROGRAM = String.raw`(["'\x60]?)([A-Za-z][\w.+-]*)`;
const EXECUTABLES: readonly RegExp[] = [
  new RegExp(
    String.raw`\bthe\s+(?:executable|binary)(?:\s+file)?\s+(?:of|for|called|named)\s+(?:the\s+)?(?:(?:command|program|tool)\s+)?${PROGRAM}\1(?:\s+(?:command|program))?(?![\w/])`,
    "i",
  ),
  new RegExp(
    String.raw`\bthe\s+${PROGRAM}\1(?:\s+command)?\s+(?:executable|binary)(?:\s+file)?\b`,
    "i",
  ),
];
/** Words that stand before "executable" and are no program. */
const NO_PROGRAM =
  /^(?:same|first|last|only|other|new|old|file|given|current|most|largest|newest|main|is|are|not|compiled)$/i;
/** Where it is asked where the program is, that is the answer itself. */
const ASKS_WHERE = /\b(?:path|where|location|located|directory|full name)\b/i;

/** "The executable of x" in the place of a path. */
export function executablesOf(words: string): readonly Modified[] {
  for (const pattern of EXECUTABLES) {
    const found = pattern.exec(words);
    const name = found?.[2];
    if (found === null || name === undefined || NO_PROGRAM.test(name) || ASKS_WHERE.test(words))
      continue;
    const path = `/usr/bin/${name.replace(/[^\w-]/g, "")}`;
    return [
      {
        words: `${words.slice(0, found.index)}${path}${words.slice(found.index + found[0].length)}`,
        apply: (command) =>
          command.split(path).length === 2
            ? command.replace(path, () => `"$(command -v ${name})"`)
            : undefined,
        least: SURE,
        isClear: true,
      },
    ];
  }
  return [];
}
