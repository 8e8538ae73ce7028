/** Redirections, here-documents and here-strings. */
import { type Flow, type IoRedirect, Taint, type Word } from "../shell/types.js";
import { literal } from "../tools/words.js";
import { Emitter } from "./emit.js";
import { expandParts, expandSingle } from "./expand.js";
import { expandHost } from "./host.js";
import type { Planner } from "./planner.js";
import { joinPath } from "./state.js";
import type { Redirection } from "./tree.js";
import type { Walk } from "./walk.js";

export function planRedirects(
  planner: Planner,
  nodes: readonly Redirection[],
  walk: Walk,
): { redirects: IoRedirect[]; stdin: Flow | undefined } {
  const redirects: IoRedirect[] = [];
  let stdin: Flow | undefined;
  for (const node of nodes) {
    const host = expandHost(planner, walk, 0);
    if (node.type === "HereDoc") {
      const parts = node.body.parts;
      const word =
        parts === undefined
          ? literal(node.body.text, planner.span(node, walk))
          : expandParts(parts, planner.span(node, walk), host);
      stdin = wordFlow(node.operator === "<<-" ? stripTabs(word) : word);
      continue;
    }
    if (node.target === undefined) continue;
    const target = expandSingle(node.target, host);
    if (node.type === "HereString") {
      const flow = wordFlow(target);
      stdin = flow.text === undefined ? flow : { ...flow, text: `${flow.text}\n` };
      continue;
    }
    const explicit = node.descriptor?.type === "FileDescriptor" ? node.descriptor.value : undefined;
    const input = node.operator === "<" || node.operator === "<&" || node.operator === "<>";
    const fd = explicit ?? (input ? 0 : 1);
    const duplicate =
      (node.operator === ">&" || node.operator === "<&") && /^(\d+-?|-)$/.test(target.text);
    if (duplicate) {
      redirects.push({ fd, op: "dup", target, span: planner.span(node, walk) });
      if (input && fd === 0)
        stdin = walk.state.descriptors.get(Number(target.text.replace("-", ""))) ?? stdin;
      continue;
    }
    const op = node.operator === ">&" ? "&>" : node.operator === "<&" ? "<" : node.operator;
    redirects.push({ fd, op, target, span: planner.span(node, walk) });
    if (op === "<" && fd === 0) {
      const path = joinPath(walk.state.cwd, target.text);
      stdin =
        (target.known && path !== undefined ? walk.state.files.get(path) : undefined) ??
        new Emitter(planner, walk).readFlow(target);
    }
  }
  return { redirects, stdin };
}

export const NO_REDIRECTS: { redirects: readonly IoRedirect[]; stdin: Flow | undefined } = {
  redirects: [],
  stdin: undefined,
};

export function takesStdout(redirect: IoRedirect): boolean {
  return (
    (redirect.op !== "dup" && redirect.op !== "<" && redirect.op !== "<>" && redirect.fd === 1) ||
    redirect.op === "&>" ||
    redirect.op === "&>>"
  );
}

function wordFlow(word: Word): Flow {
  if (word.known) return { text: word.text, taints: Taint.none, through: [] };
  return { taints: word.taints, through: [], items: [word] };
}

function stripTabs(word: Word): Word {
  return word.known ? literal(word.text.replace(/^\t+/gm, ""), word.span) : word;
}
