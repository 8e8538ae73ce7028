/** Flows: what is known about bytes that go from one command to another. */

import { MAX_LITERAL } from "../shell/limits.js";
import { type Flow, Taint } from "../shell/types.js";

export const NO_OUTPUT: Flow = { text: "", taints: Taint.none, through: [] };

function isPlace(flow: Flow): boolean {
  return flow.text !== undefined && flow.through.length === 1 && flow.through[0] === "which";
}

export function unknownOutput(from: string): Flow {
  return { taints: Taint.command, through: [from] };
}

/** The flow, with an end. */
export function ending(flow: Flow): Flow {
  if (flow.endless === undefined) return flow;
  const { endless: _, ...rest } = flow;
  return rest;
}

/** Output of two commands one after the other; `either` when only one of them will run. */
export function joinFlows(a: Flow, b: Flow, either = false): Flow {
  if (a === NO_OUTPUT || (a.text === "" && a.taints === 0)) return b;
  if (b === NO_OUTPUT || (b.text === "" && b.taints === 0)) return a;
  // `which a || which b`: the place of the first, of which the second is another spelling.
  if (either && a.text !== undefined && isPlace(a) && isPlace(b)) return a;
  const known =
    !either &&
    a.text !== undefined &&
    b.text !== undefined &&
    a.text.length + b.text.length <= MAX_LITERAL;
  const items =
    a.items !== undefined || b.items !== undefined
      ? [...(a.items ?? []), ...(b.items ?? [])]
      : undefined;
  const from =
    a.from !== undefined || b.from !== undefined
      ? [...(a.from ?? []), ...(b.from ?? [])]
      : undefined;
  return {
    taints: a.taints | b.taints,
    through: [...a.through, ...b.through],
    ...(known ? { text: `${a.text}${b.text}` } : {}),
    ...(items === undefined ? {} : { items }),
    ...(from === undefined ? {} : { from }),
    ...(a.every === undefined && b.every === undefined ? {} : { every: a.every ?? b.every }),
    ...(a.sought === undefined && b.sought === undefined
      ? {}
      : { sought: [...(a.sought ?? []), ...(b.sought ?? [])] }),
    ...(a.endless === true || b.endless === true ? { endless: true } : {}),
  };
}
