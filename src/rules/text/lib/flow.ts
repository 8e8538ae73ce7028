/** What tools print, in few words. */

import { secretOf } from "../../../effects/places.js";
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

/** Numbers of processes that were looked up by these names. */
export function soughtFlow(i: Invocation, names: readonly Word[]): Flow {
  return { ...nameFlow(i), sought: names.map(processName) };
}

/** A process's name as it is asked for: `^auditd$`, `[a]uditd`, `/usr/sbin/sshd`. */
export function processName({ text }: Word): string {
  return text.replace(/[\^$[\]]/g, "").replace(/^\S*\//, "");
}

/** The names of the processes whose numbers a word holds. */
export function soughtIn(word: Word): readonly string[] {
  return (word.pieces ?? []).flatMap((piece) =>
    piece.kind === "unknown" ? (piece.sought ?? []) : [],
  );
}

/** Names of files. */
export function pathsFlow(i: Invocation, items?: readonly Word[]): Flow {
  return items === undefined
    ? { taints: Taint.paths, through: [i.program] }
    : { items, taints: Taint.paths, through: [i.program] };
}

/**
 * Where a program is, for `which NAME` and `command -v NAME`: its directory cannot be known, but
 * whoever runs or reads what is printed means that program.
 */
export function placeOf(operands: readonly Word[]): Flow | undefined {
  const [name] = operands;
  if (name?.known !== true || operands.length > 1 || !/^[A-Za-z0-9][\w.+-]*$/.test(name.text))
    return undefined;
  return { text: `/usr/local/bin/${name.text}\n`, taints: Taint.none, through: [PLACE] };
}

/** Marks the output of {@link placeOf}, so that `which a || which b` stands for the first. */
const PLACE = "which";

const ENDLESS = /^\/dev\/(zero|full|[aus]?random)$/;

/** Whether the file never ends. */
export function isEndless(word: Word): boolean {
  return ENDLESS.test(word.text);
}

/** What a tool reads that takes files as operands, or standard input when there are none. */
export function inputOf(input: Flow | undefined, files: readonly Word[] = []): Flow | undefined {
  if (files.length === 0) return input;
  let taints: TaintSet = Taint.none;
  const from: string[] = [];
  let only: Flow | undefined;
  let endless = false;
  for (const word of files) {
    if (word.text === "-" || word.text === "/dev/stdin") {
      if (files.length === 1) only = input;
      taints |= input?.taints ?? Taint.input;
      from.push(...(input?.from ?? []));
      endless ||= input?.endless === true;
    } else if (isEndless(word)) {
      taints |= Taint.random;
      endless = true;
    } else if (word.text !== "/dev/null") {
      taints |= Taint.file | word.taints;
      from.push(word.text);
      if (secretOf(word.text) !== undefined) taints |= Taint.secret;
    }
  }
  const nothing = files.every((word) => word.text === "/dev/null");
  return (
    only ?? {
      taints,
      through: [],
      from,
      ...(nothing ? { text: "" } : {}),
      ...(endless ? { endless } : {}),
    }
  );
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

type Prints = (i: Invocation, input: Flow | undefined) => Flow;

/** For tools whose operands are the files they read. */
export function ofOperands(prints: Prints): Prints {
  return (i, input) => prints(i, inputOf(input, i.operands));
}

/** Whether output is redirected to something that fills up. */
export function goesToFile(i: Invocation): boolean {
  return i.command.redirects.some(
    ({ fd, op, target }) =>
      (op === "&>" || op === "&>>" || (fd === 1 && (op === ">" || op === ">>" || op === ">|"))) &&
      !target.text.startsWith("/dev/"),
  );
}

/** Only so much of an endless input. */
export function bounded(flow: Flow): Flow {
  const { endless: _, ...rest } = flow;
  return { ...rest, taints: flow.taints & ~Taint.random };
}
