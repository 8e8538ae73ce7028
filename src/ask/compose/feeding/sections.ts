/** Parts of a text that a character separates, counted from either end: "the last two parts of 'a-b-c'". */

import { quoted, separated, separatedBy } from "../comparing/fields.js";
import { ordinal } from "../comparing/inputs.js";
import type { Cursor } from "../making/cursor.js";
import { printed, type Source, sourceIn } from "./source.js";

const THINGS =
  "fields|field|sections|section|parts|part|components|component|columns|column|words|word|elements|element|values|value|tokens|token|segments|segment|items|item|pieces|piece|directories|path_components|path_component";

/** Which of the parts: from the beginning or from the end, how many or the how manieth. */
interface Which {
  readonly isLast: boolean;
  readonly at?: number;
  readonly many?: number;
}

function whichIn(c: Cursor): Which | undefined {
  c.eat("only|just|onlt");
  c.eat("the");
  if (c.eat("second-to-last|penultimate|next-to-last|second_to_last|second_last|last_but_one"))
    return { isLast: true, at: 2 };
  if (c.eat("third-to-last|third_to_last")) return { isLast: true, at: 3 };
  const isLast = c.eat("last|final");
  if (isLast || c.sees("first")) {
    if (!isLast) c.eat("first");
    const many = c.number();
    return many === undefined || many < 2 ? { isLast, at: 1 } : { isLast, many };
  }
  const at = ordinal(c);
  return at === undefined ? undefined : { isLast: false, at };
}

/** The fields of `cut` that are kept; of the reversed line where they are counted from its end. */
function stagesFor(
  { isLast, at, many }: Which,
  isRemoved: boolean,
  by: string,
): readonly string[] | undefined {
  // What is taken out of the middle leaves two sides.
  if (isRemoved && at !== undefined && at > 1) return undefined;
  const count = many ?? at ?? 1;
  const kept = isRemoved ? `${count + 1}-` : many === undefined ? `${count}` : `-${count}`;
  const from = many !== undefined && !isRemoved && !isLast ? `1-${count}` : kept;
  const cut = `cut -d${by === " " ? "' '" : quoted(by)} -f${from}`;
  return isLast ? ["rev", cut, "rev"] : [cut];
}

/** What has the separator in it, in quotes, is the text itself, whatever it looks like. */
function textWith(c: Cursor, by: string | undefined): Source | undefined {
  const { token } = c;
  if (token?.quoted !== true || by === undefined || !token.text.includes(by)) return undefined;
  if (by === "." || by === "/") return undefined;
  c.at++;
  return (stages) => [printed(token.text), ...stages].join(" | ");
}

/** The parts of a path are those of its text. */
function pathIn(c: Cursor): Source | undefined {
  const { token } = c;
  if (token === undefined || !/^[\w.~-]*\/[\w./~-]*$/.test(token.text)) return undefined;
  c.at++;
  return (stages) => [printed(token.text), ...stages].join(" | ");
}

/** "Print the last two dash-separated parts of 'a-b-c'"; undefined where a word stays unread. */
export function sectionsIn(c: Cursor): string | undefined {
  const isRemoved = c.eat("remove|delete|strip|drop|discard|cut_off|remove_all");
  if (!isRemoved && !c.eat("print|show|display|output|get|extract|keep|take|return|echo|find|list"))
    return undefined;
  const which = whichIn(c);
  if (which === undefined) return undefined;
  let by = separated(c);
  const isPath = c.sees("[path] path|directories|directory|components|component");
  if (!c.eat(THINGS) && !c.eat("path components|component|parts|part")) return undefined;
  c.eat("of|in|from|out_of [each|every|all] [line|lines] [of|in|from]");
  let source: Source | undefined = (isPath ? pathIn(c) : textWith(c, by)) ?? sourceIn(c);
  by ??= separatedBy(c);
  source ??= sourceIn(c);
  if (isPath) by ??= "/";
  if (source === undefined || by === undefined || by.length !== 1) return undefined;
  const stages = stagesFor(which, isRemoved, by);
  // Columns of files are for the composer of tables, which knows their header.
  const command = stages === undefined ? undefined : source(stages);
  return which.isLast || command?.includes(" | ") === true ? command : undefined;
}
