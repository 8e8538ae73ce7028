/** What tools print, in few words. */
import { type Flow, Taint, type TaintSet, type Word } from "../../../shell/types.js";
import type { Invocation } from "../../../tools/types.js";

/** Longest text that is worked out; more is passed on as unknown. */
export const MAX_FOLD = 16384;

/** Exactly this text. */
export function textFlow(text: string, i: Invocation): Flow {
  return text.length > MAX_FOLD
    ? { taints: Taint.none, through: [i.program] }
    : { text, taints: Taint.none, through: [i.program] };
}

/** A name or number that cannot be known and does no harm: a date, a count, a user. */
export function nameFlow(i: Invocation): Flow {
  return { taints: Taint.ids, through: [i.program] };
}

/** Names of files. */
export function pathsFlow(i: Invocation, items?: readonly Word[]): Flow {
  return items === undefined
    ? { taints: Taint.paths, through: [i.program] }
    : { items, taints: Taint.paths, through: [i.program] };
}

/** Content of files and input that went through without its text being known. */
export function passed(i: Invocation, input: Flow | undefined, more: TaintSet = 0): Flow {
  const { text: _text, items: _items, ...rest } = input ?? { taints: Taint.file, through: [] };
  return { ...rest, taints: rest.taints | more, through: [...rest.through, i.program] };
}

/** Some of the lines of the input: a list of names stays one. */
export function someLines(i: Invocation, input: Flow | undefined): Flow {
  const flow = passed(i, input);
  return input?.items === undefined ? flow : { ...flow, items: input.items };
}

/** The input after `change`, worked out when it is known. */
export function changed(
  i: Invocation,
  input: Flow | undefined,
  change: (text: string) => string | undefined,
  otherwise: TaintSet = 0,
): Flow {
  const flow = passed(i, input);
  if (input?.text !== undefined && input.text.length <= MAX_FOLD) {
    const text = change(input.text);
    if (text !== undefined && text.length <= MAX_FOLD) return { ...flow, text };
  }
  return { ...flow, taints: flow.taints | otherwise };
}
